import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from '../domain/attachment';
import { mediaTypeOf, HEAD_BYTES } from '../domain/files/media-type';
import { toFileHash } from '../domain/files/file-hash';
import type { Portfolio } from '../domain/portfolio';
import type { AttachedFile } from '../domain/records/attached-file';
import type { EvidenceItem } from '../domain/records/evidence-item';
import type { Feedback } from '../domain/records/feedback';
import type { WitnessStatement } from '../domain/records/witness-statement';

/** The files beside a portfolio file, by the hash of their bytes. */
export interface EvidenceFolder {
  /** The portfolio with each file named by the evidence that it is about, where the record doesn't name it itself. */
  readonly portfolio: Portfolio;
  /** The file as it is on disk, not read into memory; null if there is none with these bytes. */
  readonly get: (hash: string) => Promise<Blob | null>;
}

interface FoundFile extends AttachedFile {
  readonly path: string;
  readonly attachment: Attachment;
}

/** Looks at every file that the portfolio lists. What is missing, empty or lies outside the folder is passed over: `check` tells of it. */
export async function openEvidenceFolder(
  portfolio: Portfolio,
  attachments: readonly Attachment[],
  folder: string,
): Promise<EvidenceFolder> {
  const found: FoundFile[] = [];
  for (const attachment of attachments) {
    const file = await look(attachment, folder);
    if (file !== null) found.push(file);
  }
  const pathByHash = new Map(found.map((file) => [String(file.sha256), file.path]));
  return {
    portfolio: portfolio.with([
      ...withFiles(portfolio.all('evidenceItem'), found),
      ...withFiles(portfolio.all('witnessStatement'), found),
      ...withFiles(portfolio.all('feedback'), found),
    ]),
    get: async (hash) => {
      const file = pathByHash.get(hash);
      return file === undefined ? null : openAsBlob(file);
    },
  };
}

async function look(attachment: Attachment, folder: string): Promise<FoundFile | null> {
  const file = path.resolve(folder, attachment.path);
  try {
    const real = realpathSync(file);
    if (path.relative(realpathSync(folder), real).startsWith('..')) return null;
    const { size } = statSync(real);
    const hash = createHash('sha256');
    await pipeline(createReadStream(real), hash);
    const sha256 = toFileHash(hash.digest('hex'));
    if (size === 0 || sha256 === null || (attachment.sha256 ?? sha256) !== sha256) return null;
    const head = new Uint8Array(await (await openAsBlob(real)).slice(0, HEAD_BYTES).arrayBuffer());
    return { path: real, attachment, sha256, size, name: path.basename(attachment.path), mediaType: mediaTypeOf(head) };
  } catch {
    return null;
  }
}

function withFiles<Item extends EvidenceItem | WitnessStatement | Feedback>(
  items: readonly Item[],
  found: readonly FoundFile[],
) {
  return items.flatMap((item) => {
    const named = new Set(item.files.map(({ sha256 }) => sha256));
    const more = found.filter(({ attachment, sha256 }) => attachment.about === item.id && !named.has(sha256));
    if (more.length === 0) return [];
    const files = more.map(({ sha256, name, mediaType, size }): AttachedFile => ({ sha256, name, mediaType, size }));
    return [{ op: 'put', record: { ...item, files: [...item.files, ...files] } } as const];
  });
}
