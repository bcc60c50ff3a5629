/**
 * The submission PDF, for Node and for workers. On a page use `createSubmissionExporter` of `client.ts`, which runs this in a
 * worker; it stands apart because only a bundler knows the worker's address.
 */
export { exportSubmission } from './export-submission';
export type { FontFiles } from './pdf/embedded-fonts';

/** The files beside this one, in `fonts/`, that `exportSubmission` is to be given. */
export const FONT_FILE_NAMES = { regular: 'NotoSans-Regular.ttf', strong: 'NotoSans-SemiBold.ttf' } as const;
