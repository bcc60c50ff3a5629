import { toRecordId } from '../../src/domain/ids';
import type { Change } from '../../src/domain/portfolio';
import type { Client } from '../../src/domain/records/client';
import type { Identity } from '../../src/domain/records/identity';
import { type NewFields, newRecord } from '../../src/domain/records/new-record';
import type { AnyRecord } from '../../src/domain/records/record-kinds';
import type { Session } from '../../src/domain/records/session';
import { toIsoDate } from '../../src/domain/time';
import { instant } from '../support/test-clock';

const WRITTEN = instant('2026-05-01T08:00:00.000Z');

export function session(id: string, fields: Partial<NewFields<'session'>> = {}): Session {
  const known = {
    enrolmentId: toRecordId('e1'),
    clientIds: [toRecordId('c1')],
    heldOn: toIsoDate('2026-05-12'),
    durationMinutes: 60,
  };
  return newRecord('session', toRecordId(id), WRITTEN, { ...known, ...fields });
}

export function client(id: string, fields: Partial<NewFields<'client'>> = {}): Client {
  return newRecord('client', toRecordId(id), WRITTEN, {
    enrolmentId: toRecordId('e1'),
    startedOn: null,
    endedOn: null,
    ...fields,
  });
}

export function identity(id: string, fields: Partial<NewFields<'identity'>> = {}): Identity {
  return newRecord('identity', toRecordId(id), WRITTEN, { clientId: toRecordId('c1'), name: 'Ffion Gŵyr', ...fields });
}

export function put(record: AnyRecord): Change {
  return { op: 'put', record };
}

export function remove(record: AnyRecord): Change {
  return { op: 'remove', kind: record.kind, id: record.id };
}
