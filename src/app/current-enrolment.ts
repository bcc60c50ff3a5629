import type { RecordId } from '../domain/ids';
import type { CurrentEnrolmentService } from '../workspace/services';
import { deviceNotes } from './device-notes';

/** Remembered for each database on this device: it is a matter of what one is doing, and no part of the portfolio. */
export function createCurrentEnrolment(database: string): CurrentEnrolmentService {
  const key = `${database}-enrolment`;
  let chosen = deviceNotes.get(key);
  const listeners = new Set<() => void>();
  return {
    chosen: () => chosen,
    choose: (id: RecordId) => {
      chosen = id;
      deviceNotes.set(key, id);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
