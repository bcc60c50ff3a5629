import '../../../src/app/configure-zod';
import { deviceClock } from '../../../src/app/clock';
import { openServices } from '../../../src/app/services';
import { toFileHash } from '../../../src/domain/files/file-hash';
import { toRecordId } from '../../../src/domain/ids';
import { newRecord } from '../../../src/domain/records/new-record';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import { createDraftKeeper } from '../../../src/workspace/draft-keeper';
import type { DeviceService, Services } from '../../../src/workspace/services';
import {
  type FoundRecord,
  type FoundState,
  PATHS,
  type Questions,
  type Report,
  type Step,
  type TabPlan,
} from '../harness/protocol';
import { bytesOf, readText, textOf } from './content';

/** Opens the portfolio as the app does, says what it found, and writes what it is told to until it is killed. */

const DATABASE = 'coachfolio';
const KEY_PRESS_MS = 20;
const { searchParams } = new URL(location.href);
const tab = searchParams.get('tab') ?? 'a';

run().catch((error: unknown) => report({ type: 'broken', detail: String(error) }));

async function run(): Promise<void> {
  for (const other of searchParams.getAll('open')) open(other);
  const questions = (await (await ask(PATHS.questions)).json()) as Questions;
  // A browser that can't even list them has lost them.
  const databases = await indexedDB.databases().catch(() => []);
  const hadDatabase = databases.some(({ name }) => name === DATABASE);
  const started = performance.now();
  const opened = await openServices(idleDevice, () => undefined);
  const openMs = performance.now() - started;
  const found = opened.ok
    ? await findState(opened.value, questions, { hadDatabase, openMs })
    : { ...nothingFound, problem: JSON.stringify(opened.problem), hadDatabase, openMs };
  await ask(PATHS.state, found);
  if (!opened.ok) return;
  const plan = (await (await ask(PATHS.go)).json()) as TabPlan;
  await Promise.all(plan.lanes.map((steps) => work(opened.value, steps)));
}

const nothingFound = { records: [], unreadable: 0, drafts: [], histories: {}, files: 0, withoutFile: [] };

async function findState(
  services: Services,
  questions: Questions,
  facts: Pick<FoundState, 'hadDatabase' | 'openMs'>,
): Promise<FoundState> {
  const { portfolio, unreadable } = services.portfolio.state();
  const records = [...portfolio.all('session'), ...portfolio.all('identity')].map(found);
  const drafts: { key: string; n: number }[] = [];
  for (const key of await services.drafts.keys()) {
    const text = await services.drafts.load(key);
    const read = readText(key, typeof text === 'string' ? text : '');
    drafts.push({ key, n: read.isWhole ? read.n : -1 });
  }
  const histories: Record<string, readonly number[]> = {};
  for (const id of questions.histories) {
    const versions = await services.portfolio.history(toRecordId(id));
    histories[id] = versions.flatMap(({ record }) => (record === null ? [] : [found(record).n]));
  }
  const files = await findFiles(services);
  return { ...facts, problem: null, records, unreadable: unreadable.length, drafts, histories, ...files };
}

async function findFiles({ portfolio, evidenceFiles }: Services): Promise<Pick<FoundState, 'files' | 'withoutFile'>> {
  const named = portfolio
    .state()
    .portfolio.all('session')
    .filter(({ id }) => id.endsWith('-file'));
  const withoutFile: string[] = [];
  for (const { id, privateNotes, goals, summary } of named) {
    const hash = toFileHash(privateNotes);
    const blob = hash === null ? null : await evidenceFiles.get(hash);
    if (blob === null || !(await isWhole(blob, bytesOf(id, readText(id, summary).n, Number(goals)))))
      withoutFile.push(id);
  }
  return { files: named.length, withoutFile };
}

async function isWhole(blob: Blob, wanted: Uint8Array): Promise<boolean> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return bytes.length === wanted.length && bytes.every((byte, at) => byte === wanted[at]);
}

async function work(services: Services, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const started = performance.now();
    try {
      const problem = await take(services, step);
      const ms = performance.now() - started;
      report(problem === null ? { type: 'saved', step, ms } : { type: 'refused', step, detail: problem });
    } catch (error) {
      report({ type: 'refused', step, detail: String(error) });
    }
  }
}

/** Resolves once the app says that it is saved; gives its reason if it says that it isn't. */
async function take({ portfolio, drafts, evidenceFiles }: Services, step: Step): Promise<string | null> {
  switch (step.do) {
    case 'save':
    case 'bulk': {
      const ids = step.do === 'save' ? [step.id] : step.ids;
      const done = await portfolio.commit(
        ids.map((id) => ({ op: 'put', record: recordOf(id, textOf(id, step.n, step.size)) })),
      );
      return done.ok ? null : JSON.stringify(done.problem);
    }
    case 'file': {
      const put = await evidenceFiles.put(new Blob([bytesOf(step.id, step.n, step.size)]));
      if (!put.ok) return JSON.stringify(put.problem);
      const record = recordOf(step.id, textOf(step.id, step.n, 100));
      const naming = { ...record, privateNotes: put.value.hash, goals: String(step.size) } as AnyRecord;
      const done = await portfolio.commit([{ op: 'put', record: naming }]);
      return done.ok ? null : JSON.stringify(done.problem);
    }
    case 'remove': {
      const { kind } = recordOf(step.id, '');
      await ask(PATHS.report, { type: 'removing', id: step.id } satisfies Report);
      const done = await portfolio.commit([{ op: 'remove', kind, id: toRecordId(step.id) }]);
      return done.ok ? null : JSON.stringify(done.problem);
    }
    case 'draft':
      await drafts.save(step.key, textOf(step.key, step.n, step.size));
      return null;
    case 'type':
      await type(drafts, step);
      return null;
  }
}

async function type(drafts: Services['drafts'], step: Extract<Step, { do: 'type' }>): Promise<void> {
  const keeper = createDraftKeeper<string>(drafts, step.key, (problem) =>
    report({ type: 'refused', step, detail: JSON.stringify(problem) }),
  );
  const end = performance.now() + step.ms;
  for (let n = step.n; performance.now() < end; n += 1) {
    keeper.note(textOf(step.key, n, 200));
    report({ type: 'typed', key: step.key, n, at: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, KEY_PRESS_MS));
  }
}

/** Ids that begin with `p` are people, whose records lie apart from the others. */
function recordOf(id: string, text: string): AnyRecord {
  const now = deviceClock.now();
  const clientId = toRecordId('client');
  if (id.startsWith('p')) return newRecord('identity', toRecordId(id), now, { clientId, name: text });
  return newRecord('session', toRecordId(id), now, {
    enrolmentId: toRecordId('enrolment'),
    clientIds: [clientId],
    heldOn: deviceClock.today(),
    durationMinutes: 60,
    summary: text,
    questions: text.slice(0, 10),
  });
}

function found(record: AnyRecord): FoundRecord {
  const text = record.kind === 'session' ? record.summary : record.kind === 'identity' ? record.name : '';
  const { n, isWhole } = readText(record.id, text);
  const isAllThere = record.kind !== 'session' || record.questions === text.slice(0, 10);
  return { id: record.id, n, isWhole: isWhole && isAllThere, ref: record.ref };
}

/** Not awaited: the harness must hear of it at once, and the next write must not wait. */
function report(one: Report): void {
  ask(PATHS.report, one).catch(() => undefined); // the harness is gone: nobody counts any more
}

function ask(path: string, body: unknown = {}): Promise<Response> {
  return fetch(`${path}?tab=${tab}`, { method: 'POST', body: JSON.stringify(body) });
}

/** Nothing of installing, updating and asking to keep the data is part of this. */
const idleDevice: DeviceService = {
  status: () => ({
    offline: { ready: false, done: 0, total: 0 },
    updateReady: false,
    install: 'tab',
    persisted: null,
  }),
  subscribe: () => () => undefined,
  applyUpdate: () => Promise.resolve('under_way'),
  install: () => Promise.resolve(),
  persist: () => Promise.resolve(),
};
