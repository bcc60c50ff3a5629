/** The roles of PDF 1.7 (ISO 32000-1, 14.8.4) that a submission uses. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Figure'
  | 'Form';

/**
 * One element of the logical structure. Identity counts: an element that goes on over a page break is the same object on
 * both pages. A parent lists its children in the order in which they are first begun.
 */
export interface StructureElement {
  readonly role: Role;
  readonly parent: StructureElement | null;
  readonly alt?: string;
  /** What a header cell heads. */
  readonly scope?: 'Row' | 'Column';
  /** How many columns a cell takes. */
  readonly columnSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
}

/** What is drawn but not read: running heads and feet, rules and tints, the watermark. */
export type Artifact = 'pagination' | 'layout' | 'background';

/** Whom a piece of ink belongs to. */
export type Owner = StructureElement | Artifact;

export function isArtifact(owner: Owner): owner is Artifact {
  return typeof owner === 'string';
}
