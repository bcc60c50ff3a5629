import { useState } from 'react';
import { useSearch } from 'wouter';
import type { RecordId } from '../domain/ids';
import type { NewFields } from '../domain/records/new-record';
import { newRecord } from '../domain/records/new-record';
import type { RecordByKind, RecordKind } from '../domain/records/record-kinds';
import { NEW } from './paths';
import { useServices } from './services';
import { usePortfolio } from './use-portfolio';

/**
 * The record that an address names, or for `new` a fresh one that is not saved yet; undefined if there is none (any more).
 * A fresh record keeps its id while the screen is open.
 */
export function useRecordAt<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  fields: () => NewFields<Kind>,
): RecordByKind[Kind] | undefined {
  const { ids, clock } = useServices();
  const portfolio = usePortfolio();
  const [fresh] = useState(() => newRecord(kind, ids.next(), clock.now(), fields()));
  return id === NEW ? fresh : portfolio.get(kind, id as RecordId);
}

/** The record's own id, or `new`: what a draft of it is kept under, so that a new one is found again after a kill. */
export function draftKey(kind: RecordKind, id: string, about = ''): string {
  return about === '' ? `${kind}:${id}` : `${kind}:${id}:${about}`;
}

/** What the address says after the question mark, if such a record stands. */
export function useQueryRecord<Kind extends RecordKind>(kind: Kind, name: string): RecordByKind[Kind] | undefined {
  const portfolio = usePortfolio();
  const id = new URLSearchParams(useSearch()).get(name);
  return id === null ? undefined : portfolio.get(kind, id as RecordId);
}
