import type { RecordId } from '../../domain/ids';
import { type AnyRecord, allRecordKinds, type RecordByKind, type RecordKind } from '../../domain/records/record-kinds';
import type { FileRemark, PortfolioFile } from './portfolio-file';

type ReferenceFields = {
  readonly [Kind in RecordKind]: { readonly [Field in keyof RecordByKind[Kind]]?: readonly RecordKind[] };
};

/** Every field that names other records, and the kinds of record it can name. */
export const REFERENCE_FIELDS: ReferenceFields = {
  candidate: {},
  enrolment: { candidateId: ['candidate'], countsHoursOf: ['enrolment'] },
  programmePlan: { enrolmentId: ['enrolment'] },
  client: { enrolmentId: ['enrolment'] },
  identity: { clientId: ['client'] },
  developmentNeed: { clientId: ['client'] },
  goal: { clientId: ['client'] },
  contract: { clientId: ['client'] },
  signature: { subjectId: ['contract', 'supervisionMeeting'] },
  session: { enrolmentId: ['enrolment'], clientIds: ['client'] },
  reflection: { sessionId: ['session'], citedFeedbackIds: ['feedback'], citedSupervisionIds: ['supervisionMeeting'] },
  supervisionMeeting: { enrolmentId: ['enrolment'], sessionIds: ['session'], reflectionIds: ['reflection'] },
  feedback: { clientId: ['client'], sessionIds: ['session'] },
  declaration: { enrolmentId: ['enrolment'], recordId: allRecordKinds() },
  evidenceItem: { enrolmentId: ['enrolment'], aboutIds: allRecordKinds() },
  witnessStatement: { enrolmentId: ['enrolment'], aboutIds: allRecordKinds() },
};

/** What the file names but does not hold: a reflection of a session that isn't there. */
export function findRemarks({
  records,
  attachments,
}: Pick<PortfolioFile, 'records' | 'attachments'>): readonly FileRemark[] {
  const kindById = new Map<string, RecordKind>(records.map((record) => [record.id, record.kind]));
  const fromRecords = records.flatMap((record) => missingFrom(record, kindById));
  const fromAttachments = attachments
    .filter(({ about }) => !kindById.has(about))
    .map(({ path, about }): FileRemark => ({ kind: 'attachment_of_nothing', path, names: about }));
  return [...fromRecords, ...fromAttachments];
}

function missingFrom(record: AnyRecord, kindById: ReadonlyMap<string, RecordKind>): readonly FileRemark[] {
  const fields: Readonly<Record<string, readonly RecordKind[] | undefined>> = REFERENCE_FIELDS[record.kind];
  return Object.entries(fields).flatMap(([field, kinds = []]) =>
    idsIn(record, field)
      .filter((id) => !kinds.some((kind) => kind === kindById.get(id)))
      .map((names): FileRemark => ({
        kind: 'record_not_there',
        from: record.id,
        recordKind: record.kind,
        field,
        names,
      })),
  );
}

function idsIn(record: AnyRecord, field: string): readonly RecordId[] {
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return (Array.isArray(value) ? value : [value]).filter((one): one is RecordId => typeof one === 'string');
}
