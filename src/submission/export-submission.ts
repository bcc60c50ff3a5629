import type { SubmissionDocument } from '../domain/submission/document';
import { DATA_FILE_NAME } from '../domain/submission/embedded-data';
import type { Attachment } from './canvas';
import { drawDocument } from './draw';
import { createPdfCanvas } from './jspdf-canvas';
import type { MissingCharacter } from './layout/clean-text';
import { expandFiles } from './files/expand-files';
import type { FileSource } from './files/file-reading';
import { filesOf, readFiles } from './files/read-files';
import { layoutDocument } from './layout/layout';
import type { FontFiles } from './pdf/embedded-fonts';

export interface SubmissionFile {
  readonly blob: Blob;
  readonly fileName: string;
  readonly pages: number;
  /** Characters that the fonts lack; a box stands for each. */
  readonly missingCharacters: readonly MissingCharacter[];
}

/** Share of the whole work that is done, 0 to 1. */
export type ReportProgress = (share: number) => void;

export interface ExportOptions {
  readonly fonts: FontFiles;
  /** Asked for each file of the document, one after the other. Without it all of them are missing. */
  readonly files?: FileSource;
  readonly onProgress?: ReportProgress;
  /** Heeded between steps of a few milliseconds, up to the last stage, which is written in one go. */
  readonly signal?: AbortSignal;
}

/** Where each stage ends, as a share of the whole: about as long as they take. */
interface Stages {
  readonly read: number;
  readonly layout: number;
  readonly draw: number;
}
const WITHOUT_FILES: Stages = { read: 0, layout: 0.35, draw: 0.5 };
const WITH_FILES: Stages = { read: 0.5, layout: 0.7, draw: 0.75 };
/** Long enough to get on with the work, short enough for a cancel to be heard. */
const SLICE_MS = 40;

/**
 * Makes the PDF of a submission. The same document gives the same bytes, here and in every browser.
 * Rejects with the signal's reason when it is aborted.
 */
export async function exportSubmission(document: SubmissionDocument, options: ExportOptions): Promise<SubmissionFile> {
  const { fonts, signal } = options;
  const report = createReporter(options.onProgress);
  const pause = createPauser(signal);
  const stages = filesOf(document).length === 0 ? WITHOUT_FILES : WITH_FILES;
  const readings = await runSteps(readFiles(document, options.files), 0, stages.read, report, pause);
  const expanded = expandFiles(document, readings);
  const canvas = createPdfCanvas(fonts, readings);
  const laidOut = await runSteps(layoutDocument(expanded.document, canvas), stages.read, stages.layout, report, pause);
  const drawing = drawDocument(expanded.document, laidOut, canvas, [
    ...expanded.attachments,
    ...dataAttachment(document),
  ]);
  await runSteps(drawing, stages.layout, stages.draw, report, pause);
  await pause(true);
  const pages = laidOut.pages.length;
  const parts = canvas.finish((done) => report(stages.draw + ((1 - stages.draw) * done) / pages));
  report(1);
  return {
    blob: new Blob([...parts], { type: 'application/pdf' }),
    fileName: document.meta.fileName,
    pages,
    missingCharacters: laidOut.missingCharacters,
  };
}

/** What the document carries for those who open it in the app. */
function dataAttachment({ meta, data }: SubmissionDocument): readonly Attachment[] {
  if (data === undefined) return [];
  const file = new Blob([data], { type: 'application/json' });
  return [{ name: DATA_FILE_NAME, mediaType: 'application/json', description: meta.title, data: file }];
}

async function runSteps<Value>(
  steps: Generator<number, Value> | AsyncGenerator<number, Value>,
  from: number,
  to: number,
  report: ReportProgress,
  pause: (now?: boolean) => Promise<void>,
): Promise<Value> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    report(from + (to - from) * step.value);
    await pause();
  }
}

/** Lets other work in after each slice of time; throws if the export was stopped meanwhile. */
function createPauser(signal: AbortSignal | undefined): (now?: boolean) => Promise<void> {
  let since = performance.now();
  return async (now = false) => {
    if (!now && performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** Never reports the same hundredth twice, nor goes back. */
function createReporter(onProgress: ReportProgress | undefined): ReportProgress {
  let last = -1;
  return (share) => {
    const hundredth = Math.floor(Math.min(1, share) * 100);
    if (hundredth <= last) return;
    last = hundredth;
    onProgress?.(hundredth / 100);
  };
}
