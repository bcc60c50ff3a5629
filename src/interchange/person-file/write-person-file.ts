import type { FileHash } from '../../domain/files/file-hash';
import type { FileContent, FileStore } from '../../domain/files/file-store';
import type { RecordId } from '../../domain/ids';
import type { Portfolio } from '../../domain/portfolio';
import { recordsAbout } from '../../domain/privacy/person-records';
import type { AttachedFile } from '../../domain/records/attached-file';
import { type AnyRecord, allRecordKinds } from '../../domain/records/record-kinds';
import type { IsoDate } from '../../domain/time';
import { fieldLabel, fieldText, readableFields } from '../../domain/words/fields';
import { formatDate } from '../../domain/words/format';
import { personFileWords as words } from '../../domain/words/person-file';
import { recordWords } from '../../domain/words/records';
import { asDataUrl } from './data-url';
import { type Html, markup, joined, rawJson, signaturePath } from './html';
import { PAGE_STYLE } from './page-style';

export interface PersonFileParts {
  readonly portfolio: Portfolio;
  readonly clientId: RecordId;
  readonly today: IsoDate;
  readonly files: Pick<FileStore<FileContent>, 'get'>;
}

/** The most bytes of files that are put into the page itself. What is beyond that is named. */
const MOST_FILE_BYTES = 40 * 2 ** 20;

/**
 * Everything that is kept about one client as one page that any browser opens: readable, with files inside and the same once more
 * as data. It runs nothing and asks for nothing: its own policy forbids scripts, styles and addresses from elsewhere.
 * Gives its parts in order, for a Blob.
 */
export async function writePersonFile(parts: PersonFileParts): Promise<readonly string[]> {
  const { own, shared } = recordsAbout(parts.portfolio, parts.clientId);
  const client = parts.portfolio.get('client', parts.clientId);
  const room = { bytes: MOST_FILE_BYTES };
  const page: string[] = [String(headOf(parts.today, client?.codeName ?? ''))];
  for (const kind of allRecordKinds()) {
    const records = own.filter((record) => record.kind === kind);
    if (records.length === 0) continue;
    page.push(String(markup`<h2>${recordWords.kinds[kind]}</h2>`));
    for (const record of records) page.push(await articleOf(record, parts, room));
  }
  if (shared.length > 0) page.push(String(sharedOf(shared)));
  page.push(String(markup`<h2>${words.data}</h2><pre>${rawJson(own)}</pre></main></body></html>`));
  return page;
}

function headOf(today: IsoDate, codeName: string): Html {
  const policy = `default-src 'none'; img-src data:; style-src '${PAGE_STYLE.digest}'; base-uri 'none'; form-action 'none'`;
  return joined([
    markup`<!doctype html><html lang="en-GB"><head><meta charset="utf-8">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    markup`<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">`,
    markup`<title>${words.title}</title><style>${PAGE_STYLE.css}</style></head><body><main>`,
    markup`<h1>${words.title}</h1><p>${words.lead(formatDate(today))}</p>`,
    markup`<p><strong>${words.private}</strong></p><p>${words.alias(codeName)}</p>`,
  ]);
}

async function articleOf(record: AnyRecord, parts: PersonFileParts, room: { bytes: number }): Promise<string> {
  const values = new Map<string, unknown>(Object.entries(record));
  const rows = readableFields(record)
    .filter((field) => field !== 'files' && isGiven(values.get(field)))
    .map((field) => {
      const text = fieldText(record.kind, field, values.get(field), (id) => nameOf(parts, id));
      return markup`<dt>${fieldLabel(record.kind, field)}</dt><dd>${text}</dd>`;
    });
  const drawn =
    record.kind === 'signature' && record.strokes.length > 0
      ? markup`<svg viewBox="0 0 1000 400" role="img" aria-label="${words.signature}"><path d="${signaturePath(record.strokes)}"></path></svg>`
      : markup``;
  const files = 'files' in record ? await filesOf(record.files, parts, room) : markup``;
  const title = record.ref ?? recordWords.kinds[record.kind];
  return String(markup`<article><h3>${title}</h3><dl>${joined(rows)}</dl>${drawn}${files}</article>`);
}

const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

async function filesOf(
  files: readonly AttachedFile[],
  { files: store }: PersonFileParts,
  room: { bytes: number },
): Promise<Html> {
  const items: Html[] = [];
  for (const { sha256, name, mediaType } of files) {
    const content = await store.get(sha256 satisfies FileHash).catch(() => null);
    if (content === null) items.push(markup`<p>${words.fileMissing(name)}</p>`);
    else if (content.size > room.bytes) items.push(markup`<p>${words.fileOmitted(name)}</p>`);
    else {
      room.bytes -= content.size;
      const isPicture = PICTURES.has(mediaType);
      const address = await asDataUrl(content, isPicture ? mediaType : 'application/octet-stream');
      items.push(isPicture ? markup`<figure><img src="${address}" alt="${name}"></figure>` : markup``);
      items.push(markup`<p><a download="${name}" href="${address}">${words.saveFile(name)}</a></p>`);
    }
  }
  return joined(items);
}

function sharedOf(shared: readonly AnyRecord[]): Html {
  const rows = shared.map(
    (record) => markup`<li>${[recordWords.kinds[record.kind], record.ref].filter(Boolean).join(' ')}</li>`,
  );
  return markup`<h2>${words.shared}</h2>
    <p>${words.sharedText}</p>
    <ul>
      ${joined(rows)}
    </ul>`;
}

/** The person is "you"; other clients have no name here. */
function nameOf({ portfolio, clientId }: PersonFileParts, id: RecordId): string {
  if (id === clientId) return words.you;
  if (portfolio.get('client', id) !== undefined) return words.anotherPerson;
  for (const kind of ['session', 'contract', 'feedback', 'supervisionMeeting', 'reflection'] as const) {
    const record = portfolio.get(kind, id);
    if (record !== undefined) return record.ref ?? recordWords.kinds[kind];
  }
  return recordWords.nameless;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
