/** The web worker that hashes, cuts up and copies files, so that no screen waits for it. */
import { createConnection } from '../../connection';
import { DATABASE_SCHEMAS } from '../../database';
import { createFileEngine } from '../create-engine';
import { CHUNK_BYTES, type FileEngine } from '../file-engine';
import { fileProblemOf } from '../file-refused';
import { plainFiles } from '../file-seal';
import { deviceLocks } from '../locks';
import type { LockKeys } from '../../lock/keys';
import { createFileSeal } from '../../lock/sealed-files';
import { type EngineCall, isWorkerRequest, type WorkerReply, type WorkerRequest } from '../worker-messages';
import { openOpfsCopies } from './opfs-copies';

type OpenRequest = Extract<WorkerRequest, { readonly kind: 'open' }>;

const locks = deviceLocks();
let engine: Promise<FileEngine> | null = null;

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isWorkerRequest(event.data)) return;
  const request = event.data;
  if (request.kind === 'open') void open(request);
  else void answer(request.id, request.call);
});

async function open({ name, keys }: OpenRequest): Promise<void> {
  engine ??= start(name, keys);
  await engine;
  const lock = `${name}/files-worker/${crypto.randomUUID()}`;
  if (locks.knowsOtherTabs) await locks.hold(lock);
  reply({ kind: 'ready', lock: locks.knowsOtherTabs ? lock : null });
}

async function start(name: string, keys: LockKeys | null): Promise<FileEngine> {
  const copies = await openOpfsCopies(name);
  const connection = createConnection({
    name,
    schemas: DATABASE_SCHEMAS,
    host: undefined,
    onCondition: () => undefined, // the page has a connection of its own, and says so
  });
  return createFileEngine({
    name,
    connection,
    locks,
    copies,
    nowMs: () => Date.now(),
    newId: () => crypto.randomUUID(),
    chunkBytes: CHUNK_BYTES,
    seal: keys === null ? plainFiles : createFileSeal(keys),
  });
}

async function answer(id: number, call: EngineCall): Promise<void> {
  try {
    if (engine === null) throw new Error('not opened');
    reply({ kind: 'done', id, value: await perform(await engine, call) });
  } catch (error) {
    reply({ kind: 'refused', id, problem: fileProblemOf(error) });
  }
}

function perform(files: FileEngine, call: EngineCall): Promise<unknown> {
  switch (call.method) {
    case 'begin':
    case 'list':
      return files[call.method]();
    case 'write':
      return files.write(...call.args);
    case 'collectOrphans':
      return files.collectOrphans(...call.args);
    case 'finish':
    case 'abandon':
      return files[call.method](call.args[0]);
    case 'get':
    case 'has':
    case 'remove':
      return files[call.method](call.args[0]);
  }
}

function reply(message: WorkerReply): void {
  postMessage(message);
}
