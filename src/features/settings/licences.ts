/** What the app is built with: one package or font. */
export interface Licence {
  /** Name and version. */
  readonly title: string;
  /** As it calls itself, such as MIT. */
  readonly licence: string;
  readonly text: string;
}

/** Takes `licences.txt` apart, as `src/pwa/build/licences.mjs` puts it together: a title, the licence, an empty line, the text; lines of hyphens between. */
export function parseLicences(file: string): readonly Licence[] {
  return file.split(/\n-{72}\n+/).flatMap((part): readonly Licence[] => {
    const [title = '', licence = '', ...text] = part.trim().split('\n');
    return title === '' ? [] : [{ title, licence, text: text.join('\n').trim() }];
  });
}
