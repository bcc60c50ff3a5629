import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const CSS =
  'body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#16201b;background:#fff}main{max-width:44rem;margin:auto;padding:1.5rem}article{border:1px solid #c9d2c6;border-radius:.5rem;padding:0 1rem;margin:1rem 0}dt{font-size:.875rem;color:#4a5a50}dd{margin:0 0 .75rem;white-space:pre-wrap;overflow-wrap:anywhere}img,svg{max-width:100%;max-height:24rem}svg path{fill:none;stroke:#16201b;stroke-width:6}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.75rem}';

/** The style of the page, and the digest by which the page's own policy lets it in. */
export const PAGE_STYLE = {
  css: CSS,
  digest: `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(CSS))))}`,
} as const;
