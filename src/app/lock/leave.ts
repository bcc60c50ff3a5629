import { flushAllDrafts } from '../../workspace/draft-keeper';
import { leaveChannel } from './lock-flag';

/** The other tabs save what is typed and load themselves anew: see opening.ts. */
export function sendOthersAway(): void {
  leaveChannel?.postMessage('leave');
}

/** Locks every tab. False, and this one stays open, if what is typed could not be saved. */
export async function lockNow(): Promise<boolean> {
  sendOthersAway();
  try {
    await flushAllDrafts();
  } catch {
    return false;
  }
  location.reload();
  return true;
}
