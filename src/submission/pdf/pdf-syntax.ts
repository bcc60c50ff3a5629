/** The few forms of PDF syntax (ISO 32000-1, 7.3) that the writer needs. */

const HEX = Array.from({ length: 0x10000 }, (_, code) => code.toString(16).padStart(4, '0').toUpperCase());

/** Four hex digits. */
export function hex4(code: number): string {
  return HEX[code] ?? '0000';
}

const PLAIN = /^[\x20-\x7E]*$/;

/**
 * A text string. Beyond ASCII it is hex UTF-16: no byte of it can be taken for the end of the string or of a line.
 * (As a literal string, a letter with the byte 0D in it, such as č, would come back as another.)
 */
export function textString(text: string): string {
  return PLAIN.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : hexString(text);
}

/** A text string in hex UTF-16, whatever stands in it. */
export function hexString(text: string): string {
  let hex = '<FEFF';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return `${hex}>`;
}

/** A number with two decimals at most: a hundredth of a point is finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

export function reference(objectId: number): string {
  return `${objectId} 0 R`;
}

/** The bytes of a text in UTF-8, one character a byte, as jsPDF writes its output. */
export function utf8Binary(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return binary;
}

/** A name. What is no plain character is written by its number. */
export function nameOf(text: string): string {
  let name = '/';
  for (const byte of new TextEncoder().encode(text)) name += nameByte(byte);
  return name;
}

/** One byte of a name. */
export function nameByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9_.+-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`;
}

/** A number as exact as a matrix needs, without an exponent. */
export function fineNumber(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  return Object.is(rounded, -0) || Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}
