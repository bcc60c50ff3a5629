import type { AttachedFile } from '../records/attached-file';
import { appendedFiles } from './appended-files';
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

/** The files of the evidence that is named for the chosen units, then those of other records, as they came and in the order of the document. */
export function bundledFiles(request: SubmissionRequest): readonly BundledFile[] {
  const context = buildContext(request);
  const { enrolment, request: asked, units } = context;
  const chosen = new Set(units.map(({ unit }) => unit));
  const records = [
    ...asked.portfolio.belonging('evidenceItem', enrolment.id).map((one) => ({ ...one, title: one.title })),
    ...asked.portfolio.belonging('witnessStatement', enrolment.id).map((one) => ({ ...one, title: one.witnessRole })),
  ];
  const named = records.filter(({ serves }) => serves.some(({ unit }) => chosen.has(unit)));
  const ofRecords = appendedFiles(context).map(({ ref, heading, files }) => ({ ref, title: heading, files }));
  return [...named, ...ofRecords].flatMap(({ ref, title, files }) =>
    files.map((file, index) => ({ ref: ref ?? '', title: title.trim(), number: index + 1, file })),
  );
}
