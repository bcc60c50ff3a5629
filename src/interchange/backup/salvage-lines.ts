import type { LoggedVersion } from '../../domain/ports';
import { lineText } from './line-splitter';
import { type ArchiveHead, readLine, type VersionLine } from './version-lines';

/** What a line was about that can't be trusted any more, as far as its letters still tell. */
export interface LineTrace {
  readonly recordKind: string;
  readonly ref: string | null;
}

export interface SalvagedLines {
  readonly head: ArchiveHead | null;
  readonly versions: readonly LoggedVersion[];
  readonly traces: readonly LineTrace[];
}

/** Every line begins so, and no text inside a line can hold it: quotes in texts are escaped. */
const LINE_BEGINNING = '{"check":"';

/** Takes the lines whose check still holds, each by itself, and notes what the others were about. */
export function collectIntactLines(): { push(bytes: Uint8Array): void; finish(): SalvagedLines } {
  const versionByLine = new Map<string, LoggedVersion>();
  const traces: LineTrace[] = [];
  let head: ArchiveHead | null = null;
  const take = (text: string): boolean => {
    const line: VersionLine | 'damaged' | 'invalid' = readLine(text);
    if (line === 'damaged' || line === 'invalid') return false;
    if (line.kind === 'head') head ??= line.head;
    else if (line.kind === 'version') versionByLine.set(text, line.version); // a piece that stands twice counts once
    return true;
  };
  const takeParts = (text: string): void => {
    const parts = text.split(LINE_BEGINNING).slice(1);
    for (const part of parts) {
      if (take(LINE_BEGINNING + part.slice(0, part.lastIndexOf('}') + 1))) continue; // its end may be damaged
      const trace = traceOf(part);
      if (trace !== null) traces.push(trace);
    }
    if (parts.length > 0) return;
    const trace = traceOf(text);
    if (trace !== null) traces.push(trace);
  };
  return {
    push(bytes) {
      const text = lineText(bytes) ?? looseText(bytes);
      if (!take(text)) takeParts(text);
    },
    finish: () => ({ head, versions: [...versionByLine.values()], traces }),
  };
}

/** Bytes as text, with a sign for each that is none. */
function looseText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The names stand in alphabetical order, so that kind and reference come close together behind the body. Only the last of what
 * may be the kind is looked at, and not for long: the line may be made to waste time.
 */
function traceOf(text: string): LineTrace | null {
  const at = text.lastIndexOf('"kind":"');
  const end = at < 0 ? '' : text.slice(at, at + LONGEST_END);
  const kind = /^"kind":"([A-Za-z]{1,40})",(?:"merged":true,)?"op":"/.exec(end)?.[1];
  const ref = /"ref":"([A-Z]\d{2,6}[a-z]{0,2})"/.exec(end)?.[1];
  return kind === undefined ? null : { recordKind: kind, ref: ref ?? null };
}

const LONGEST_END = 4000;
