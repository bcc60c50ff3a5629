import type { Portfolio } from '../portfolio';
import type { Client } from '../records/client';
import type { Identity } from '../records/identity';
import type { IsoDate } from '../time';

/** `none`: no day was set. `due`: it is time to look whether the notes about the person are still needed. */
export type Retention = { readonly kind: 'none' } | { readonly kind: 'ahead' | 'due'; readonly on: IsoDate };

export function retentionOf(identity: Identity | undefined, today: IsoDate): Retention {
  const on = identity?.reviewOn ?? null;
  if (on === null) return { kind: 'none' };
  return { kind: on <= today ? 'due' : 'ahead', on };
}

/** Clients whose day of review has come, or who took their consent back and are still named. */
export function clientsToReview(portfolio: Portfolio, today: IsoDate): readonly Client[] {
  return portfolio.all('client').filter((client) => {
    const identity = portfolio.belonging('identity', client.id)[0];
    return retentionOf(identity, today).kind === 'due' || (identity?.consentWithdrawnOn ?? null) !== null;
  });
}
