import { type RecordKind, recordKinds } from '../../domain/records/record-kinds';
import { swotLineDefaults } from '../../domain/records/swot';
import { passageDefaults, sourceDefaults } from '../../domain/records/written-response';
import type { IsoInstant } from '../../domain/time';

export type Fields = Readonly<Record<string, unknown>>;

const UNKNOWN_TYPE = { mediaType: 'application/octet-stream' } as const;

/** What may be left out inside a list or a part of a record: texts are empty then, ratings not given. */
const NESTED_DEFAULTS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, Fields>>>>> = {
  enrolment: { overlays: { reason: '', source: '' } },
  client: { stakeholders: { role: '', isParty: false, notPartyBecause: '' } },
  identity: { stakeholderNames: { name: '' } },
  session: { actions: { what: '', who: '', by: '' } },
  supervisionMeeting: { actions: { what: '', who: '', by: '' } },
  reflection: { tools: { tool: '', why: '', support: '' } },
  contract: { clauses: { heading: '', text: '' } },
  contractTemplate: { clauses: { heading: '', text: '' } },
  signature: { files: UNKNOWN_TYPE },
  feedback: { ratings: recordKinds.feedback.defaults.ratings, files: UNKNOWN_TYPE },
  evidenceItem: { files: UNKNOWN_TYPE },
  witnessStatement: { files: UNKNOWN_TYPE },
  writtenResponse: { passages: passageDefaults, sources: sourceDefaults },
  swot: { lines: swotLineDefaults },
  officialWording: { items: { element: null } },
};

/** A record from a file with everything that may be left out put in. A version left out is the first one. */
export function fillDefaults(kind: RecordKind, fields: Fields, exportedAt: IsoInstant): Fields {
  const nested = Object.entries(NESTED_DEFAULTS[kind] ?? {})
    .filter(([field]) => fields[field] !== undefined)
    .map(([field, defaults]): [string, unknown] => [field, filled(fields[field], defaults)]);
  const createdAt = fields['createdAt'] ?? exportedAt;
  return {
    version: 1,
    ref: null,
    changedAt: createdAt,
    ...recordKinds[kind].defaults,
    ...fields,
    createdAt,
    ...Object.fromEntries(nested),
  };
}

function filled(value: unknown, defaults: Fields): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, defaults));
  return typeof value === 'object' && value !== null ? { ...defaults, ...value } : value;
}
