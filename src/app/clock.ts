import type { RecordId } from '../domain/ids';
import { toRecordId } from '../domain/ids';
import type { Clock, IdSource } from '../domain/ports';
import { toIsoDate, toIsoInstant } from '../domain/time';

/** The device's clock; `today` is the calendar day where the person is. */
export const deviceClock: Clock = {
  now: () => required(toIsoInstant(new Date().toISOString())),
  today: () => {
    const now = new Date();
    const twoDigits = (part: number): string => String(part).padStart(2, '0');
    return required(
      toIsoDate(`${String(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`),
    );
  },
};

/** Random ids of 122 bits. */
export const randomIds: IdSource = { next: (): RecordId => toRecordId(crypto.randomUUID()) };

function required<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError('the device’s clock shows no date that can be kept');
  return value;
}
