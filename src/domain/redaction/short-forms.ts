/** What people are called for short: each line a group of forms of one name. Plain lower-case letters. */
const GROUPS = `
abigail abbie abby gail
alan al
albert bert bertie al
alexander alexandra alex alec sandy lex xander sasha
alison ali
alfred alf alfie fred
amanda mandy
andrew andy drew
andrea andy
angharad anghi
angela angie ange
anthony antony tony ant
arthur art
barbara barb babs
benjamin ben benny
beatrice bea bee
bethan beth
bernard bernie
bridget bridie biddy
catherine katherine kathryn catharine kate katie kathy cathy kath cath kitty kat
caroline carolyn carol carrie caz
charles charlie chas chuck
charlotte charlie lottie
christopher chris kit topher
christine christina chris chrissie tina
daniel dan danny
danielle dani
david dave davey dai dafydd
deborah debra deb debbie
dennis den denny
dominic dom
donald don
dorothy dot dottie dolly
douglas doug
edward edmund ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth elisabeth liz lizzie beth betty eliza libby lisa elsie bess
emily em emmy
eugene gene
frances francesca fran frankie
francis frank fran
frederick frederic fred freddie
gabriel gabe
gabrielle gabby gabi
geoffrey jeffrey geoff jeff
gerald gerard gerry jerry
gillian gill jill
gregory greg
gwendolen gwenllian gwen
harold harry hal
harriet hattie
helen nell
henry harry hal
hywel hyw
isabel isabella isobel bella izzy issy
jacqueline jackie jacqui
james jim jimmy jamie jem
janet jan
jennifer jen jenny
jessica jess jessie
joanna joanne jo joey
john jack johnny jon
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
julia julie jules
kenneth ken kenny
kimberley kim
lawrence laurence larry laurie
leonard len lenny leo
leslie lesley les
louise lou
lucinda lucy cindy
madeleine maddie
malcolm mal
margaret maggie meg megan peggy marge margie mags greta
maria mary mia molly polly
martin marty
martha marty
matthew matt matty
maximilian max
megan meg
melanie mel
michael mike mick micky mikey
michelle shell shelly
mohammed muhammad mohamed mohammad mo
morgan mog
natalie natasha nat tash
nathan nathaniel nat nate
nicholas nicolas nick nicky
nicola nicole nicky nikki
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat patsy tricia trish
patrick padraig pat paddy
penelope penny
peter pete
philip phillip phil pip
philippa pip pippa
prudence pru
rachel rach
raymond ray
rebecca becky becca bex
reginald reg reggie
rhiannon rhi
richard rich rick ricky dick rik
robert rob robbie bob bobby bert
roderick rod roddy
rodney rod
ronald ron ronnie
rosemary rose rosie
samuel samantha sam sammy
sandra sandy
sarah sara sally sal
sebastian seb
sharon shaz
sheila sheelagh
sian shan
siobhan shiv
stephen steven steve stevie
stephanie steph
stuart stewart stu
susan suzanne susannah sue susie suzy
sylvia syl
terence terry tel
teresa theresa terri tess tessa
thomas tom tommy tam
timothy tim timmy
valerie val
victoria vicky vic tori
vincent vince
virginia ginny
walter walt wally
wendy wend
wilfred wilf
william will bill billy willy liam wil gwilym
winifred win winnie
yvonne von
zachary zac zach zak
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));

const LONG = 5;

/** The other forms of a first name; of a short one, only the long ones that it may stand for. */
export function formsOf(name: string): readonly string[] {
  const forms = groups.flatMap((group) => {
    if (!group.includes(name)) return [];
    return group.filter((form) => form !== name && (name.length >= LONG || form.length >= LONG));
  });
  return [...new Set(forms)];
}
