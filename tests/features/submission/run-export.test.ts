import { expect, test, vi } from 'vitest';
import type { SubmissionDocument } from '../../../src/domain/submission/document';
import { type ExportPlan, type ExportState, runExport } from '../../../src/features/submission/run-export';
import type { ExportedSubmission, ExportRun } from '../../../src/workspace/services';

const DOCUMENT = {} as SubmissionDocument;
const PLAN: ExportPlan = { documents: [DOCUMENT], finish: (exported) => Promise.resolve(exported) };
const EXPORTED: ExportedSubmission = { file: new Blob(), fileName: 'a.pdf', pages: 1, missingCharacters: [] };

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settleWith) => (resolve = settleWith));
  return { promise, resolve: (value: Value) => resolve(value) };
}

/** An exporter that loads, and makes its file, when told to. */
function createExporter() {
  const loading = deferred<ExportRun>();
  const making = deferred<ExportedSubmission | null>();
  const run = { result: making.promise, cancel: vi.fn(() => making.resolve(null)) };
  let report: (share: number) => void = () => undefined;
  const service = {
    exportPdf: (_: SubmissionDocument, onProgress: typeof report) => {
      report = onProgress;
      return loading.promise;
    },
  };
  return { service, making, run, load: () => loading.resolve(run), report: (share: number) => report(share) };
}

/** Long enough for every promise that has settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('tells of progress and of the file', async () => {
  const { service, making, load, report } = createExporter();
  const states: ExportState[] = [];
  runExport(
    service,
    () => PLAN,
    (state) => states.push(state),
  );
  load();
  await settle();
  report(0.5);
  making.resolve(EXPORTED);
  await settle();
  expect(states.map((one) => (one.kind === 'running' ? one.share : one.kind))).toEqual([0, 0.5, 'done']);
});

test('cancelled before the exporter has loaded, nothing is made', async () => {
  const { service, run, load, report } = createExporter();
  const states: ExportState[] = [];
  const cancel = runExport(
    service,
    () => PLAN,
    (state) => states.push(state),
  );
  cancel();
  load();
  report(0.5);
  await settle();
  expect(run.cancel).toHaveBeenCalledOnce();
  expect(states.map((one) => one.kind)).toEqual(['running', 'cancelled']);
});

test('cancelled while it is made, it says so once', async () => {
  const { service, run, load } = createExporter();
  const states: ExportState[] = [];
  const cancel = runExport(
    service,
    () => PLAN,
    (state) => states.push(state),
  );
  load();
  await settle();
  cancel();
  await settle();
  expect(run.cancel).toHaveBeenCalledOnce();
  expect(states.map((one) => one.kind)).toEqual(['running', 'cancelled']);
});

test('a document that can’t be built is said to have failed', async () => {
  const { service } = createExporter();
  const states: ExportState[] = [];
  const broken = () => {
    throw new Error('no such unit');
  };
  runExport(service, broken, (state) => states.push(state));
  await settle();
  expect(states.map((one) => one.kind)).toEqual(['running', 'failed']);
});

test('makes several files one after the other, and what goes round them at the end', async () => {
  const states: ExportState[] = [];
  const exportPdf = (_: SubmissionDocument, onProgress: (share: number) => void) => {
    onProgress(1);
    return Promise.resolve({ result: Promise.resolve(EXPORTED), cancel: () => undefined });
  };
  const zip = { file: new Blob(['zip']), fileName: 'a.zip' };
  runExport(
    { exportPdf },
    () => ({ documents: [DOCUMENT, DOCUMENT], finish: (made) => Promise.resolve([zip, ...made.slice(1)]) }),
    (state) => states.push(state),
  );
  await settle();
  expect(states.map((one) => (one.kind === 'running' ? one.share : one.kind))).toEqual([0, 0.5, 1, 'done']);
  const [done] = states.slice(-1);
  expect(done).toMatchObject({ pages: 2, files: [{ fileName: 'a.zip' }, { fileName: 'a.pdf' }] });
});
