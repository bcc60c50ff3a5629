import { isJournalEmpty } from './folder';
import { type Journal, JournalUnavailable } from './journal';
import type { JournalReply, JournalRequest } from './messages';
import journalWorkerUrl from './journal-worker?worker&url';

/** A disk that doesn't answer for so long has failed, as far as the person is concerned who waits for "saved". */
const APPEND_MS = 4000;
/** Reading years of work on a slow phone. */
const READ_MS = 60_000;

type Answer = { readonly resolve: (reply: JournalReply) => void; readonly reject: (error: Error) => void };
type Ask = JournalRequest extends infer Each ? (Each extends JournalRequest ? Omit<Each, 'number'> : never) : never;

/** The journal of a database, kept by a worker of this tab, which starts with the first call. `startWorker` comes from the app, whose policy it is. */
export function createWorkerJournal(name: string, startWorker: (url: string) => Worker): Journal {
  const answers = new Map<number, Answer>();
  let worker: Worker | null = null;
  let count = 0;

  const failAll = (detail: string): void => {
    worker?.terminate();
    worker = null; // the next call starts another
    for (const { reject } of answers.values()) reject(new Error(detail));
    answers.clear();
  };
  const start = (): Worker => {
    const started = startWorker(journalWorkerUrl);
    started.onmessage = ({ data }: MessageEvent<JournalReply>) => {
      const answer = answers.get(data.number);
      answers.delete(data.number);
      if (data.kind === 'unavailable') answer?.reject(new JournalUnavailable());
      else if (data.kind === 'failed') answer?.reject(new Error(data.detail));
      else answer?.resolve(data);
    };
    started.onerror = (event) => failAll(`the journal’s worker: ${event.message}`);
    return started;
  };
  const post = (asked: Ask, limitMs: number): Promise<JournalReply> => {
    if (worker === null) {
      worker = start();
      void post({ kind: 'open', name }, READ_MS).catch(() => undefined); // the calls behind it fail with it
    }
    const number = ++count;
    worker.postMessage({ ...asked, number } satisfies JournalRequest);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the journal did not answer (${asked.kind})`)), limitMs);
      const done =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          settle(value);
        };
      answers.set(number, { resolve: done(resolve), reject: done(reject) });
    });
  };
  return {
    isEmpty: () => isJournalEmpty(name),
    append: async (text) => void (await post({ kind: 'append', text }, APPEND_MS)),
    async read() {
      const reply = await post({ kind: 'read' }, READ_MS);
      if (reply.kind !== 'contents') throw new Error('not an answer to this');
      return reply.contents;
    },
    async summarise(databaseId) {
      const reply = await post({ kind: 'summarise', databaseId }, READ_MS);
      if (reply.kind !== 'summary') throw new Error('not an answer to this');
      return reply.summary;
    },
    tidy: async () => void (await post({ kind: 'tidy' }, READ_MS)),
    beginAnew: async () => void (await post({ kind: 'beginAnew' }, READ_MS)),
    async claimOld() {
      const reply = await post({ kind: 'claimOld' }, READ_MS);
      if (reply.kind !== 'count') throw new Error('not an answer to this');
      return reply.count;
    },
    replaceOld: async (texts) => void (await post({ kind: 'replaceOld', texts }, READ_MS)),
    close: () => failAll('the journal was closed'),
  };
}
