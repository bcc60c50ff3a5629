const LONGEST = 120;
/** Control characters, what turns the direction of writing round, and what no file system takes. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]/gu;

/** A file's name as it may be shown and saved again: one line, no path, no trick with directions, its ending kept. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${[...clean.slice(0, LONGEST - ending.length)].join('').replace(/[\ud800-\udbff]$/, '')}${ending}`;
}

/** The same name with another ending: a photograph that was made a JPEG. */
export function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.[^.]{1,10}$/, '')}.${ending}`;
}
