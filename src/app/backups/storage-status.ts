import * as z from 'zod/mini';
import { isoInstantSchema } from '../../domain/time';
import type { Notes } from '../../storage/journal/sentinel';
import type { SecondStoreStatus } from '../../storage/journal/second-store';
import type { SecondCopy, StorageEvent, StorageStatus, StorageStatusService } from '../../workspace/backup-services';

const KEPT_EVENTS = 10;
const SECOND_COPIES = { kept: 'kept', failing: 'failing', not_available: 'unsupported' } as const satisfies Record<
  SecondStoreStatus['journal'],
  SecondCopy
>;
const eventsSchema = z.array(
  z.strictObject({
    at: isoInstantSchema,
    kind: z.enum(['rebuilt', 'merged', 'replaced', 'undone']),
    records: z.number(),
  }),
);

export interface StorageStatusStore extends StorageStatusService {
  /** Notes what happened, for the person to look up. */
  readonly note: (event: StorageEvent) => void;
}

export interface SecondStoreView {
  readonly status: () => SecondStoreStatus;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the browser and the second store say of how the portfolio is kept. `name` is that of the portfolio's database. */
export function createStorageStatus(notes: Notes, name: string, second: SecondStoreView): StorageStatusStore {
  const key = `${name}-lately`;
  const listeners = new Set<() => void>();
  let state: StorageStatus = {
    room: null,
    secondCopy: SECOND_COPIES[second.status().journal],
    lately: readEvents(notes.get(key)),
  };
  const change = (part: Partial<StorageStatus>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const note = (event: StorageEvent): void => {
    const lately = [event, ...state.lately].slice(0, KEPT_EVENTS);
    notes.set(key, JSON.stringify(lately));
    change({ lately });
  };
  const lookAtSecond = (): void => {
    const { journal, rebuild } = second.status();
    const isNew = rebuild !== null && !state.lately.some(({ at, kind }) => kind === 'rebuilt' && at === rebuild.at);
    if (isNew) note({ at: rebuild.at, kind: 'rebuilt', records: rebuild.records });
    if (state.secondCopy !== SECOND_COPIES[journal]) change({ secondCopy: SECOND_COPIES[journal] });
  };
  second.subscribe(lookAtSecond);
  lookAtSecond();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => change({ room: await roomLeft() }),
    note,
  };
}

async function roomLeft(): Promise<StorageStatus['room']> {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  const estimate = await storage?.estimate?.().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined) return null;
  return { used: estimate.usage, most: estimate.quota };
}

function readEvents(text: string | null): readonly StorageEvent[] {
  try {
    const parsed = eventsSchema.safeParse(JSON.parse(text ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
