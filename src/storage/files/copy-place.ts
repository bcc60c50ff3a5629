/** A second place for files, that shares none with the database. */
export interface CopyPlace {
  /** Begins a file anew under that name. Rejects if somebody else is writing it. */
  open(hash: string): Promise<CopyWriter>;
  /** What stands under that name, not compared with it; null if there is nothing. */
  read(hash: string): Promise<Blob | null>;
  list(): Promise<readonly FoundCopy[]>;
  /** Nothing happens if there is none. */
  remove(hash: string): Promise<void>;
}

export interface CopyWriter {
  /** Throws if not all of it could be written. */
  append(bytes: Uint8Array): void;
  /** On disk once it returns. */
  close(): void;
}

export interface FoundCopy {
  readonly hash: string;
  readonly changedAtMs: number;
}

/** The folder of the copies that belong to a database. */
export function copiesFolder(name: string): string {
  return `${name}-files`;
}
