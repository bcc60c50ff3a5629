import { draftsOf, pictureOf } from '../storage/journal/picture';
import { CHUNK_BYTES } from '../storage/files/file-engine';
import type { FileSeal } from '../storage/files/file-seal';
import { LOCKED_PLACE, PLAIN_PLACE } from '../storage/lock/places';
import type { OpenLock } from '../storage/lock/open-lock';
import { createDecoder, type Decoder } from './decode';
import { type Gathered, gatherVersions, isFields } from './gather';
import { type PrivateFiles, readPrivateFiles } from './read-private-files';
import { type RawDatabase, readDatabase, rowsOf } from './read-database';

/** Chunks of evidence: read one by one, when the file is made. */
const CHUNKS = 'fileChunks';

/** Everything that this browser still holds of a portfolio. */
export interface Finds {
  readonly gathered: Gathered;
  /** The row that says how far the log and the references have counted; null if neither store has one. */
  readonly head: Readonly<Record<string, unknown>> | null;
  /** The rest of the small rows by name, such as the list of attachments. */
  readonly metaByName: ReadonlyMap<string, unknown>;
  readonly drafts: readonly DraftFind[];
  readonly files: readonly FileFind[];
  readonly unreadableRows: number;
  /** What the browser said of the database and of the second copy where it could not open them. */
  readonly databaseProblem: string | null;
  readonly journalProblem: string | null;
  readonly database: RawDatabase | null;
  readonly privateFiles: PrivateFiles;
  readonly decoder: Decoder;
  /** A lock was on: what is saved from here is not protected any more. */
  readonly wasLocked: boolean;
}

export interface DraftFind {
  readonly key: string;
  readonly body: unknown;
}

/** An evidence file that the database lists, or of which there is at least a second copy. */
export interface FileFind {
  /** What it stands under: its hash, or a keyed hash of that. */
  readonly name: string;
  /** Where its bytes stand in the database; null if only the copy is there. */
  readonly chunks: { readonly id: string; readonly count: number } | null;
}

/** The person's own portfolio, where it counts; the sample has nothing of theirs. `lock` is the one that was opened. */
export async function lookAround(lock: OpenLock | null): Promise<Finds> {
  const place = lock === null ? PLAIN_PLACE : LOCKED_PLACE;
  const [opened, privateFiles] = await Promise.all([readDatabase(place, [CHUNKS]), readPrivateFiles()]);
  const database = opened.ok ? opened.value : null;
  const decoder = createDecoder(lock);
  const meta = database === null ? [] : rowsOf(database, 'meta').filter(isFields);
  const journal = readJournal(privateFiles, meta);
  const metaByName = new Map([...journal.meta, ...meta].map((row) => [String(row['name']), decoder.meta(row)]));
  return {
    gathered: gatherVersions(database, journal.rows, decoder.version),
    head: metaByName.get('head') ?? null,
    metaByName,
    drafts: draftsIn(database, privateFiles, decoder),
    files: filesIn(database, privateFiles),
    unreadableRows: database?.unreadableRows ?? 0,
    databaseProblem: !opened.ok && opened.problem.kind === 'failed' ? opened.problem.detail : null,
    journalProblem: privateFiles.problem,
    database,
    privateFiles,
    decoder,
    wasLocked: lock !== null,
  };
}

interface JournalRows {
  readonly rows: readonly unknown[];
  readonly meta: readonly Readonly<Record<string, unknown>>[];
}

/** What the journal says of the database that is here; if there is none, of the one that was written to last. */
function readJournal({ entries }: PrivateFiles, meta: readonly Readonly<Record<string, unknown>>[]): JournalRows {
  const own = meta.find((row) => row['name'] === 'head')?.['databaseId'];
  const picture = pictureOf(entries, typeof own === 'string' ? own : null) ?? pictureOf(entries, null);
  if (picture === null) return { rows: [], meta: [] };
  const rows = [...picture.rowBySeq.values(), ...picture.standingById.values()];
  return { rows, meta: [...picture.metaByName.values()].map((row) => ({ ...row })) };
}

function draftsIn(database: RawDatabase | null, { entries }: PrivateFiles, decoder: Decoder): readonly DraftFind[] {
  const inDatabase = database === null ? [] : rowsOf(database, 'drafts').filter(isFields);
  const rows = [...draftsOf(entries).map((row) => ({ ...row })), ...inDatabase];
  return [
    ...new Map(rows.map((row) => [String(row['key']), { key: String(row['key']), body: decoder.draft(row) }])).values(),
  ];
}

function filesIn(database: RawDatabase | null, { copyByHash }: PrivateFiles): readonly FileFind[] {
  const listed = database === null ? [] : rowsOf(database, 'files').filter(isFields);
  const byHash = new Map<string, FileFind>([...copyByHash.keys()].map((name) => [name, { name, chunks: null }]));
  for (const { hash: name, id, chunkCount } of listed) {
    if (typeof name !== 'string' || typeof id !== 'string' || typeof chunkCount !== 'number') continue;
    byHash.set(name, { name, chunks: { id, count: chunkCount } });
  }
  return [...byHash.values()];
}

/** What may be the bytes of an evidence file, from the database and from the second copy; neither is compared with its name yet. */
export async function piecesOf(find: FileFind, { database, privateFiles, decoder }: Finds): Promise<readonly Blob[]> {
  const fromDatabase =
    find.chunks === null ? null : await chunksOf(database, find.chunks, decoder.files).catch(() => null);
  const copy = await privateFiles.copyByHash
    .get(find.name)
    ?.getFile()
    .then((file) => openCopy(file, find.name, decoder.files))
    .catch(() => null);
  return [fromDatabase, copy ?? null].filter((blob) => blob !== null);
}

async function chunksOf(
  database: RawDatabase | null,
  { id, count }: { readonly id: string; readonly count: number },
  seal: FileSeal,
): Promise<Blob | null> {
  const pieces: Blob[] = [];
  for (let seq = 0; seq < count; seq += 1) {
    const row = await database?.readRow(CHUNKS, [id, seq]);
    const bytes = isFields(row) ? row['bytes'] : null;
    if (!(bytes instanceof ArrayBuffer)) return null;
    pieces.push(new Blob([seal.open(new Uint8Array(bytes), { of: 'chunk', id, seq })]));
  }
  return new Blob(pieces);
}

async function openCopy(file: Blob, name: string, seal: FileSeal): Promise<Blob> {
  if (seal.extraBytes === 0) return file;
  const step = CHUNK_BYTES + seal.extraBytes;
  const pieces: Blob[] = [];
  for (let seq = 0; seq * step < file.size; seq += 1) {
    const stored = await file.slice(seq * step, (seq + 1) * step).arrayBuffer();
    pieces.push(new Blob([seal.open(new Uint8Array(stored), { of: 'copy', id: name, seq })]));
  }
  return new Blob(pieces);
}
