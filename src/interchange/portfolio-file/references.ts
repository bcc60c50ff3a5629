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
  contractTemplate: {},
  signature: { subjectId: ['contract', 'supervisionMeeting', 'session'] },
  session: { enrolmentId: ['enrolment'], clientIds: ['client'] },
  reflection: { sessionId: ['session'], citedFeedbackIds: ['feedback'], citedSupervisionIds: ['supervisionMeeting'] },
  supervisionMeeting: { enrolmentId: ['enrolment'], sessionIds: ['session'], reflectionIds: ['reflection'] },
  feedback: { clientId: ['client'], sessionIds: ['session'], changedInIds: allRecordKinds() },
  declaration: { enrolmentId: ['enrolment'], recordId: allRecordKinds() },
  evidenceItem: { enrolmentId: ['enrolment'], aboutIds: allRecordKinds() },
  witnessStatement: { enrolmentId: ['enrolment'], aboutIds: allRecordKinds() },
  writtenResponse: { enrolmentId: ['enrolment'] },
  swot: { enrolmentId: ['enrolment'] },
  pdp: { enrolmentId: ['enrolment'] },
  pdpObjective: { planId: ['pdp'] },
  cpdActivity: { enrolmentId: ['enrolment'], objectiveIds: ['pdpObjective'] },
  claim: { enrolmentId: ['enrolment'], recordIds: allRecordKinds() },
  judgement: { enrolmentId: ['enrolment'] },
  officialWording: {},
};

/** The same within a list of parts: the field with the list, and the fields of each part. */
const REFERENCES_IN_PARTS: Partial<
  Record<RecordKind, { readonly list: string; readonly fields: Readonly<Record<string, readonly RecordKind[]>> }>
> = {
  writtenResponse: { list: 'passages', fields: { clientId: ['client'], citedIds: allRecordKinds() } },
  swot: { list: 'lines', fields: { citedIds: allRecordKinds() } },
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
  const remarksOn = (part: object, names: typeof fields, prefix = ''): readonly FileRemark[] =>
    Object.entries(names).flatMap(([field, kinds = []]) =>
      idsIn(part, field)
        .filter((id) => !kinds.some((kind) => kind === kindById.get(id)))
        .map((id): FileRemark => ({
          kind: 'record_not_there',
          from: record.id,
          recordKind: record.kind,
          field: `${prefix}${field}`,
          names: id,
        })),
    );
  const nested = REFERENCES_IN_PARTS[record.kind];
  return [
    ...remarksOn(record, fields),
    ...(nested === undefined
      ? []
      : partsOf(record, nested.list).flatMap((part, index) =>
          remarksOn(part, nested.fields, `${nested.list}.${index}.`),
        )),
  ];
}

function partsOf(record: AnyRecord, list: string): readonly object[] {
  const value: unknown = Object.entries(record).find(([name]) => name === list)?.[1];
  return Array.isArray(value) ? value.filter((one): one is object => typeof one === 'object' && one !== null) : [];
}

function idsIn(part: object, field: string): readonly RecordId[] {
  const value: unknown = Object.entries(part).find(([name]) => name === field)?.[1];
  return (Array.isArray(value) ? value : [value]).filter((one): one is RecordId => typeof one === 'string');
}
