import type { FileProblem } from '../files/file-store';
import type { FileCaution } from '../files/what-file-is';
import { defineWords } from './define-words';
import { formatBytes, plural } from './format';

/** Attaching files to a record. */
export const fileWords = defineWords({
  title: 'Files',
  takePhoto: 'Take a photograph',
  choose: 'Choose files',
  more: 'You can also drop files here, or paste a picture.',
  drop: 'Drop the files here',
  photos: 'Photographs',
  photoCares: { clean: 'Full size', smaller: 'Smaller', untouched: 'Untouched' },
  photoCareHints: {
    clean: 'The picture stays as sharp as it is. Where, when and with what it was taken is cut away.',
    smaller: 'At most 2,000 pixels long, which a page of text needs to stay readable. Where it was taken is cut away.',
    untouched: 'Kept to the byte, with the place where it was taken, if the camera noted it.',
  },
  othersStay: 'Documents and recordings always stay as they are, with whatever is noted in them.',
  none: 'No files yet.',
  progress: (name: string) => `Storing ${name}`,
  progressText: (read: number, size: number) => `${formatBytes(Math.round(read))} of ${formatBytes(size)}`,
  attached: (name: string) => `${name} is stored.`,
  inDraft: (name: string) => `${name} is stored, and waits in the draft of the form you left.`,
  failed: (name: string, why: string) => `${name} was not attached. ${why}`,
  caution: (name: string, what: string) => `${name} is attached. ${what}`,
  dismiss: 'Dismiss',
  facts: (type: string, size: number) => `${type}, ${formatBytes(size)}`,
  heic: 'This kind of photograph can’t be shown here. It is kept as it is; a JPEG is safer for your tutor.',
  missing: 'Not on this device. Restore a backup that holds it.',
  notRead: 'It can’t be read at the moment. Try again.',
  look: (name: string) => `Look at ${name}`,
  save: 'Save a copy',
  saveAloud: (name: string) => `Save a copy of ${name}`,
  remove: 'Take away',
  removeAloud: (name: string) => `Take away ${name}`,
  removed: (name: string) => `${name} is taken away. Save to keep it so.`,
  nameless: 'File without a name',
  count: (files: number) => plural(files, '# file', '# files'),
  pictureOf: (name: string) => `Picture: ${name}`,
  listen: (name: string) => `Listen to ${name}`,
  soundOf: (name: string) => `Recording: ${name}`,
  reading: 'Getting it ready ...',
  notPlayed: 'This browser can’t play it. Save a copy to hear it elsewhere.',
});

/** Why a file was not attached, and what to do. */
export function attachProblemText(problem: FileProblem | { readonly kind: 'empty' | 'too_large' }): string {
  switch (problem.kind) {
    case 'empty':
      return 'It is empty.';
    case 'too_large':
      return 'It is larger than 512 MB. Hand a shorter recording in, or split it.';
    case 'storage_full':
      return 'This device has no room left for it. Free some space, then add it again.';
    case 'superseded':
      return 'A newer version of Coachfolio is open in another tab. Reload this tab to go on.';
    case 'unreadable':
      return 'It can’t be read. If it lies in a cloud, download it first; then add it again.';
    case 'failed':
      return 'The browser could not store it. Add it again.';
  }
}

const cautions = {
  page: 'It is a web page or a drawing made of code. It is never opened here; save a copy only if you know where it comes from.',
  program: 'It is a program. It is kept as it is and never opened here.',
  other_than_name: 'By its content it is another kind of file than its name says. It is treated as what it is.',
  too_many_pixels: 'It claims more pixels than a phone can draw, so it is kept but not shown.',
  no_size: 'It is damaged or not a whole picture, so it is kept but not shown.',
} as const satisfies Record<FileCaution, string>;

/** What to know of a file that was attached. */
export function cautionText(caution: FileCaution): string {
  return cautions[caution];
}
