import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createTextScanner, type Hit, ordinaryWordsOf } from '../../../src/domain/redaction/scan-text';
import { sealedTerms } from '../../../src/domain/redaction/sealed-terms';
import { id, portfolioBuilder } from '../../support/portfolio-builder';

interface Vault {
  readonly name?: string;
  readonly contact?: string;
  readonly organisation?: string;
  readonly manager?: string;
}

/** One client, code name Heron, with those sealed details, beside a candidate and a supervisor with open names. */
function vaultOf({ name = '', contact = '', organisation = '', manager = '' }: Vault) {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Robin Example' }, { id: 'candidate' });
  builder.add(
    'enrolment',
    {
      candidateId: id('candidate'),
      standard: 'ilm-l5',
      qualification: 'certificate',
      supervisorName: 'Sarah Quick',
      registeredOn: null,
      deadlineOn: null,
    },
    { id: 'enrolment' },
  );
  const manages = { id: id('manager'), role: 'Line manager', isParty: true, notPartyBecause: '' };
  builder.add('client', { enrolmentId: id('enrolment'), codeName: 'Heron', stakeholders: [manages] }, { id: 'heron' });
  builder.add('client', { enrolmentId: id('enrolment'), codeName: 'Maple' }, { id: 'maple' });
  const stakeholderNames = [{ stakeholderId: id('manager'), name: manager }];
  builder.add('identity', { clientId: id('heron'), name, contact, organisation, stakeholderNames });
  return builder.build();
}

function scan(vault: Vault, text: string, others: readonly string[] = []): readonly Hit[] {
  return createTextScanner(sealedTerms(vaultOf(vault)), ordinaryWordsOf([text, ...others])).scan(text);
}

function found(vault: Vault, text: string): readonly string[] {
  return scan(vault, text).map((hit) => hit.found);
}

describe('names that are found', () => {
  test.each<readonly [string, Vault, string, readonly string[]]>([
    ['the whole name', { name: 'Priya Shah' }, 'I met Priya Shah today.', ['Priya Shah']],
    ['the first name', { name: 'Priya Shah' }, 'Then Priya laughed.', ['Priya']],
    ['the surname with a title', { name: 'Priya Shah' }, 'I spoke to Mrs Shah about it.', ['Mrs Shah']],
    ['the surname with an initial', { name: 'Priya Shah' }, 'Signed by P. Shah.', ['P. Shah']],
    ['another order', { name: 'Shah, Priya' }, 'Shah, Priya: present', ['Shah', 'Priya']],
    ['lower case', { name: 'Priya Shah' }, 'then priya said so', ['priya']],
    ['capitals', { name: 'Priya Shah' }, 'PRIYA SHAH attended', ['PRIYA SHAH']],
    ['a possessive', { name: 'Priya Shah' }, "It was Priya’s idea, and Shah's too.", ['Priya', 'Shah']],
    [
      'an apostrophe',
      { name: "Niamh O'Brien" },
      'Ms O’Brien and OBrien, O`Brien; o brien',
      ['Ms O’Brien', 'OBrien', 'O`Brien', 'o brien'],
    ],
    [
      'a hyphen, and half of it',
      { name: 'Siân Lloyd-Jones' },
      'Sian Lloyd Jones, Lloyd–Jones, then Lloyd',
      ['Sian Lloyd Jones', 'Lloyd–Jones', 'Lloyd'],
    ],
    [
      'a double first name',
      { name: 'Anne-Marie Platt' },
      'Annemarie, Anne Marie and Anne-Marie',
      ['Annemarie', 'Anne Marie', 'Anne-Marie'],
    ],
    ['Welsh circumflexes', { name: 'Llŷr Gŵyn' }, 'Llyr spoke; LLŶR listened', ['Llyr', 'LLŶR']],
    ['an Irish name', { name: 'Pádraig Ó Súilleabháin' }, 'Padraig O Suilleabhain came', ['Padraig O Suilleabhain']],
    [
      'a patronymic',
      { name: 'Rhys ap Gwilym' },
      'I asked Rhys ap Gwilym and ap Gwilym',
      ['Rhys ap Gwilym', 'ap Gwilym'],
    ],
    ['particles', { name: 'Maria de la Cruz' }, 'de la Cruz, then Cruz', ['de la Cruz', 'Cruz']],
    ['Polish and Turkish letters', { name: 'Łukasz Yıldız' }, 'Lukasz and Yildiz', ['Lukasz', 'Yildiz']],
    ['composed and decomposed', { name: 'Zoë Brontë' }, 'Zoe\u0308 wrote', ['Zoe\u0308']],
    ['a nickname in quotes', { name: 'Robert "Bobcat" Hughes' }, 'We call him Bobcat.', ['Bobcat']],
    ['a nickname in brackets', { name: 'Elizabeth (Betsan) Hughes' }, 'Betsan agreed.', ['Betsan']],
    ['a usual short form', { name: 'Elizabeth Hughes' }, 'I asked Liz again.', ['Liz']],
    ['a short name', { name: 'Jo Tan' }, 'I asked Jo again.', ['Jo']],
    ['a stakeholder', { manager: 'Gethin Rees' }, 'Her manager Gethin Rees agreed.', ['Gethin Rees']],
    [
      'an organisation',
      { organisation: 'Acme Widgets Ltd' },
      'At ACME WIDGETS it is so; Acme is.',
      ['ACME WIDGETS', 'Acme'],
    ],
    ['letters of an organisation', { organisation: 'Vale of Clwyd Farmers' }, 'VCF is large.', ['VCF']],
    ['several people of a group', { name: 'Priya Shah; Tomos Reed' }, 'I saw Tomos and Priya.', ['Tomos', 'Priya']],
    ['over a line end', { name: 'Priya Shah' }, 'with Priya\nShah', ['Priya\nShah']],
  ])('%s', (_, vault, text, expected) => {
    expect(found(vault, text)).toEqual(expected);
  });

  test.each<readonly [string, Vault, string, string]>([
    ['two letters swapped', { name: 'Priya Shah' }, 'Then Pryia laughed', 'Pryia'],
    ['a letter left out', { name: 'Siobhan Hughes' }, 'and Siobhn left', 'Siobhn'],
    ['a letter too many', { name: 'Gethin Rees' }, 'I asked Getthin', 'Getthin'],
    ['another letter', { name: 'Gethin Rees' }, 'I asked Gethan', 'Gethan'],
    ['another first letter of a long name', { name: 'Kathryn Pugh' }, 'I asked Cathryn', 'Cathryn'],
    ['in lower case, if it is long', { name: 'Priscilla Pugh' }, 'I asked prisciilla', 'prisciilla'],
    ['half of a name that is whole besides', { name: 'Priya Shah' }, 'Then Pryia Shah laughed', 'Pryia Shah'],
  ])('misspelt: %s', (_, vault, text, expected) => {
    expect(scan(vault, text)).toMatchObject([{ found: expected, how: 'misspelt' }]);
  });
});

describe('what is no name', () => {
  test.each<readonly [string, Vault, string]>([
    ['will', { name: 'Will Hope' }, 'I will hope for more.'],
    ['Will you', { name: 'Will Hope' }, 'We stopped. Will you try it? Hope is not a plan, I said, will it?'],
    ['mark', { name: 'Mark Day' }, 'Mark the day with a mark. May I?'],
    ['grace', { name: 'Grace May' }, 'She took it with grace, and may take more.'],
    ['a word that a slip makes a name', { name: 'Alan Walker' }, 'We walked and talked; a walkers’ group.'],
    ['a word that stands in lower case elsewhere', { name: 'Bridget Carver' }, 'A carter came. Carter said so.'],
    ['a book', { name: 'Carla Rogers' }, 'Rogers (1961) and Rogers, 1961 say so; see Rogers et al. (1967).'],
    ['a supervisor with the same first name', { name: 'Sarah Pugh' }, 'Sarah Quick said so.'],
    ['another’s code name', { name: 'Maple Jones' }, 'I met Maple.'],
    ['part of a longer word', { name: 'Ann Lee' }, 'Annual leeway, Annie’s sleeve'],
    ['general words of an organisation', { organisation: 'Cardiff City Council' }, 'The council of the city said no.'],
    [
      'abbreviations that everyone uses',
      { organisation: 'Coaching Leaders Everywhere At Risk' },
      'I used the CLEAR model.',
    ],
  ])('%s', (_, vault, text) => {
    expect(found(vault, text)).toEqual([]);
  });
});

describe('how sure it is', () => {
  test.each<readonly [string, Vault, string, boolean]>([
    ['a whole name', { name: 'Will Hope' }, 'I met Will Hope.', true],
    ['a part with a capital', { name: 'Priya Shah' }, 'I met Priya.', true],
    ['a part in lower case', { name: 'Priya Shah' }, 'i met priya', false],
    ['a name that is a word, within a sentence', { name: 'Grace Pugh' }, 'I met Grace.', true],
    ['a name that is a word, at the beginning', { name: 'Grace Pugh' }, 'Grace agreed.', false],
    ['the first name of the supervisor too', { name: 'Sarah Pugh' }, 'I asked Sarah.', false],
    ['a short form', { name: 'Elizabeth Pugh' }, 'I asked Liz.', false],
    ['a slip', { name: 'Gethin Pugh' }, 'I asked Gethan.', false],
  ])('%s', (_, vault, text, isSure) => {
    expect(scan(vault, text).map((hit) => hit.isSure)).toEqual([isSure]);
  });
});

describe('addresses and numbers', () => {
  const vault = { contact: 'priya.shah@example.org, 029 2018 0999' };

  test.each<readonly [string, string, Hit['how']]>([
    ['priya.shah@example.org', 'Write to Priya.Shah@Example.org.', 'contact'],
    ['029 2018 0999', 'Ring 029 2018 0999.', 'contact'],
    ['02920180999', 'Ring 02920180999', 'contact'],
    ['+44 29 2018 0999', 'Ring +44 29 2018 0999', 'contact'],
    ['+44 (0)29 2018-0999', 'Ring +44 (0)29 2018-0999', 'contact'],
    ['(029) 2018 0999', 'Ring (029) 2018 0999', 'contact'],
    ['another address', 'Write to someone@else.example', 'unknown'],
    ['another number', 'Ring 07700 900123.', 'unknown'],
  ])('%s', (_, text, how) => {
    expect(scan(vault, text).map((hit) => hit.how)).toEqual([how]);
  });

  test.each([
    'On 01.02.2026 and 2026-02-01, 09:30.',
    'Page 0123, ISBN 0-12-345678-9 and 978-0-12-345678-9.',
    'doi 10.1037/0022-3514.51.6.1173',
    'From 0 to 10: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
    'D01, 60 min, 18 h; 501/1.2',
  ])('is no number: %s', (text) => {
    expect(scan(vault, text)).toEqual([]);
  });
});

describe('whatever the name', () => {
  const LETTERS = [...'abcdefghijklmnoprstuvwyáéíóúâêîôûŵŷñçłø'];
  const name = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 5, maxLength: 12 })
    .map((letters) => `Zq${letters.join('')}`)
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
  const around = fc.constantFrom(
    ['I met ', ' today.'],
    ['Then (', ') spoke'],
    ['it was ', '’s idea'],
    ['we asked “', '”, twice'],
  );

  it('finds it exactly where it stands', () => {
    fc.assert(
      fc.property(name, around, (person, [before, after]) => {
        const text = `${before}${person}${after}`;
        const [hit] = scan({ name: person }, text);
        expect(hit).toMatchObject({ start: before.length, end: before.length + person.length, isSure: true });
      }),
    );
  });

  it('finds it with one slip', () => {
    const slip = fc.tuple(fc.constantFrom('out', 'in', 'other', 'swap'), fc.nat(), fc.constantFrom(...'aeioxz'));
    fc.assert(
      fc.property(name, slip, around, (person, [kind, where, letter], [before, after]) => {
        const letters = [...person];
        const at = 1 + (where % (letters.length - 2));
        if (kind === 'out') letters.splice(at, 1);
        else if (kind === 'in') letters.splice(at, 0, letter);
        else if (kind === 'other') letters.splice(at, 1, letter);
        else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
        const hits = scan({ name: person }, `${before}${letters.join('')}${after}`);
        expect(hits.map((hit) => hit.found)).toEqual([letters.join('')]);
      }),
    );
  });

  it('takes any text, and tells places within it that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 12 }), (text, person) => {
        const hits = scan({ name: person, contact: text }, text);
        hits.forEach((hit, index) => {
          expect(text.slice(hit.start, hit.end)).toBe(hit.found);
          expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0);
        });
      }),
    );
  });

  it('is done with 100,000 words in no time', () => {
    const text = 'Then we talked about the week, and what she will do about it by Friday. '.repeat(7000);
    const started = performance.now();
    expect(scan({ name: 'Priya Shah' }, text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it.each(['a'.repeat(100_000), '0'.repeat(100_000), 'a@'.repeat(50_000), '0 '.repeat(50_000), '. '.repeat(50_000)])(
    'is not held up by a text that goes on and on',
    (text) => {
      const started = performance.now();
      scan({ name: 'Priya Shah' }, text);
      expect(performance.now() - started).toBeLessThan(4000);
    },
  );
});
