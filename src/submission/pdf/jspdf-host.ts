import { jsPDF } from 'jspdf';
import type { Bytes } from '../pictures/picture';

/**
 * jsPDF 4.2.1 as a container: it numbers objects, compresses streams, embeds subsets of fonts and writes the file around
 * what we put in. These are the parts of it that we stand on; its types don't tell of most of them, so they are named and
 * checked here, and nowhere else.
 */
export interface PdfHost {
  readonly doc: jsPDF;
  /** Writes to the page (before the build) or to the file (in a build event). */
  out(text: string): void;
  /** Writes bytes to the file as they are. */
  outBytes(bytes: Bytes): void;
  newObject(): number;
  /** Takes a number for an object that is written later, or never. */
  reserveObject(): number;
  beginObject(id: number): void;
  /** The object number of a page, counted from 0. Known during the build. */
  pageObject(index: number): number;
  /** An annotation whose object is numbered when the page is written, so that pages keep the numbers jsPDF expects. */
  addAnnotation(page: number, annotation: LazyObject): void;
  on(event: BuildEvent, handler: (detail: { readonly pageNumber?: number }) => void): void;
  /** Builds the file; `push` receives it in pieces, each to be followed by a line feed. */
  build(push: (output: Output) => void): void;
}

/** What comes out: text of one byte a character, or bytes. */
export type Output = string | RawOutput;

/** Goes through jsPDF as if it were a text of that length: jsPDF asks for no more than this, and hands it on. */
export class RawOutput {
  readonly length: number;
  readonly bytes: Bytes;
  constructor(bytes: Bytes) {
    this.bytes = bytes;
    this.length = bytes instanceof Blob ? bytes.size : bytes.byteLength;
  }
  toString(): this {
    return this;
  }
}

export interface LazyObject {
  id: number;
}
export type BuildEvent = 'putPage' | 'putResources' | 'putXobjectDict' | 'postPutResources' | 'putCatalog';

interface Internals {
  readonly events: { subscribe(topic: string, callback: (detail: { readonly pageNumber?: number }) => void): void };
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, output: boolean): void;
  getPageInfo(page: number): { readonly objId: number; readonly pageContext: { readonly annotations: unknown[] } };
}
interface Privates {
  out(output: Output): void;
  setPdfVersion(version: string): void;
  setCustomOutputDestination(destination: { push(output: Output): void }): void;
  resetCustomOutputDestination(): void;
  buildDocument(): void;
}

const JSPDF_VERSION = '4.2.1';

export function createHost(): PdfHost {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  const { internal, __private__: privates } = hooksOf(doc);
  privates.setPdfVersion('1.7');
  doc.setDisplayMode('fullwidth', 'continuous');
  let failure: { readonly error: unknown } | null = null;
  return {
    doc,
    out: (text) => privates.out(text),
    outBytes: (bytes) => privates.out(new RawOutput(bytes)),
    newObject: () => internal.newObject(),
    reserveObject: () => internal.newObjectDeferred(),
    beginObject: (id) => internal.newObjectDeferredBegin(id, true),
    pageObject: (index) => internal.getPageInfo(index + 1).objId,
    addAnnotation(page, annotation) {
      const lazy = {
        get objId(): number {
          if (annotation.id === 0) annotation.id = internal.newObjectDeferred();
          return annotation.id;
        },
      };
      internal.getPageInfo(page + 1).pageContext.annotations.push({ type: 'reference', object: lazy });
    },
    on(event, handler) {
      // jsPDF swallows what a handler throws and goes on to a broken file: keep it, and throw after the build.
      internal.events.subscribe(event, (detail) => {
        try {
          handler(detail);
        } catch (error) {
          failure ??= { error };
        }
      });
    },
    build(push) {
      privates.setCustomOutputDestination({ push });
      try {
        privates.buildDocument();
      } finally {
        privates.resetCustomOutputDestination();
      }
      if (failure !== null) throw failure.error;
    },
  };
}

/** The one place where jsPDF's inside is taken on trust, after a look at whether it is there. */
function hooksOf(doc: jsPDF): { readonly internal: Internals; readonly __private__: Privates } {
  const hooks = doc as unknown as { readonly internal: Internals; readonly __private__: Privates };
  const missing = [
    ...lacking(hooks.internal, ['newObject', 'newObjectDeferred', 'newObjectDeferredBegin', 'getPageInfo']),
    ...lacking(hooks.internal?.events, ['subscribe']),
    ...lacking(hooks.__private__, ['out', 'setPdfVersion', 'setCustomOutputDestination', 'buildDocument']),
  ];
  if (missing.length > 0) throw new Error(`jsPDF is not ${JSPDF_VERSION}: it lacks ${missing.join(', ')}`);
  return hooks;
}

function lacking(holder: object | undefined, names: readonly string[]): readonly string[] {
  return names.filter((name) => typeof Reflect.get(holder ?? {}, name) !== 'function');
}
