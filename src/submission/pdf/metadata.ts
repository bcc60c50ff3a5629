import type { CanvasMeta } from '../canvas';
import type { PdfHost } from './jspdf-host';
import { hexString, utf8Binary } from './pdf-syntax';

const CREATOR = 'Coachfolio';

/** Title, author and dates, in the two forms that readers look for: the info dictionary and XMP. */
export function describeDocument(host: PdfHost, meta: CanvasMeta): void {
  const text = (value: string): string => asDocumentProperty(value);
  host.doc.setDocumentProperties({
    title: text(meta.title),
    author: text(meta.author),
    subject: text(meta.subject),
    creator: CREATOR,
  });
  host.doc.setCreationDate(new UtcDate(meta.createdAt));
}

/** Writes the XMP packet; returns its object id. The packet claims PDF/UA-1 if everything in the file is known to keep it. */
export function writeXmp(host: PdfHost, meta: CanvasMeta, { claimsUa }: { readonly claimsUa: boolean }): number {
  const packet = utf8Binary(xmpPacket(meta, claimsUa));
  const id = host.newObject();
  host.out(`<</Type/Metadata/Subtype/XML/Length ${packet.length}>>`);
  host.out('stream');
  host.out(packet);
  host.out('endstream');
  host.out('endobj');
  return id;
}

/** jsPDF writes dates in the zone of the machine. The same submission has the same bytes in every zone. */
class UtcDate extends Date {
  override getTimezoneOffset(): number {
    return 0;
  }
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}

/**
 * jsPDF writes a property as a literal string and leaves a carriage return in it as it is; the letter č has that byte in
 * UTF-16 and would come back as Ċ. It asks the value for its length and its replacements: this one answers that it is
 * already escaped.
 */
function asDocumentProperty(value: string): string {
  const escaped = new EscapedString(hexString(value));
  return escaped as unknown as string;
}

class EscapedString {
  readonly length = 0;
  readonly #literal: string;
  constructor(hex: string) {
    this.#literal = literalOf(hex);
  }
  replace(): this {
    return this;
  }
  toString(): string {
    return this.#literal;
  }
}

/** The bytes of a hex string as a literal string: in octal, so that none of them means anything. */
function literalOf(hex: string): string {
  const bytes = hex.slice(1, -1).match(/../g) ?? [];
  return bytes.map((byte) => `\\${parseInt(byte, 16).toString(8).padStart(3, '0')}`).join('');
}

function xmpPacket({ title, author, subject, language, createdAt }: CanvasMeta, claimsUa: boolean): string {
  const alternatives = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title>${alternatives(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${alternatives(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool><xmp:CreateDate>${escapeXml(createdAt)}</xmp:CreateDate>`,
    ...(claimsUa ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function escapeXml(text: string): string {
  // Control characters: XML has no place for them, not even escaped.
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
