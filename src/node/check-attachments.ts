import { createHash } from 'node:crypto';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from '../domain/attachment';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';

/** Looks for every file that the portfolio lists, in the folder of the portfolio file. Gives a sentence for each that is wrong. */
export async function checkAttachments(
  attachments: readonly Attachment[],
  folder: string,
): Promise<readonly { readonly attachment: Attachment; readonly sentence: string | null }[]> {
  const results: { attachment: Attachment; sentence: string | null }[] = [];
  for (const attachment of attachments) {
    results.push({ attachment, sentence: await checkOne(attachment, folder) });
  }
  return results;
}

async function checkOne({ path: name, sha256 }: Attachment, folder: string): Promise<string | null> {
  const file = path.resolve(folder, name);
  let size: number;
  try {
    if (!isWithin(realpathSync(file), realpathSync(folder))) return words.attachmentOutside(name);
    const stats = statSync(file);
    if (!stats.isFile()) return words.attachmentUnreadable(name);
    size = stats.size;
  } catch {
    return words.attachmentMissing(name);
  }
  if (size === 0) return words.attachmentEmpty(name);
  try {
    const digest = await digestOf(file);
    return sha256 === null || sha256 === digest ? null : words.attachmentChanged(name);
  } catch {
    return words.attachmentUnreadable(name);
  }
}

/** A link in the folder may lead anywhere; what it leads to is not part of the portfolio. */
function isWithin(file: string, folder: string): boolean {
  return !path.relative(folder, file).startsWith('..') && !path.isAbsolute(path.relative(folder, file));
}

/** Reads the whole file, and so proves that it opens. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
