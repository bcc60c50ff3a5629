import { describe, expect, it } from 'vitest';
import { createSubmissionExporter } from '../../src/submission/client';
import type { WorkerReply, WorkerRequest } from '../../src/submission/worker-messages';
import { exampleDocument } from './fixtures/example-document';

/** Stands in for a worker: keeps what it is sent, and says what the test wants. */
class FakeWorker extends EventTarget {
  readonly received: WorkerRequest[] = [];
  isEnded = false;
  postMessage(message: WorkerRequest): void {
    this.received.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(reply: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
  break(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function startExport() {
  const worker = new FakeWorker();
  const urls: string[] = [];
  const shares: number[] = [];
  const exporter = createSubmissionExporter({
    createWorker: (url) => {
      urls.push(url);
      return worker as unknown as Worker;
    },
    getFile: (hash) => (hash === 'gone' ? Promise.reject(new Error('no store')) : Promise.resolve(new Blob([hash]))),
  });
  const run = exporter.start(exampleDocument(), (share) => shares.push(share));
  return { worker, urls, shares, run };
}

const file = { blob: new Blob(['x']), fileName: 'a.pdf', pages: 1, missingCharacters: [] };

describe('exporting in a worker', () => {
  it('starts the worker of the bundle with the document', () => {
    const { worker, urls } = startExport();
    expect(urls).toEqual([expect.stringContaining('worker')]);
    expect(worker.received).toEqual([{ kind: 'start', document: exampleDocument() }]);
  });

  it('passes on how far it is, then the file, and ends the worker', async () => {
    const { worker, shares, run } = startExport();
    worker.say({ kind: 'progress', share: 0.5 });
    worker.say({ kind: 'done', file });
    expect(await run.result).toEqual({ ok: true, value: file });
    expect(shares).toEqual([0.5]);
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker at once when it is cancelled, and heeds nothing more', async () => {
    const { worker, run } = startExport();
    run.cancel();
    expect(worker.isEnded).toBe(true);
    worker.say({ kind: 'done', file });
    expect(await run.result).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });

  it('gives the worker the files that it asks for, and none where the store fails', async () => {
    const { worker } = startExport();
    worker.say({ kind: 'need', hash: 'abc' });
    await expect
      .poll(() => worker.received.at(-1))
      .toMatchObject({ kind: 'file', hash: 'abc', blob: new Blob(['abc']) });
    worker.say({ kind: 'need', hash: 'gone' });
    await expect.poll(() => worker.received.at(-1)).toEqual({ kind: 'file', hash: 'gone', blob: null });
  });

  it('says why there is no file', async () => {
    const failing = startExport();
    failing.worker.say({ kind: 'failed', detail: 'no font' });
    expect(await failing.run.result).toEqual({ ok: false, problem: { kind: 'failed', detail: 'no font' } });
    const broken = startExport();
    broken.worker.break('out of memory');
    expect(await broken.run.result).toEqual({ ok: false, problem: { kind: 'failed', detail: 'out of memory' } });
  });
});
