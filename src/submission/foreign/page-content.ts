import { zlibSync } from 'fflate';
import { balanceOf } from './content-balance';
import type { ForeignFile } from './foreign-file';
import { joined } from './filters';
import { isList, Stream, type Value } from './values';

/** What a page draws: its one stream as it stands in the file, or new data that does the same. */
export type PageContent =
  | { readonly kind: 'stream'; readonly stream: Stream }
  | { readonly kind: 'data'; readonly data: Uint8Array<ArrayBuffer> };

const LINE_FEED = Uint8Array.from([10]);

/** A form has one stream that closes what it opens; a page may have several, cut anywhere, and readers forgive it more. */
export function contentOf(value: Value | undefined, file: ForeignFile): PageContent {
  const contents = file.resolve(value);
  const all = (isList(contents) ? contents : [contents]).map((one) => file.resolve(one));
  const streams = all.filter((one): one is Stream => one instanceof Stream);
  const decoded = streams.map((stream) => file.decoded(stream));
  const only = streams[0];
  if (streams.length === 1 && only !== undefined) {
    const content = decoded[0];
    if (content === null || content === undefined) return { kind: 'stream', stream: only };
    const { before, after } = balanceOf(content);
    if (before === '' && after === '') return { kind: 'stream', stream: only };
  }
  const content = joined(decoded.flatMap((part) => (part === null ? [] : [part, LINE_FEED])));
  const { before, after } = balanceOf(content);
  const encoder = new TextEncoder();
  return {
    kind: 'data',
    data: zlibSync(joined([encoder.encode(before), content, encoder.encode(after)]), { level: 6 }),
  };
}
