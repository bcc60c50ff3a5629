import { HANDED_OVER } from '../domain/privacy/handed-over-key';
import { deviceNotes } from './device-notes';

export function isHandedOver(): boolean {
  return deviceNotes.get(HANDED_OVER) !== null;
}

/** Another tab may begin or end it, also while this one is asleep. */
export function subscribeToHandOver(listener: () => void): () => void {
  const events = ['storage', 'pageshow', 'focus'];
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}
