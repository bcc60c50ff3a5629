import type { MediaType } from '../files/media-types';
import type { IsoInstant } from '../time';

/**
 * What a submission says, as data: no fonts, no positions, no functions. It can be sent to a worker as it is.
 * Blocks carry what a reader's software needs to know (role, level, header cells, alternative text, link targets);
 * how they look is for src/submission.
 */
export interface SubmissionDocument {
  readonly meta: DocumentMeta;
  readonly sections: readonly Section[];
  /** The text of a file that is put inside, for those who open the document in the app. */
  readonly data?: string;
}

export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47: the language of the text. */
  readonly language: 'en-GB' | 'cy-GB';
  /** With its ending: what the file is called when it is saved. */
  readonly fileName: string;
  /** The date the file carries. The same document with the same date gives the same bytes. */
  readonly createdAt: IsoInstant;
  /** At the foot of every page, beside the page number. */
  readonly footer: string;
  /** One word laid across every page, such as DRAFT; null for none. */
  readonly watermark: string | null;
  /** Kept in a hidden field beside those to fill in, so that what comes back is known again. Absent where there are none. */
  readonly formMark?: string;
}

/** A part with a running header of its own. */
export interface Section {
  /** Shown at the head of each page, in this order; the references of the records on the page follow. Empty for none. */
  readonly runningHead: readonly string[];
  readonly startsNewPage: boolean;
  readonly blocks: readonly Block[];
}

/** Names a place that links and page references lead to. Unique in a document. */
export type AnchorId = string;

/** Text in a line. A plain string is plain text; a line feed in it starts a new line. */
export type Inline = readonly Run[];
export type Run = string | StyledRun | PageRun;

export interface StyledRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  /** Makes the run a link to that place. */
  readonly to?: AnchorId;
}

/** The number of the page on which an anchor stands, after what is cited there, if that is given. All of it is a link. */
export interface PageRun {
  readonly pageOf: AnchorId;
  readonly cited?: string;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Facts
  | Table
  | KeyFigures
  | Callout
  | Figure
  | Signatures
  | Contents
  | Rule
  | Spacer
  | PageBreak
  | FileBlock
  | FormField
  | AttachmentList;

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 4. A document begins with level 1 and skips none on the way down. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** A short reference, such as D07, set apart before the text; over the text of a front sheet, a line of its own. */
  readonly label?: string;
  readonly anchor?: AnchorId;
  /** `contents`: in the table of contents and the bookmarks; `bookmark`: in the bookmarks only; absent: in neither. */
  readonly listed?: 'contents' | 'bookmark';
  /** From here on, until the next one or the end of the section, the page header cites this reference. */
  readonly runningRef?: string;
  /** The large setting of a front sheet. */
  readonly display?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Inline;
  /** `lead` introduces, `small` is for notes. Body text if absent. */
  readonly size?: 'lead' | 'small';
  readonly anchor?: AnchorId;
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Inline[];
}

/** What a cell can hold. */
export type CellBlock = Paragraph | List | FormField;

/** A field for the assessor to fill in. It takes the width of its column. */
export interface FormField {
  readonly kind: 'field';
  /** Unique in a document; how what is filled in is found again. No full stop in it. */
  readonly name: string;
  /** Read out, and shown when the pointer rests on it. */
  readonly label: string;
  readonly entry: FieldEntry;
}
export type FieldEntry =
  | { readonly type: 'text'; /** Lines of text that it has room for. */ readonly lines: number }
  /** One of these, or nothing. */
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** A box to tick, with its words beside it. */
  | { readonly type: 'tick'; readonly words: string };

/** Pairs of a label and what it says. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly Fact[];
  /**
   * Absent: short values, a table whose labels are row headers.
   * Given: long texts, and each label is a heading of this level.
   */
  readonly headingLevel?: 3 | 4;
}
export interface Fact {
  readonly label: string;
  readonly value: readonly CellBlock[];
  readonly anchor?: AnchorId;
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Repeats the header row on every page; on unless said otherwise. */
  readonly repeatHeader?: boolean;
}
export interface Column {
  readonly header: string;
  /** Share of the table's width, relative to the other columns. */
  readonly width: number;
  readonly align?: 'start' | 'end' | 'centre';
  /** The cells of this column head their rows. */
  readonly headsRow?: boolean;
}
export interface Row {
  readonly cells: readonly Cell[];
  /** `group` heads the rows below it, `total` sums the rows above. */
  readonly role?: 'group' | 'total';
  readonly anchor?: AnchorId;
  /** Never split over two pages, if it fits on one. */
  readonly keepTogether?: boolean;
}
export interface Cell {
  readonly blocks: readonly CellBlock[];
  /** How many columns it takes; 1 if absent. */
  readonly span?: number;
}

/** A few figures that matter, large, side by side. */
export interface KeyFigures {
  readonly kind: 'keyFigures';
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}

/** Something to be noticed, set in a frame. */
export interface Callout {
  readonly kind: 'callout';
  readonly title?: string;
  readonly blocks: readonly CellBlock[];
}

/** A drawing made of strokes, areas and labels, on a field of its own size with the origin at the top left. */
export interface Figure {
  readonly kind: 'figure';
  readonly width: number;
  readonly height: number;
  /** The width it takes on the page, as a share of the text column from 0 to 1. */
  readonly widthShare: number;
  /** What it shows, for those who don't see it. */
  readonly alt: string;
  readonly marks: readonly Mark[];
  readonly caption?: string;
}
export type Mark =
  | { readonly mark: 'stroke'; readonly points: readonly number[]; readonly width: number; readonly shade: Shade }
  | { readonly mark: 'area'; readonly points: readonly number[]; readonly shade: Shade }
  | {
      readonly mark: 'label';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly strong?: boolean;
      readonly align?: 'start' | 'end' | 'centre';
    };
/** Told apart in black and white too. */
export type Shade = 'ink' | 'accent' | 'middle' | 'light';

/** Lines to sign on: filled where someone has signed, empty to be signed by hand. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly SignatureLine[];
}
export interface SignatureLine {
  readonly role: string;
  readonly dateLabel: string;
  /** The typed name; null leaves the line empty. */
  readonly name: string | null;
  readonly date: string | null;
}

/** The table of contents, down to a level of heading. */
export interface Contents {
  readonly kind: 'contents';
  readonly depth: 1 | 2 | 3;
}

export interface Rule {
  readonly kind: 'rule';
}

/** Empty space, in lines of body text. */
export interface Spacer {
  readonly kind: 'spacer';
  readonly lines: number;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

/** A file that the submission takes in. Its bytes are fetched by their hash when the submission is made. */
export interface DocumentFile {
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
  /** What it is called, with its ending. */
  readonly name: string;
  readonly mediaType: MediaType;
  /** Bytes, as its record says. */
  readonly size: number;
}

/**
 * The place of a file. A photograph is shown and the pages of a PDF are merged in; anything else, and what can't be read, is attached
 * and said to be. Which of them it is shows only when its bytes are read, so the words for each come along.
 */
export interface FileBlock {
  readonly kind: 'file';
  readonly file: DocumentFile;
  /** Leads to the picture, to the first of the pages, or to what is said in their place. */
  readonly anchor: AnchorId;
  /** What it is cited by: "E03, file 1 of 2". */
  readonly citation: string;
  /** Under a photograph. */
  readonly caption: string;
  /** What it shows, for those who don't see it. */
  readonly alt: string;
}

/** Everything that is attached, as a table. The section in which it stands is left out where nothing is. */
export interface AttachmentList {
  readonly kind: 'attachmentList';
}
