import type {
  AnchorId,
  AttachmentList,
  Block,
  FileBlock,
  Section,
  SubmissionDocument,
} from '../domain/submission/document';

/** A document whose files have been read: it says what becomes of each. This is what layout sets. */
export interface SetDocument {
  readonly meta: SubmissionDocument['meta'];
  readonly sections: readonly SetSection[];
}

export interface SetSection extends Omit<Section, 'blocks'> {
  readonly blocks: readonly SetBlock[];
}

export type SetBlock = Exclude<Block, FileBlock | AttachmentList> | PictureBlock | SheetBlock;

/** A photograph among the text. */
export interface PictureBlock {
  readonly kind: 'picture';
  /** Names the picture among those that were read. */
  readonly hash: string;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly anchor: AnchorId;
}

/** One page of a foreign PDF, on a page of its own. */
export interface SheetBlock {
  readonly kind: 'sheet';
  readonly hash: string;
  /** Which page of its file, from 0. */
  readonly page: number;
  /** In points, as a reader shows it. */
  readonly width: number;
  readonly height: number;
  /** Stands over the page: "E03, file 1 of 2 · letter.pdf · page 1 of 3". */
  readonly label: string;
  /** Read out in place of a page that has no text. */
  readonly alt: string;
  readonly hasText: boolean;
  /** On the first page of a file. */
  readonly anchor?: AnchorId;
  readonly bookmark?: string;
}
