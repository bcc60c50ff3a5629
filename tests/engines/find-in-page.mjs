/**
 * Runs in the page, by itself: it may use nothing from outside. Finds what can be seen of a role and an accessible name,
 * as far as the app's own markup makes names. WebDriver has no such search.
 * @param {string} role a role, or `field` for anything that text goes into
 * @param {string} nameSource @param {boolean} isPattern @returns {Element | null}
 */
export function findInPage(role, nameSource, isPattern) {
  /** @type {Record<string, string>} */
  const selectors = {
    button: 'button, summary, [role=button]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    field: 'input:not([type=checkbox], [type=radio]), textarea, select',
    heading: 'h1, h2, h3, h4, [role=heading]',
    link: 'a[href], [role=link]',
    radio: 'input[type=radio], [role=radio]',
    tab: '[role=tab]',
    textbox: 'input:not([type=checkbox], [type=radio]), textarea',
  };
  const tidy = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (/** @type {Element} */ element) => {
    const references = tidy(element.getAttribute('aria-labelledby')).split(' ').filter(Boolean);
    const referred = references.map((id) => tidy(document.getElementById(id)?.textContent)).join(' ');
    const labels = 'labels' in element ? [.../** @type {NodeListOf<HTMLLabelElement>} */ (element.labels ?? [])] : [];
    const labelled = labels.map((label) => tidy(label.textContent)).join(' ');
    return referred || tidy(element.getAttribute('aria-label')) || labelled || tidy(element.textContent);
  };
  const isShown = (/** @type {Element} */ element) =>
    // A radio or checkbox may be drawn by its label, and be too small to see itself.
    [
      element,
      ...('labels' in element ? [.../** @type {NodeListOf<HTMLLabelElement>} */ (element.labels ?? [])] : []),
    ].some((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible');
  const fits = (/** @type {string} */ name) => (isPattern ? new RegExp(nameSource).test(name) : name === nameSource);
  const found = [...document.querySelectorAll(selectors[role] ?? `[role=${role}]`)];
  const match = found.find((element) => isShown(element) && fits(nameOf(element))) ?? null;
  match?.scrollIntoView({ block: 'center' }); // from under the bars at the foot of the page
  return match;
}

/** Runs in the page. Whether the text can be seen in it. @param {string} source @param {boolean} isPattern */
export function isTextVisible(source, isPattern) {
  const text = document.body.innerText.replace(/\s+/g, ' ');
  return isPattern ? new RegExp(source).test(text) : text.includes(source);
}
