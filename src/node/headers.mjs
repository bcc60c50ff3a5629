/**
 * The response headers, read from `public/_headers`: a path on a line of its own, then its headers, indented.
 * A `*` at the end of a path stands for anything. This module needs no package, so that `npm start` can use it first.
 */
import { readFileSync } from 'node:fs';

/** @typedef {{ path: string, headers: [name: string, value: string][] }} HeaderRule */

const POLICY = 'Content-Security-Policy';

/** A meta tag can't carry these: browsers log an error for each. */
const NOT_IN_META = new Set(['frame-ancestors', 'report-uri', 'report-to', 'sandbox']);

/** @param {string | URL} [file] @returns {HeaderRule[]} the rules of the project, or of another file */
export function readHeaderRules(file = new URL('../../public/_headers', import.meta.url)) {
  return parseHeaderRules(readFileSync(file, 'utf8'));
}

/** @param {string} text @returns {HeaderRule[]} @throws {Error} naming the line that is neither path, header nor comment */
export function parseHeaderRules(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line);
    const rule = rules.at(-1);
    if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] });
    else if (header?.[1] && header[2] && rule) rule.headers.push([header[1], header[2].trim()]);
    else throw new Error(`_headers line ${index + 1} is neither a path nor an indented header: ${line.trim()}`);
  }
  return rules;
}

/**
 * The headers of one request path. A rule further down wins over one further up.
 * @param {readonly HeaderRule[]} rules @param {string} path @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  return Object.fromEntries(rules.filter((rule) => matches(rule.path, path)).flatMap((rule) => rule.headers));
}

/** The content security policy as `index.html` repeats it in a meta tag: the same, less what only a header may say. */
export function cspForMeta(rules = readHeaderRules()) {
  const policy = headersFor(rules, '/')[POLICY];
  if (policy === undefined) throw new Error(`public/_headers gives no ${POLICY} for /`);
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives.filter((directive) => !NOT_IN_META.has(directive.split(' ')[0] ?? '')).join('; ');
}

/** @param {string} pattern @param {string} path */
function matches(pattern, path) {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
