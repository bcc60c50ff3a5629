/** Lists that keep the name scan from crying wolf. All in plain lower-case letters, see words-of-text.ts. */

/** Names that are words too. They count only with a capital, and not where anything would have one. */
const NAMES_THAT_ARE_WORDS = `
abbot amber an angel april archer art august autumn awel baker banks barber baron bell berry best bill bird bishop black
bliss blue blunt bob bond brave bridge bridges bright brook brooks brown bryn bull burns bush butcher butler can carol
carpenter carter case cash chance chandler charity chase christian church clay cliff cole constance cook cooper cross dale
dan dawn day dean destiny dick do don dove drake drew driver duke earl east ed english enfys eve faith fair farmer felicity
fern field fields finch fisher flint flower ford forest foster fox frank freeman french friend frost fuller gardener gay gene
ginger glover glyn gold golden good goodman grace grant gray green grey guy gwen gwyn haf hale hall happy hardy harmony
hart haven hay hazel head heather hedd heron heulwen hill hills holiday holly home honey honor honour hood hope house hunt
hunter ice iris ivy jack jade jasmine jay jean jewel job joy judge july june just justice keen kind king kit knight lake
lamb lance lane large lark law lily little long lord love low mai major man march mark marsh marshall mason max may mead
melody mercy merry miles mill miller mills moody moon moor more morning noble norm north olive page palm palmer park parker
pat patience pearl penny pepper pike piper pleasant poppy porter potter power powers price pride prince pound prudence quick
rain ray read reed rich rivers rob robin rock rod rose rowan ruby rush rusty sage said sales sally sandy savage sawyer scarlet
seal self seren shall sharp shaw shepherd short silver singer sky slater small smart smith snow so south sparrow speed spring
star steel stern steward still stone storm street strong sue summer summers swan sweet swift tanner taylor temple tender
terry thorn tiller tony town trinity trust turner tyler verity vale victor violet wade walker wall ward warren waters way
weaver wells west white wild will willow winter winters wise wolf wood woods woody worth wren wright yen york you young
`;

/** Before or within a name, and nobody's own. */
const PARTICLES = `ab af al ap bin bint d da das de dei del della den der di dos du el fab ferch fitz ibn la las le les los
mac mc mhic na ni nic of san santa st te ten ter ua ui van von y yr zu the and`;

const TITLES = `mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev reverend revd father sister hon cllr capt
captain col colonel sgt sergeant major insp pc`;

/** Words of an organisation’s name that thousands of others have in theirs. */
const GENERIC_ORGANISATION = `academy agency and associates association authority bank board borough british brothers business
care central centre charity church city college community company consultancy consulting council county department
development district education energy engineering enterprise enterprises federation finance financial first for foundation
general global government great group health healthcare holdings hospital hospitals hotel hotels house housing industries
institute insurance international junior learning legal leisure limited llc llp local logistics ltd management manufacturing
media medical metropolitan ministry national network nhs north northern of office our partners partnership people plc police
practice primary professional project public regional research retail royal sales school schools secondary security service
services social society software solicitors solutions south southern sport sports street support systems team technical
technologies technology the theatre trading training transport trust united university welfare west western east eastern wales
england scotland ireland london cardiff cymru uk youth inc co cic cyf cyfyngedig gmbh`;

/** Letters that stand for something else in writing about coaching. */
const WELL_KNOWN_LETTERS = `acas cbt ccl cipd clear cm cpd emcc enr eq gdpr grow hr ica icf ilm iqa it kpi ld lo mbti mot nhs nos nvq
oscar pdp pdr qa skills smart steppa swot tgrow uan uk`;

/** After a word with a capital at the beginning of a sentence: it was no name. "Will you", "Mark the day", "May I". */
const AFTER_A_WORD = `a an all any anybody anyone be both each every everybody everyone he her him his i in it its me my no nobody
not nothing on one our out people she some somebody someone something than that the their them there these they this those to
us we what when where which who you your of for from at by with up down as if then also too is are was were be been very`;

function listed(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const namesThatAreWords = listed(NAMES_THAT_ARE_WORDS);
export const particles = listed(PARTICLES);
export const titles = listed(TITLES);
export const genericOrganisation = listed(GENERIC_ORGANISATION);
export const wellKnownLetters = listed(WELL_KNOWN_LETTERS);
export const afterAWord = listed(AFTER_A_WORD);
