import { describe, expect, it } from 'vitest';
import { inflate } from '../../../src/submission/foreign/filters';
import { openForeignPdf } from '../../../src/submission/foreign/open-foreign-pdf';
import type { ForeignPdf } from '../../../src/submission/foreign/foreign-pdf';
import { openPdf, readAllText } from '../fixtures/read-pdf';
import { buildPdf, latin1, onePage, stream } from './build-pdf';
import { exportWithFile } from './export-with-file';

const HELLO = 'BT /F1 24 Tf 20 200 Td (Hello tutor) Tj ET';
const plain = buildPdf(onePage(HELLO));
const opened = async (bytes: Uint8Array<ArrayBuffer>): Promise<ForeignPdf> => {
  const result = await openForeignPdf(new Blob([bytes]));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const problemOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const result = await openForeignPdf(new Blob([bytes]));
  return result.ok ? null : result.problem;
};
const copied = (pdf: ForeignPdf): string =>
  pdf.objects
    .map(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : `#${part}`)).join(''))
    .join('\n');
const without = (bytes: Uint8Array, mark: string): Uint8Array<ArrayBuffer> =>
  latin1(Buffer.from(bytes).toString('latin1').replace(mark, ' '.repeat(mark.length)));

describe('the pages of a foreign PDF', () => {
  it('stand in the submission, each with its reference, and are read as text', async () => {
    const { bytes, pages } = await exportWithFile(plain, 'letter.pdf');
    const text = await readAllText(await openPdf(bytes));
    expect(pages).toBe(2);
    expect(text[1]?.content).toContain('Hello tutor');
    expect(text[1]?.content).toContain('E01, file');
    expect(text[1]?.artifacts).toContain('Page 2 of 2');
  });

  it('take the claim of PDF/UA away', async () => {
    const { file } = await exportWithFile(plain, 'letter.pdf');
    expect(file).not.toContain('pdfuaid:part');
  });

  it('give the same bytes twice', async () => {
    const [one, other] = [await exportWithFile(plain, 'a.pdf'), await exportWithFile(plain, 'a.pdf')];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('lie on a page of their own on its side where they are wide, and are made smaller to fit', async () => {
    const wide = buildPdf(onePage(HELLO, { page: '/MediaBox[0 0 2000 1000]' }));
    const { bytes } = await exportWithFile(wide, 'plan.pdf');
    const page = await (await openPdf(bytes)).getPage(2);
    expect(page.getViewport({ scale: 1 }).width).toBeCloseTo(841.89, 1);
  });

  it.each([
    ['', [400, 300]],
    ['/Rotate 90', [300, 400]],
    ['/Rotate -90', [300, 400]],
    ['/UserUnit 2', [800, 600]],
    ['/CropBox[50 50 150 100]', [100, 50]],
    ['/CropBox[900 900 950 950]', [400, 300]],
    ['/MediaBox[0 0 0 0]', [612, 792]],
    ['/MediaBox[300 400 100 100]', [200, 300]],
  ] as const)('have the size that a reader gives them: %s', async (page, [width, height]) => {
    expect((await opened(buildPdf(onePage(HELLO, { page })))).pages[0]).toMatchObject({ width, height });
  });

  it.each([
    ['junk in front', latin1(`junk\n${Buffer.from(plain).toString('latin1')}`)],
    ['no table', without(plain, 'xref\n0 6')],
    ['a wrong start', without(plain, 'startxref')],
    ['the end cut off', plain.slice(0, plain.length - 120)],
    [
      'a wrong length',
      latin1(
        Buffer.from(plain)
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length 9'),
      ),
    ],
    ['Pages that lead nowhere', latin1(Buffer.from(plain).toString('latin1').replace('/Kids[3 0 R]', '/Kids[9 0 R]'))],
  ])('are found with %s', async (_, bytes) => {
    const { bytes: out } = await exportWithFile(bytes, 'x.pdf');
    expect((await readAllText(await openPdf(out)))[1]?.content).toContain('Hello tutor');
  });

  it('close what they open and nothing else', async () => {
    const more = await opened(buildPdf(onePage(`Q Q EMC ${HELLO} q BT (\\) Q) Tj ET`)));
    const form = more.objects[more.pages[0]?.draws[0]?.object ?? -1]?.stream;
    const content = Buffer.from(inflate(new Uint8Array(await new Blob([form ?? '']).arrayBuffer()))).toString('latin1');
    expect(content.startsWith('q q /Artifact BMC Q Q EMC')).toBe(true);
    expect(content.trimEnd().endsWith('Q')).toBe(true);
  });

  it('bring their notes and fields only as they look, unless they are hidden', async () => {
    const look = stream('0 0 10 10 re f', '/Type/XObject/Subtype/Form/BBox[0 0 10 10]');
    const note = (entries: string) => `<</Type/Annot/Rect[10 10 40 40]${entries}/AP<</N 9 0 R>>>>`;
    const more = [
      note('/Subtype/Stamp/A<</S/JavaScript/JS(app.alert(1))>>'),
      note('/Subtype/Widget/F 2'),
      note('/Subtype/Link'),
      look,
    ];
    const pdf = await opened(buildPdf(onePage(HELLO, { page: '/Annots[6 0 R 7 0 R 8 0 R]', more })));
    expect(pdf.pages[0]?.draws).toHaveLength(2);
    expect(pdf.pages[0]?.draws[1]?.matrix).toEqual([3, 0, 0, 3, 10, 10]);
    expect(copied(pdf)).not.toContain('JavaScript');
  });

  it('have the shapes that readers draw for notes without a look', async () => {
    const notes = [
      '<</Type/Annot/Subtype/Square/Rect[10 10 60 40]/C[1 0 0]/BS<</W 2>>>>',
      '<</Type/Annot/Subtype/Highlight/Rect[0 0 9 9]/C[1 1 0]/QuadPoints[0 9 9 9 0 0 9 0]/CA 0.5>>',
      '<</Type/Annot/Subtype/Ink/Rect[0 0 9 9]/InkList[[1 1 5 5 9 1]]>>', // without a colour: nothing to see
      '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]>>',
    ];
    const pdf = await opened(buildPdf(onePage(HELLO, { page: '/Annots[6 0 R 7 0 R 8 0 R 9 0 R]', more: notes })));
    const drawn = pdf.pages[0]?.draws.slice(1).map(({ object }) => pdf.objects[object]);
    const content = await Promise.all((drawn ?? []).map((one) => new Blob([one?.stream ?? '']).text()));
    expect(content).toHaveLength(2);
    expect(content[0]).toContain('1 0 0 RG 2 w\n11 11 48 28 re\nS');
    expect(content[1]).toContain('1 1 0 rg');
    expect(drawn?.[1]?.parts.join('')).toContain('/ca 0.5/CA 0.5/BM/Multiply');
  });

  it('leave behind everything that could do something', async () => {
    const catalog =
      '/OpenAction<</S/JavaScript/JS(x)>>/AA<</WC<</S/Launch/F(calc)>>>>/Names<</JavaScript 6 0 R/EmbeddedFiles 6 0 R>>';
    const page =
      '/AA<</O<</S/URI/URI(http://a.b)>>>>/Resources<</Font<</F1 5 0 R>>/XObject<</A 7 0 R/P 8 0 R>>/Properties<</M<</JS(x)>>>>>>';
    const more = [
      '<</Names[(a)<</S/JavaScript/JS(x)>>]>>',
      stream('q Q', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/AA<</X 6 0 R>>/Metadata 6 0 R'),
      '<</Type/Action/S/SubmitForm/F(http://a.b)>>',
    ];
    const text = copied(await opened(buildPdf(onePage(HELLO, { catalog, page, more }))));
    for (const danger of ['JavaScript', '/JS', 'Launch', 'SubmitForm', 'URI', '/AA', 'EmbeddedFiles', 'Metadata'])
      expect(text).not.toContain(danger);
    expect(text).toContain('/A #'); // a picture may be called A: that is a name, not an action
  });

  it('keep hidden layers hidden', async () => {
    const catalog = '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[7 0 R]>>>>';
    const page = '/Resources<</Font<</F1 5 0 R>>/Properties<</L1 6 0 R/L2 7 0 R>>>>';
    const more = ['<</Type/OCG/Name(Shown)>>', '<</Type/OCG/Name(Hidden)>>'];
    const { layers } = await opened(buildPdf(onePage(HELLO, { catalog, page, more })));
    expect(layers.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });
});

describe('a PDF that can’t be opened', () => {
  const locked = buildPdf(
    [...onePage(HELLO), `<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`],
    '/Encrypt 6 0 R/ID[<00><00>]',
  );
  const empty = buildPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']);

  it.each([
    ['password', locked],
    ['empty', empty],
    ['damaged', latin1('%PDF-1.7\nnothing of it is left')],
    ['damaged', latin1('a letter that is called PDF')],
  ] as const)('is %s', async (problem, bytes) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  it('is attached, and a page says why and where', async () => {
    const { bytes, file } = await exportWithFile(locked, 'locked.pdf');
    const pdf = await openPdf(bytes);
    const text = (await readAllText(pdf)).map(({ content }) => content).join(' ');
    expect(text).toContain('locked.pdf can’t be shown here');
    expect(text).toContain('It is locked with a password.');
    expect(text).toContain('Attached files');
    const attachments = (await pdf.getAttachments()) as Record<string, { readonly content: Uint8Array }>;
    expect(Object.keys(attachments)).toEqual(['1 locked.pdf']);
    expect(Buffer.compare(Object.values(attachments)[0]?.content ?? new Uint8Array(0), locked)).toBe(0);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('never costs the export: nor does a file that is missing, or a store that fails', async () => {
    const { bytes } = await exportWithFile(null, 'gone.pdf');
    const text = (await readAllText(await openPdf(bytes))).map(({ content }) => content).join(' ');
    expect(text).toContain('its bytes were not on the device');
    expect(text).not.toContain('Attached files');
  });
});
