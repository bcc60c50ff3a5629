/** What stands in place of the lock note while the portfolio moves. */
export const MOVING = 'moving';
const MOVE_LOCK = 'coachfolio-move';

/** Does the work as the only tab that moves anything; false, and nothing done, if another one does. */
export async function aloneMoving(work: () => Promise<void>): Promise<boolean> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) {
    await work();
    return true;
  }
  return locks.request(MOVE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}

/** Resolves once nobody moves anything any more, however that ended. */
export async function untilMoved(): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  await locks?.request(MOVE_LOCK, () => Promise.resolve());
}
