import type { Attachment } from '../canvas';
import type { PdfHost } from './jspdf-host';
import { hexString, nameOf, reference } from './pdf-syntax';
import { writeObject } from './structure-tree';

/** Writes files as they are into the PDF; returns what the catalog says of them. */
export function writeAttachments(host: PdfHost, attachments: readonly Attachment[]): string {
  if (attachments.length === 0) return '';
  const written = attachments.map((attachment) => ({
    name: hexString(attachment.name),
    id: writeOne(host, attachment),
  }));
  // A name tree is in order of its names; in hex that is the order of their bytes.
  const sorted = [...written].sort((one, other) => (one.name < other.name ? -1 : 1));
  const names = sorted.map(({ name, id }) => `${name} ${reference(id)}`).join(' ');
  const associated = written.map(({ id }) => reference(id)).join(' ');
  return `/Names<</EmbeddedFiles<</Names[${names}]>>>>/AF[${associated}]`;
}

function writeOne(host: PdfHost, { name, mediaType, description, data }: Attachment): number {
  const stream = host.newObject();
  const { size } = data;
  host.out(`<</Type/EmbeddedFile/Subtype${nameOf(mediaType)}/Params<</Size ${size}>>/Length ${size}>>`);
  host.out('stream');
  host.outBytes(data);
  host.out('endstream');
  host.out('endobj');
  const specification = host.reserveObject();
  const text = hexString(name);
  writeObject(
    host,
    specification,
    `<</Type/Filespec/F${text}/UF${text}/Desc${hexString(description)}/AFRelationship/Supplement/EF<</F ${reference(stream)}/UF ${reference(stream)}>>>>`,
  );
  return specification;
}
