import type { TextRun } from '../../domain/official-wording/text-run';
import type { CopyProblem } from '../../domain/official-wording/wording-found';
import { failure, type Result, success } from '../../domain/result';
import { readDocx } from './read-docx';
import { readPlainText } from './read-text';

/** A whole suite of standards is a tenth of this. */
const MOST_BYTES = 40_000_000;
const MOST_CHARACTERS = 4_000_000;

/** Reads a copy of a standard: a Word file, or text in any encoding that text files have. What it is, its first bytes say. */
export function readCopy(bytes: Uint8Array): Result<readonly TextRun[], CopyProblem> {
  if (bytes.length > MOST_BYTES) return failure('too_large');
  if (startsWith(bytes, '%PDF-')) return failure('pdf');
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return failure('old_word');
  const read = startsWith(bytes, 'PK') ? readDocx(bytes) : readTextFile(bytes);
  if (!read.ok) return read;
  const length = read.value.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MOST_CHARACTERS) return failure('too_large');
  return read.value.some(({ text }) => text.trim() !== '') ? read : failure('empty');
}

/** Reads what was pasted. */
export function readPasted(text: string): Result<readonly TextRun[], CopyProblem> {
  if (text.length > MOST_CHARACTERS) return failure('too_large');
  return text.trim() === '' ? failure('empty') : success(readPlainText(text));
}

function readTextFile(bytes: Uint8Array): Result<readonly TextRun[], CopyProblem> {
  const text = decode(bytes);
  return text.includes('\0') ? failure('unreadable') : success(readPlainText(text));
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, '\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, '\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // older text files of Windows
  }
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((character, index) => bytes[index] === character.charCodeAt(0));
}
