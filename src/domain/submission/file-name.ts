import type { Attempt } from './submission-request';

export interface FileNameParts {
  readonly name: string;
  readonly registrationNumber: string;
  readonly centreNumber: string;
  readonly units: readonly string[];
  readonly attempt: Attempt;
  /** What tells this file from the main one: "sealed annex", "part 2 of 3". */
  readonly suffix?: string;
}

const ATTEMPT_NUMBERS: Readonly<Record<Attempt, number>> = { first: 1, resubmission: 2 };
/** No file system takes more than 255 bytes for a name; letters beyond Latin take up to four. */
const LONGEST_PART = 40;

/**
 * The awarding body's scheme: initial and surname, registration number, centre number, unit, and (1) for a first or (2)
 * for a second submission. What is unknown is left out.
 */
export function submissionFileName(names: FileNameParts): string {
  const { name, registrationNumber, centreNumber, units, attempt, suffix = '' } = names;
  const parts = [shortName(name), registrationNumber, centreNumber, units.join('+')]
    .map(safePart)
    .filter((part) => part !== '');
  const ending = suffix === '' ? [] : [safePart(suffix)];
  return `${[...parts, `(${ATTEMPT_NUMBERS[attempt]})`, ...ending].join(' - ')}.pdf`;
}

function shortName(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const surname = words.at(-1) ?? '';
  const [initial = ''] = words.length > 1 ? (words[0] ?? '') : '';
  return `${initial} ${surname}`.trim();
}

/** Without what a file system or a portal takes for a path, a wildcard or a hidden file. */
function safePart(part: string): string {
  const safe = part
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...safe].slice(0, LONGEST_PART).join('').trim();
}
