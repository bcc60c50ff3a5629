/**
 * What the build's own manifest says of one chunk, as far as it matters here. `imports` load together with it and
 * `dynamicImports` on demand, both by their keys in the graph; `assets` are pictures, scripts of its workers, and any file that it knows the address of.
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} BuiltChunk
 */
/** @typedef {Readonly<Record<string, BuiltChunk>>} BuildGraph chunks by the path of the module they start from */

/** Shown with a screen. Any other file is fetched by code, when it is needed: data, or a font for a PDF. */
const PICTURE = /\.(svg|png|jpe?g|webp|avif|gif|woff2)$/;

/**
 * The files without which the app does not start or its first screens do not open: what the page loads by itself, and
 * each part loaded on demand whose module (or worker whose file) `corePatterns` names, with all that loads along with it.
 * @param {BuildGraph} graph
 * @param {readonly RegExp[]} corePatterns
 * @returns {ReadonlySet<string>}
 * @throws {Error} if a pattern matches nothing, so that a renamed screen doesn't drop out unseen
 */
export function coreFiles(graph, corePatterns) {
  const workers = Object.values(graph).flatMap((chunk) => (chunk.assets ?? []).filter(isScript));
  const unmatched = corePatterns.filter(
    (pattern) => ![...Object.keys(graph), ...workers].some((key) => pattern.test(key)),
  );
  if (unmatched.length > 0) throw new Error(`Nothing in the build matches ${unmatched.join(', ')}`);

  const isCore = (/** @type {string} */ name) => corePatterns.some((pattern) => pattern.test(name));
  const files = new Set(workers.filter(isCore));
  /** @type {Set<string>} */
  const seen = new Set();
  const add = (/** @type {string} */ key) => {
    const chunk = graph[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    const pictures = (chunk.assets ?? []).filter((file) => PICTURE.test(file));
    for (const file of [chunk.file, ...(chunk.css ?? []), ...pictures]) files.add(file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const [key, chunk] of Object.entries(graph)) if (chunk.isEntry === true || isCore(key)) add(key);
  return files;
}

/** @param {string} file */
function isScript(file) {
  return file.endsWith('.js');
}
