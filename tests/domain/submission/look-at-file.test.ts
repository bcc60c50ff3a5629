import { describe, expect, it } from 'vitest';
import type { MediaType } from '../../../src/domain/files/media-types';
import { bytesMoreThanTold, lookAtFile } from '../../../src/domain/submission/look-at-file';

const fileOf = (mediaType: MediaType) => ({ hash: 'a'.repeat(64), name: 'a file', mediaType, size: 100 }) as const;
const look = (mediaType: MediaType, content: string | null) =>
  lookAtFile(fileOf(mediaType), () =>
    Promise.resolve(content === null ? null : new Blob([Uint8Array.from(content, (letter) => letter.charCodeAt(0))])),
  );
const PNG_HEAD = '\x89PNG\r\n\x1a\n';

describe('a look at a file before it is handed in', () => {
  it.each([
    ['a PDF', 'application/pdf', '%PDF-1.7', null],
    ['a picture with a size', 'image/png', `${PNG_HEAD}\0\0\0\rIHDR\0\0\0\x28\0\0\0\x1e`, null],
    ['a picture without one', 'image/png', PNG_HEAD, 'damaged'],
    ['text in place of a PDF', 'application/pdf', '<html>', 'otherKind'],
    ['whatever was never known', 'application/octet-stream', '%PDF-1.7', null],
    ['no bytes', 'application/pdf', '', 'empty'],
    ['no file', 'application/pdf', null, 'missing'],
  ] as const)('tells of %s', async (_, mediaType, content, trouble) => {
    expect(await look(mediaType, content)).toMatchObject({ size: content?.length ?? 0, trouble });
  });

  it('takes a store that fails for a file that is not there', async () => {
    const found = await lookAtFile(fileOf('image/jpeg'), () => Promise.reject(new Error('gone')));
    expect(found).toMatchObject({ size: 0, trouble: 'missing' });
  });

  it('counts the bytes that are really there', async () => {
    expect(bytesMoreThanTold([await look('application/pdf', '%PDF-1.7'), await look('application/pdf', null)])).toBe(
      -192,
    );
  });
});
