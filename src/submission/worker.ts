/** The web worker that makes the PDF. It ends with the file: the client starts a new one for the next. */
import { exportSubmission } from './export-submission';
import strongUrl from './fonts/NotoSans-SemiBold.ttf?url';
import regularUrl from './fonts/NotoSans-Regular.ttf?url';
import type { FileSource } from './files/file-reading';
import { toJpeg } from './files/to-jpeg';
import { isWorkerRequest, type WorkerReply } from './worker-messages';
import type { SubmissionDocument } from '../domain/submission/document';

let arrived: (blob: Blob | null) => void = () => undefined;

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isWorkerRequest(event.data)) return;
  if (event.data.kind === 'start') void answer(event.data.document);
  else arrived(event.data.blob);
});

/** Files come from the page, which has the store: one after the other, so the answer is always to the last question. */
const files: FileSource = {
  get: (hash) =>
    new Promise((resolve) => {
      arrived = resolve;
      reply({ kind: 'need', hash });
    }),
  toJpeg,
};

async function answer(document: SubmissionDocument): Promise<void> {
  try {
    const [regular, strong] = await Promise.all([loadFont(regularUrl), loadFont(strongUrl)]);
    const file = await exportSubmission(document, {
      fonts: { regular, strong },
      files,
      onProgress: (share) => reply({ kind: 'progress', share }),
    });
    reply({ kind: 'done', file });
  } catch (error) {
    reply({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function loadFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function reply(message: WorkerReply): void {
  postMessage(message);
}
