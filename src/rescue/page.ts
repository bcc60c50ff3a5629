/** Small helpers on the DOM: the page has no framework, so that nothing of the app can take it down. */
type Child = Node | string;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', 'button', text);
  made.href = href;
  return made;
}

export function button(look: 'primary' | 'secondary', text: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', `button ${look}`, text);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}

/** A message that a screen reader says when it changes. */
export function notice(): HTMLElement {
  const made = element('p', 'notice');
  made.setAttribute('role', 'status');
  return made;
}

/** Hands a file to the person. */
export function download(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const anchor = element('a', '');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
