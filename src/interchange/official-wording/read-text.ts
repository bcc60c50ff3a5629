import type { TextRun } from '../../domain/official-wording/text-run';

/** Lines that are longer than this were not broken to fit a page, so that every line is a paragraph. */
const WRAPPED_AT_MOST = 130;
const PAGE_BREAK = '\f';

/**
 * Reads plain text, pasted or from a file: tabs and pipes part columns, tags of HTML part lines, and where the lines were
 * broken to fit a page, those that go on are told from those that begin.
 */
export function readPlainText(text: string): readonly TextRun[] {
  const pages = text.replace(/\r\n?/g, '\n').split(PAGE_BREAK);
  const lines = pages.flatMap((page, index) =>
    page.split('\n').map((line) => ({ line, page: pages.length === 1 ? null : index + 1 })),
  );
  const width = wrapWidth(lines.map(({ line }) => line));
  let before = '';
  return lines.flatMap(({ line, page }): readonly TextRun[] => {
    const begins = beginsHow(before, line, width);
    before = line;
    const cells = cellsOf(line);
    return cells.flatMap((cell, column) =>
      linesOfCell(cell).map((part, index) => ({
        text: part,
        page,
        begins: index > 0 || cells.length > 1 ? ('yes' as const) : begins,
        column: cells.length > 1 ? column : null,
      })),
    );
  });
}

/** The width that the lines were broken at; null where they were not. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const sorted = [...lengths].sort((first, second) => first - second);
  const wide = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (wide > WRAPPED_AT_MOST || wide < 30) return null;
  const near = lengths.filter((length) => length > wide * 0.75).length;
  return near / lengths.length > 0.25 ? wide : null;
}

function beginsHow(before: string, line: string, width: number | null): TextRun['begins'] {
  if (before.trim() === '' || width === null) return 'yes';
  const next = /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0;
  const hadRoom = before.trimEnd().length + 1 + next <= width * 0.97;
  if (!hadRoom) return 'no';
  return /^\s*[a-z]/.test(line) ? 'maybe' : 'yes';
}

function cellsOf(line: string): readonly string[] {
  const piped = /^[-\s]*\|(.*)\|\s*$/.exec(line)?.[1];
  if (piped !== undefined) return /^[-:|\s]*$/.test(piped) ? [] : piped.split('|');
  return line.trim() === '' || !line.trim().includes('\t') ? [line] : line.split('\t');
}

/** Tags that end a line, and those that say nothing. Bold and italic marks of plain text go too. */
function linesOfCell(cell: string): readonly string[] {
  return cell
    .replace(/<\/?(?:p|li|ol|ul|br|div|tr|td|th|h\d)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\*\*|__/g, '')
    .split('\n')
    .map((part) => part.replace(/^\s*#{1,6}\s+/, '').trim())
    .filter((part) => part !== '' && !/^[-=_*\s]+$/.test(part));
}
