import type { MediaType } from '../../../src/domain/files/media-types';
import { exportSubmission } from '../../../src/submission/index';
import { documentOf } from '../fixtures/draw-blocks';
import { loadFontFiles } from '../fixtures/font-files';

/** A submission with one file in it; null for one whose bytes can't be had. */
export async function exportWithFile(
  bytes: Uint8Array<ArrayBuffer> | null,
  name: string,
  mediaType: MediaType = 'application/pdf',
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly file: string; readonly pages: number }> {
  const file = { hash: 'a'.repeat(64), name, mediaType, size: bytes?.length ?? 0 };
  const document = documentOf([
    { kind: 'heading', level: 1, text: 'Evidence', anchor: 'evidence', listed: 'contents' },
    {
      kind: 'file',
      file,
      anchor: 'file',
      citation: 'E01, file',
      caption: 'E01, file · a caption',
      alt: 'What it shows',
    },
  ]);
  const [section] = document.sections;
  const attachments = {
    runningHead: [],
    startsNewPage: true,
    blocks: [
      { kind: 'heading', level: 1, text: 'Attached files', anchor: 'attachments', listed: 'contents' },
      { kind: 'attachmentList' },
    ],
  } as const;
  const { blob, pages } = await exportSubmission(
    { ...document, sections: [...(section === undefined ? [] : [section]), attachments] },
    {
      fonts: loadFontFiles(),
      files: { get: () => (bytes === null ? Promise.reject(new Error('gone')) : Promise.resolve(new Blob([bytes]))) },
    },
  );
  const out = new Uint8Array(await blob.arrayBuffer());
  return { bytes: out, file: Buffer.from(out).toString('latin1'), pages };
}
