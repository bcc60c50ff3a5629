import * as z from 'zod/mini';

/** The permanent key of a record: random on a device, any short token in a file written by hand. Never shown, never reused. */
export type RecordId = string & z.core.$brand<'RecordId'>;
/** The number that people cite, `D07`; from a second device with its letter, `D08b`. Assigned once, never reused. */
export type RecordRef = string & z.core.$brand<'RecordRef'>;
/** One installation of the app; part of every change it makes. */
export type DeviceId = string & z.core.$brand<'DeviceId'>;

export const recordIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
  .brand<'RecordId'>();
export const recordRefSchema = z
  .string()
  .check(z.regex(/^[A-Z]\d{2,6}[a-z]{0,2}$/))
  .brand<'RecordRef'>();
export const deviceIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{8,64}$/))
  .brand<'DeviceId'>();

export function toRecordId(text: string): RecordId {
  return recordIdSchema.parse(text);
}

export function toDeviceId(text: string): DeviceId {
  return deviceIdSchema.parse(text);
}

/** `refOf('D', 7)` is D07; a second device adds its letter. */
export function refOf(letter: string, number: number, deviceLetter = ''): RecordRef {
  return recordRefSchema.parse(`${letter}${String(number).padStart(2, '0')}${deviceLetter}`);
}

/** The running number in a reference: 7 in D07b. */
export function numberOfRef(ref: RecordRef): number {
  return Number(/\d+/.exec(ref)?.[0] ?? 0);
}
