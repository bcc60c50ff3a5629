import type {
  Area,
  Destination,
  FieldInk,
  LineInk,
  OutlineEntry,
  PathInk,
  PictureInk,
  SheetInk,
  TextInk,
  Tone,
} from '../canvas';
import type { Owner, StructureElement } from '../structure';

/** One thing on a page, in the order of reading. */
export type Item =
  | { readonly kind: 'text'; readonly owner: Owner; readonly ink: TextInk }
  | { readonly kind: 'line'; readonly owner: Owner; readonly ink: LineInk }
  | { readonly kind: 'rect'; readonly owner: Owner; readonly area: Area; readonly tone: Tone }
  | { readonly kind: 'path'; readonly owner: Owner; readonly ink: PathInk }
  | { readonly kind: 'picture'; readonly owner: Owner; readonly ink: PictureInk }
  | { readonly kind: 'sheet'; readonly owner: Owner; readonly ink: SheetInk }
  /** Ink of one figure, within its bounds. */
  | {
      readonly kind: 'figure';
      readonly owner: StructureElement;
      readonly bounds: Area;
      readonly items: readonly Item[];
    }
  | { readonly kind: 'field'; readonly owner: StructureElement; readonly ink: FieldInk }
  /** No ink: makes an empty cell stand in the structure. */
  | { readonly kind: 'empty'; readonly owner: StructureElement }
  | {
      readonly kind: 'link';
      readonly owner: StructureElement;
      readonly area: Area;
      readonly to: string;
      readonly text: string;
    };

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PageItems {
  /** A page on its side carries a wide page of a foreign file. */
  readonly size: PageSize;
  /** Which section its first piece belongs to. */
  readonly section: number;
  readonly items: Item[];
  /** References of the records on the page, in order. */
  readonly refs: string[];
}

/** Everything that is to be drawn, with every place resolved. */
export interface DisplayList {
  readonly pages: readonly PageItems[];
  readonly anchors: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
}
