import type { AttachedFile } from '../records/attached-file';
import { buildContext } from './submission-context';
import type { SubmissionRequest } from './submission-request';

/** A file of evidence, and the folder that it goes into. */
export interface BundledFile {
  /** The reference of its record, such as E03; tutors look for it. */
  readonly ref: string;
  readonly title: string;
  /** From 1, within the record. */
  readonly number: number;
  readonly file: AttachedFile;
}

/** The files of the evidence that is named for the chosen units, as they came, in the order of their references. */
export function bundledFiles(request: SubmissionRequest): readonly BundledFile[] {
  const { enrolment, request: asked, units } = buildContext(request);
  const chosen = new Set(units.map(({ unit }) => unit));
  const records = [
    ...asked.portfolio.belonging('evidenceItem', enrolment.id).map((one) => ({ ...one, title: one.title })),
    ...asked.portfolio.belonging('witnessStatement', enrolment.id).map((one) => ({ ...one, title: one.witnessRole })),
  ];
  return records
    .filter(({ serves }) => serves.some(({ unit }) => chosen.has(unit)))
    .flatMap(({ ref, title, files }) =>
      files.map((file, index) => ({ ref: ref ?? '', title: title.trim(), number: index + 1, file })),
    );
}
