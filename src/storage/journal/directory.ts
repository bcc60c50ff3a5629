/** What the journal needs of the origin private file system, so that a test can stand in for it. */
export interface JournalDirectory {
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<JournalFileHandle>;
  removeEntry(name: string): Promise<void>;
}

export interface JournalFileHandle {
  /** The file as it is now, even while another tab writes to it. */
  getFile(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;
  createSyncAccessHandle(): Promise<JournalFile>;
}

/** An open file. Nobody else can open it so, or remove it, until it is closed. */
export interface JournalFile {
  getSize(): number;
  /** Gives how many bytes were written: on a full disk fewer than there are. */
  write(bytes: Uint8Array<ArrayBuffer>, place: { readonly at: number }): number;
  truncate(size: number): void;
  /** Returns when what was written is on disk. */
  flush(): void;
  close(): void;
}

/** Who writes to which file: a tab keeps its claim for as long as it lives, and loses it when it dies. */
export interface FileClaims {
  /** Gives how to let go; null if another tab has the file. */
  claim(name: string): Promise<(() => void) | null>;
}
