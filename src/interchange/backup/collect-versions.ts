import type { LoggedVersion } from '../../domain/ports';
import { canonicalJson } from '../../domain/signed-text';
import { BACKUP_CAPS, type BackupManifest, type ReadOptions } from './backup';
import { createLineSplitter, lineText } from './line-splitter';
import { contentsOf } from './prepare-versions';
import { BackupStop } from './stop';
import { type ArchiveHead, readLine, type VersionLine } from './version-lines';

/** What stands in `versions.jsonl`. */
export interface CollectedVersions {
  readonly head: ArchiveHead;
  readonly versions: readonly LoggedVersion[];
  readonly damagedRows: readonly string[];
}

/** Reads `versions.jsonl` piece by piece. Stops at the first line that is not as the format says. */
export function collectVersions({ caps = BACKUP_CAPS }: Pick<ReadOptions, 'caps'>): {
  push(piece: Uint8Array): void;
  finish(manifest: BackupManifest): CollectedVersions;
} {
  const splitter = createLineSplitter();
  const versions: LoggedVersion[] = [];
  const damagedRows: string[] = [];
  let head: ArchiveHead | null = null;
  let lines = 0;
  let isEnded = false;
  const accept = (line: VersionLine): void => {
    const isHead = line.kind === 'head';
    if (isEnded || isHead !== (head === null || isSameHead(line, head))) {
      throw new BackupStop({ kind: 'bad_line', line: lines });
    }
    if (line.kind === 'version') versions.push(line.version);
    else if (line.kind === 'row') damagedRows.push(line.text);
    else {
      isEnded = head !== null;
      head = line.head;
    }
    if (lines > caps.versions + 2) {
      throw new BackupStop({ kind: 'too_large', what: 'versions', atMost: caps.versions });
    }
  };
  return {
    push(piece) {
      for (const bytes of splitter.push(piece)) {
        lines += 1;
        const text = lineText(bytes);
        const line = text === null ? 'damaged' : readLine(text);
        if (line === 'damaged') throw new BackupStop({ kind: 'damaged', part: 'versions', name: String(lines) });
        if (line === 'invalid') throw new BackupStop({ kind: 'bad_line', line: lines });
        accept(line);
      }
    },
    finish(manifest) {
      if (head === null || !isEnded || splitter.rest().length > 0) {
        throw new BackupStop({ kind: 'bad_line', line: lines + 1 });
      }
      const collected = { head, versions, damagedRows };
      refuseOtherManifest(collected, manifest);
      return collected;
    },
  };
}

function isSameHead(line: VersionLine, head: ArchiveHead): boolean {
  return line.kind === 'head' && canonicalJson(line.head) === canonicalJson(head);
}

/** What the manifest says of the versions must be so: it is what people were shown. */
function refuseOtherManifest({ head, versions, damagedRows }: CollectedVersions, manifest: BackupManifest): void {
  const { contents, records, removed } = contentsOf(versions);
  const { portfolioId, deviceId, deviceLetter, knows } = manifest;
  const said = { portfolioId, deviceId, deviceLetter, knows, contents: manifest.contents, counts: manifest.counts };
  const { files, fileBytes } = fileCountsOf(manifest);
  const found = {
    ...{ portfolioId: head.portfolioId, deviceId: head.deviceId, deviceLetter: head.deviceLetter, knows: head.knows },
    contents,
    counts: { versions: versions.length + damagedRows.length, records, removed, files, fileBytes },
  };
  for (const [field, value] of Object.entries(found)) {
    const isSo = canonicalJson(value) === canonicalJson(Object.entries(said).find(([name]) => name === field)?.[1]);
    if (!isSo) throw new BackupStop({ kind: 'bad_manifest', field });
  }
}

function fileCountsOf({ parts }: BackupManifest): { readonly files: number; readonly fileBytes: number } {
  return { files: parts.length - 1, fileBytes: parts.slice(1).reduce((sum, { size }) => sum + size, 0) };
}
