import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCopy, readPasted } from '../../../src/interchange/official-wording/read-copy';

const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`;
const STYLES = `<w:styles><w:style w:styleId="Dot"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;

function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const item = (level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function runsOf(bytes: Uint8Array) {
  const read = readCopy(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

describe('a Word file', () => {
  it('gives its paragraphs, put together from their pieces, without what was deleted', () => {
    const body =
      '<w:p><w:r><w:t>Plan &amp; </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>hold</w:t><w:br/><w:t>then &#8211; end</w:t></w:r></w:p><w:p/>';
    expect(runsOf(docx(body)).map(({ text, begins }) => [text, begins])).toEqual([
      ['Plan & hold', 'yes'],
      ['then – end', 'maybe'],
    ]);
  });

  it('counts the numbers of its lists, which stand nowhere in the text', () => {
    const body = [item(0, 'one'), item(1, 'a'), item(1, 'b'), item(2, 'deep'), item(0, 'two'), item(1, 'c')].join('');
    const labels = runsOf(docx(body, { 'word/numbering.xml': NUMBERING })).map(({ label }) => label);
    expect(labels).toEqual(['1', '1.1', '1.2', 'a)', '2', '2.1']);
  });

  it('finds a list that a style brings along', () => {
    const body = '<w:p><w:pPr><w:pStyle w:val="Dot"/></w:pPr><w:r><w:t>point</w:t></w:r></w:p>';
    const [run] = runsOf(docx(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES }));
    expect(run?.label).toBe('\u2022');
  });

  it('tells the columns of a table, and of a table within a cell', () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(plain('x'))}${cell(plain('y'))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(plain('a'))}${cell(plain('b') + inner + plain('c'))}</w:tr></w:tbl>`;
    const columns = runsOf(docx(table + plain('after'))).map(({ text, column }) => [text, column]);
    expect(columns).toEqual([
      ['a', 0],
      ['b', 1],
      ['x', 0],
      ['y', 1],
      ['c', 1],
      ['after', null],
    ]);
  });

  it('reads a text box once, not its spare as well', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice>${plain('boxed')}</mc:Choice><mc:Fallback>${plain('boxed')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>around</w:t></w:r></w:p>`;
    expect(runsOf(docx(box)).map(({ text }) => text)).toEqual(['boxed', 'around']);
  });

  it('is refused where it is none, broken, or would fill the memory', () => {
    expect(readCopy(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ ok: false, problem: 'unreadable' });
    expect(readCopy(docx(plain('x')).slice(0, 60))).toEqual({ ok: false, problem: 'unreadable' });
    expect(readCopy(docx(''))).toEqual({ ok: false, problem: 'empty' });
    expect(readCopy(docx(plain('x'.repeat(61_000_000))))).toEqual({ ok: false, problem: 'too_large' });
  });
});

describe('other files', () => {
  it('are text in whatever encoding text files have', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Plan é'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(runsOf(utf16)[0]?.text.replace('\ufeff', '')).toBe('Plan é');
    expect(runsOf(new Uint8Array([0x50, 0xe9]))[0]?.text).toBe('Pé');
  });

  it('are refused by what they are', () => {
    expect(readCopy(strToU8('%PDF-1.7 and more'))).toEqual({ ok: false, problem: 'pdf' });
    expect(readCopy(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({ ok: false, problem: 'old_word' });
    expect(readCopy(new Uint8Array([1, 0, 2, 0]))).toEqual({ ok: false, problem: 'unreadable' });
    expect(readPasted(' \n ')).toEqual({ ok: false, problem: 'empty' });
  });
});
