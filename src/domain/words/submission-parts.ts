import { defineWords } from './define-words';

/** A submission in several files: parts below a size, and a zip with its evidence. */
export const partsWords = defineWords({
  suffix: (part: number, of: number) => `part ${part} of ${of}`,
  title: (part: number, of: number) => `Part ${part} of ${of}`,
  documentTitle: (title: string, part: number, of: number) => `${title}, part ${part} of ${of}`,
  lead: 'This file goes on from the parts before it. The front sheet, the contents and the matrix are in part 1.',
  whole: 'The whole submission',
  wholeLead: 'This submission is in several files, each small enough to upload.',
  part: 'Part',
  holds: 'Holds',
  elsewhere: (part: number) => `part ${part}`,
  cited: (cited: string, part: number) => `${cited}, part ${part}`,
  folders: { submission: '1 Submission', evidence: '2 Evidence' },
  index: 'Index.txt',
  indexTitle: (title: string) => title,
  indexMade: (author: string, day: string) => [author, day].filter((part) => part !== '').join(', '),
  indexLead:
    'What is in this folder. Each line: the file, its size, and the SHA-256 of its bytes where it is a file of evidence.',
  indexLine: (path: string, size: string, hash: string) =>
    [path, size, hash].filter((part) => part !== '').join('  |  '),
  missing: (name: string) => `${name}: not on the device on which this was made`,
});
