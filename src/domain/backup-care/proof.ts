import type { IsoInstant } from '../time';

const PROOF_DAYS = 30;

/** Whether it is time to prove again that a backup can be restored: a month after the last proof, or never proved yet. */
export function isProofDue(provedAt: IsoInstant | null, now: IsoInstant): boolean {
  if (provedAt === null) return true;
  const days = (Date.parse(now) - Date.parse(provedAt)) / 86_400_000;
  return days >= PROOF_DAYS || days < -1; // a proof that lies ahead was noted by a clock that was wrong
}
