import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The texts of the source documents of a folder. */
export function readSources(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((file) => /^\d{3}_.*\.txt$/.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** The first run of `length` words that each text shares with a source; marks, case and line ends don't part words from each other. */
export function findSharedRuns(
  texts: readonly string[],
  sources: readonly string[],
  length: number,
): readonly string[] {
  const known = new Set(sources.flatMap((source) => runsOf(source, length)));
  return texts.flatMap((text) => runsOf(text, length).find((run) => known.has(run)) ?? []);
}

function runsOf(text: string, length: number): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}
