import type { Artifact, StructureElement } from './structure';

/** The two faces of the document. */
export type Face = 'regular' | 'strong';

/** Colours by their work. Each is told apart from its neighbours in black and white too. */
export type Tone = 'ink' | 'quiet' | 'accent' | 'middle' | 'light' | 'line' | 'tint' | 'watermark';

/** What layout needs to know of the fonts. */
export interface FontMetrics {
  /** Width in points. */
  measureText(face: Face, size: number, text: string): number;
  hasCharacter(face: Face, codePoint: number): boolean;
}

/** Points from the top left corner of the page, y downwards. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextInk {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
  readonly text: string;
  /** Degrees, counter-clockwise, about the start of the baseline. */
  readonly angle?: number;
}

export interface LineInk {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly tone: Tone;
}

export interface PathInk {
  /** x, y, x, y, ... */
  readonly points: readonly number[];
  readonly tone: Tone;
  /** Width of the stroke; absent for a filled area. */
  readonly width?: number;
}

/** A photograph, by the hash under which it was given to the canvas. */
export interface PictureInk extends Area {
  readonly hash: string;
}

/** A page of a foreign PDF. */
export interface SheetInk extends Area {
  readonly hash: string;
  /** From 0. */
  readonly page: number;
}

/** A file that is put into the PDF as it is. */
export interface Attachment {
  /** Unique in a document. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly data: Blob;
}

export interface Destination {
  /** Counted from 0. */
  readonly page: number;
  readonly y: number;
}

export interface LinkInk extends Area {
  readonly to: Destination;
  /** Read out in place of the bare link. */
  readonly description: string;
}

/** A field to fill in. */
export interface FieldInk extends Area {
  readonly name: string;
  readonly label: string;
  readonly entry:
    | { readonly type: 'text'; readonly isMultiline: boolean }
    | { readonly type: 'choice'; readonly choices: readonly string[] }
    | { readonly type: 'tick' };
}

export interface OutlineEntry {
  readonly title: string;
  /** 1 at the top. */
  readonly level: number;
  readonly to: Destination;
}

export interface CanvasMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** What the hidden field says, if there are fields. */
  readonly formMark?: string | undefined;
}

/**
 * Where a document is drawn. Everything that is drawn stands between a begin and an end, so that a writer can tag it:
 * either as the content of a structure element or as an artifact. Begins don't nest; an element's ancestors are its parents.
 */
export interface Canvas extends FontMetrics {
  describe(meta: CanvasMeta): void;
  beginPage(width: number, height: number): void;
  /** May be called again for the same element, later on the page or on another. `bounds` encloses a figure. */
  beginStructure(element: StructureElement, bounds?: Area): void;
  endStructure(): void;
  beginArtifact(kind: Artifact): void;
  endArtifact(): void;
  text(ink: TextInk): void;
  line(ink: LineInk): void;
  rect(area: Area, tone: Tone): void;
  path(ink: PathInk): void;
  picture(ink: PictureInk): void;
  sheet(ink: SheetInk): void;
  /** Belongs to the structure element that is open. */
  link(ink: LinkInk): void;
  /** Hangs a field under the element, which holds nothing else. Stands between no begin and end. */
  field(element: StructureElement, ink: FieldInk): void;
  outline(entries: readonly OutlineEntry[]): void;
  attach(attachments: readonly Attachment[]): void;
}
