import type { MediaType } from '../../domain/files/media-types';
import type { FileRow } from './file-rows';

type Bytes = Uint8Array<ArrayBuffer>;

/** Which piece of what the bytes are: chunks of a content by its id, those of a second copy by its name. */
export interface PieceIdentity {
  readonly of: 'chunk' | 'copy';
  readonly id: string;
  readonly seq: number;
}

/** How files stand on disk: as they are, or sealed. Beneath the engine a file goes by its name, never by its hash. */
export interface FileSeal {
  /** 64 hex digits under which the file of that hash stands. */
  nameOf(hash: string): string;
  /** How much longer a piece is on disk. */
  readonly extraBytes: number;
  close(bytes: Bytes, piece: PieceIdentity): Bytes;
  /** Throws if it is not what was closed. */
  open(bytes: Bytes, piece: PieceIdentity): Bytes;
  /** What a row says of its file. */
  closeFacts(name: string, facts: SealedFacts): Pick<FileRow, 'mediaType' | 'facts'>;
  /** Throws if they can't be read. */
  openFacts(row: FileRow): SealedFacts;
}

/** What must not show of a file. */
export interface SealedFacts {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly mediaType: MediaType;
}

export const plainFiles: FileSeal = {
  nameOf: (hash) => hash,
  extraBytes: 0,
  close: (bytes) => bytes,
  open: (bytes) => bytes,
  closeFacts: (_name, { mediaType }) => ({ mediaType }),
  openFacts: ({ hash, mediaType }) => ({ hash, mediaType }),
};
