import { useMemo, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { DraftStore } from '../../domain/ports';
import { type Erasure, planErasure } from '../../domain/privacy/plan-erasure';
import type { Client } from '../../domain/records/client';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { toIsoInstant } from '../../domain/time';
import { commitProblemText } from '../../domain/words/form';
import { privacyWords as words } from '../../domain/words/privacy';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';

export interface Erased {
  readonly kind: 'erased';
  readonly isComplete: boolean;
  readonly toReadThrough: readonly AnyRecord[];
}

type State = { readonly kind: 'idle' | 'busy' } | { readonly kind: 'failed'; readonly text: string } | Erased;

interface UseErasure {
  /** What would go and stay now. */
  readonly plan: Erasure;
  readonly erase: () => Promise<void>;
  readonly state: State;
}

/**
 * Erases a client in this order: the records in one commit, their past in both stores, drafts, files, the snapshot of before the last
 * replacement. Stopped halfway, doing it again does the rest.
 */
export function useErasure(client: Client): UseErasure {
  const services = useServices();
  const snapshot = usePortfolio();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const newName = useMemo(() => nameAfter(client, snapshot.all('client')), [client, snapshot]);
  const plan = useMemo(() => planErasure(snapshot, client, newName, []), [snapshot, client, newName]);

  const erase = async (): Promise<void> => {
    setState({ kind: 'busy' });
    const { portfolio, drafts, evidenceFiles, backups } = services;
    try {
      const removed = await portfolio.removed(BEGINNING);
      const full = planErasure(portfolio.state().portfolio, client, newName, removed);
      const done = await portfolio.commit(full.changes);
      if (!done.ok) return setState({ kind: 'failed', text: commitProblemText(done.problem) });
      await dropDrafts(drafts, full.ids);
      const forgotten = await portfolio.forget(full.forget);
      for (const hash of full.files) await evidenceFiles.remove(hash);
      await backups.dropSnapshot();
      const isComplete = forgotten.ok && forgotten.value.isComplete;
      setState({ kind: 'erased', isComplete, toReadThrough: full.toReadThrough });
    } catch (error) {
      setState({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
  };
  return { plan, erase, state };
}

const BEGINNING = required(toIsoInstant('1970-01-01T00:00:00.000Z'));

/** Drafts of forms about any of these. */
async function dropDrafts(drafts: DraftStore, ids: readonly RecordId[]): Promise<void> {
  for (const key of await drafts.keys()) {
    const text = `${key} ${JSON.stringify(await drafts.load(key))}`;
    if (ids.some((id) => text.includes(id))) await drafts.remove(key);
  }
}

/** The first number that no former client has; one who was erased already keeps theirs. */
function nameAfter(client: Client, clients: readonly Client[]): string {
  const names = new Set(clients.filter(({ id }) => id !== client.id).map(({ codeName }) => codeName));
  for (let number = 1; ; number += 1) {
    const name = words.formerClient(number);
    if (!names.has(name)) return name;
  }
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError('no such moment');
  return value;
}
