const LONGEST = 80;

/**
 * Paths in the zip, each once: letters of plain Latin, so that every unpacker and portal takes them; no way out of the
 * folder, no name that a system keeps for itself.
 */
export function pathsOf(entries: readonly { readonly folder: string; readonly name: string }[]): readonly string[] {
  const taken = new Set<string>();
  return entries.map(({ folder, name }) => {
    const folders = folder
      .split('/')
      .map(safeName)
      .filter((part) => part !== '')
      .join('/');
    const path = freePath(folders, safeName(name) || 'file', taken);
    taken.add(path.toLowerCase());
    return path;
  });
}

function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function safeName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/[øØ]/g, (letter) => (letter === 'ø' ? 'o' : 'O'))
    .replace(/ß/g, 'ss')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/[^\x20-\x7E]|[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shortened(RESERVED.test(plain) ? `_${plain}` : plain);
}

/** The ending stays: it tells what opens the file. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST - ending.length).trim()}${ending}`;
}
