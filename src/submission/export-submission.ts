import type { SubmissionDocument } from '../domain/submission/document';
import { drawDocument } from './draw';
import { createPdfCanvas } from './jspdf-canvas';
import type { MissingCharacter } from './layout/clean-text';
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
  readonly onProgress?: ReportProgress;
  /** Heeded between steps of a few milliseconds, up to the last stage, which is written in one go. */
  readonly signal?: AbortSignal;
}

/** Where each stage ends, as a share of the whole: about as long as they take. */
const STAGES = { layout: 0.35, draw: 0.5, write: 1 } as const;
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
  const canvas = createPdfCanvas(fonts);
  const laidOut = await runSteps(layoutDocument(document, canvas), 0, STAGES.layout, report, pause);
  await runSteps(drawDocument(document, laidOut, canvas), STAGES.layout, STAGES.draw, report, pause);
  await pause(true);
  const pages = laidOut.pages.length;
  const parts = canvas.finish((done) => report(STAGES.draw + ((STAGES.write - STAGES.draw) * done) / pages));
  report(1);
  return {
    blob: new Blob([...parts], { type: 'application/pdf' }),
    fileName: document.meta.fileName,
    pages,
    missingCharacters: laidOut.missingCharacters,
  };
}

async function runSteps<Value>(
  steps: Generator<number, Value>,
  from: number,
  to: number,
  report: ReportProgress,
  pause: (now?: boolean) => Promise<void>,
): Promise<Value> {
  for (;;) {
    const step = steps.next();
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
