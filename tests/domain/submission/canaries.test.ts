import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { type AnyRecord, recordKinds } from '../../../src/domain/records/record-kinds';
import { buildAnnex } from '../../../src/domain/submission/build-annex';
import { buildSubmission } from '../../../src/domain/submission/build-submission';
import { printedRecords } from '../../../src/domain/submission/printed-data';
import { completeCertificate } from '../../support/complete-portfolio';
import { anyPortfolio } from '../../support/record-arbitraries';
import { id } from '../../support/portfolio-builder';
import { requestOf } from './submission-of';

const CANARY = 'Zqxjkanarie';
/** How many portfolios; the figure for a release is 1,000. */
const RUNS = Number(process.env['CANARY_RUNS'] ?? 60);

/** A canary in every text that no submission may tell: whatever is sealed, and private notes. */
function withCanaries(record: AnyRecord): AnyRecord {
  if (recordKinds[record.kind].sealed && !isSupervisors(record)) return sung(record);
  return record.kind === 'session' ? { ...record, privateNotes: CANARY } : record;
}

/** A supervisor is named under a meeting; nobody else who signs is. */
function isSupervisors(record: AnyRecord): boolean {
  return record.kind === 'signature' && record.role === 'supervisor';
}

function sung(record: AnyRecord): AnyRecord {
  const kept = new Set([
    'kind',
    'id',
    'ref',
    'createdAt',
    'changedAt',
    'role',
    'method',
    'digest',
    'sha256',
    'mediaType',
  ]);
  const sing = (value: unknown, key: string): unknown => {
    if (kept.has(key) || /(?:Ids?|On)$/.test(key)) return value;
    if (typeof value === 'string') return CANARY;
    if (Array.isArray(value)) return value.map((one: unknown) => sing(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sing(inner, name)]));
  };
  return sing(record, '') as AnyRecord;
}

it('tells nothing that is sealed or private, whatever the portfolio', () => {
  const complete = completeCertificate().records();
  fc.assert(
    fc.property(anyPortfolio, fc.constantFrom(['501'], ['500', '501', '503']), fc.boolean(), (others, units, flag) => {
      const known = new Set(complete.map((record) => record.id));
      const records = [...complete, ...others.filter((record) => !known.has(record.id)).map(adopted)];
      const portfolio = buildPortfolio(records.map(withCanaries));
      const request = requestOf(portfolio, units, { forReview: flag, draft: flag });
      const document = buildSubmission(request);
      expect(JSON.stringify(document).includes(CANARY)).toBe(false);
      expect(JSON.stringify(printedRecords(request, document)).includes(CANARY)).toBe(false);
      expect(JSON.stringify(buildAnnex(request)).includes(CANARY)).toBe(true); // they do sing
    }),
    { numRuns: RUNS },
  );
});

/** Belongs to what stands, so that it is told. */
function adopted(record: AnyRecord): AnyRecord {
  const fields = {
    ...('enrolmentId' in record ? { enrolmentId: id('enrolment') } : {}),
    ...('clientId' in record ? { clientId: id('AB') } : {}),
    ...('clientIds' in record ? { clientIds: [id('AB'), id('CD')] } : {}),
    ...('sessionId' in record ? { sessionId: id('D01') } : {}),
    ...('subjectId' in record ? { subjectId: id('C01') } : {}),
  };
  return { ...record, ...fields };
}
