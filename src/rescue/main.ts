import '../ui/tokens.css';
import '../ui/base.css';
import './rescue.css';
import { HANDED_OVER } from '../domain/privacy/handed-over-key';
import { mayEndWithoutPin, parseHandOver } from '../domain/privacy/hand-over';
import { rescueWords as words } from '../domain/words/rescue';
import type { LockNote } from '../storage/lock/lock-note';
import { findDataKey, openLock, type OpenLock } from '../storage/lock/open-lock';
import { findLock } from './find-lock';
import { type Finds, lookAround } from './look-around';
import { button, download, element, link, notice } from './page';
import { makeRescueFile } from './rescue-file';
import { textOf } from './text-of';

document.title = words.windowTitle;
const page = document.getElementById('rescue');
if (page !== null) void show(page);

async function show(page: HTMLElement): Promise<void> {
  const heading = element('header', '', element('h1', '', words.title), element('p', 'lead', words.lead));
  const status = notice();
  if (isInOtherHands()) {
    page.replaceChildren(
      element('header', '', element('h1', '', words.title), element('p', 'lead', words.handedOver)),
      wayBack(),
    );
    return;
  }
  page.replaceChildren(heading, status);
  status.textContent = words.looking;
  const note = await findLock();
  status.textContent = '';
  const lock = note === null ? null : await askToOpen(page, note);
  status.textContent = words.looking;
  const finds = await lookAround(lock);
  status.textContent = '';
  const isEmpty = finds.gathered.versions.length + finds.gathered.oddRows.length + finds.files.length === 0;
  page.append(...(isEmpty ? [nothingSheet(finds)] : [findsSheet(finds), nextSteps()]), wayBack());
}

/** While the phone is in somebody else's hand, this page is as far out of reach as the app; after a day without the PIN it opens too. */
function isInOtherHands(): boolean {
  try {
    const kept = localStorage.getItem(HANDED_OVER);
    return kept !== null && !mayEndWithoutPin(parseHandOver(kept), Date.now());
  } catch {
    return false; // a browser that keeps no notes hands nothing over
  }
}

/** Asks until the passphrase or the recovery key is right. */
function askToOpen(page: HTMLElement, note: LockNote): Promise<OpenLock> {
  const field = element('input', 'secret');
  field.type = 'password';
  field.id = 'secret';
  field.autocomplete = 'current-password';
  const label = element('label', '', words.secret);
  label.htmlFor = field.id;
  const open = element('button', 'button primary', words.open);
  const outcome = notice();
  const form = element(
    'form',
    'sheet',
    element('h2', '', words.locked),
    label,
    field,
    element('div', 'row', open),
    outcome,
  );
  page.append(form);
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      open.disabled = true;
      outcome.textContent = words.opening;
      void findDataKey(note, field.value).then((dataKey) => {
        open.disabled = false;
        outcome.textContent = words.notOpened;
        if (dataKey === null) return;
        form.remove();
        resolve(openLock(note, dataKey));
      });
    });
  });
}

function findsSheet(finds: Finds): HTMLElement {
  const { standingByKind, versions } = finds.gathered;
  const standing = [...standingByKind.values()].reduce((sum, count) => sum + count, 0);
  const list = element(
    'ul',
    'finds',
    element(
      'li',
      '',
      element('strong', '', words.records(standing)),
      '. ',
      words.ofThem(standingByKind.get('session') ?? 0, standingByKind.get('reflection') ?? 0),
      ' ',
      words.versions(versions.length - standing),
    ),
  );
  if (finds.files.length > 0) list.append(element('li', '', words.files(finds.files.length)));
  if (finds.drafts.length > 0) list.append(element('li', '', words.drafts(finds.drafts.length)));
  return element('section', 'sheet', element('h2', '', words.found), list, ...remarks(finds), ...saving(finds));
}

/** What can be done, and what became of it. */
function saving(finds: Finds): readonly HTMLElement[] {
  const outcome = notice();
  const save = button('primary', words.save, () => void run());
  const run = async (): Promise<void> => {
    save.disabled = true;
    outcome.textContent = words.saving;
    try {
      const made = await makeRescueFile(finds, (done, all) => (outcome.textContent = words.progress(done, all)));
      download(made.file, made.fileName);
      const damaged = made.damagedFiles === 0 ? '' : ` ${words.filesDamaged(made.damagedFiles)}`;
      outcome.textContent = words.saved(made.fileName) + damaged;
    } catch (error) {
      outcome.textContent = words.notSaved(textOf(error));
    }
    save.disabled = false;
  };
  const drafts = button('secondary', words.drafted, () => {
    const text = finds.drafts.map(({ key, body }) => `${key}\n${JSON.stringify(body, null, 2)}\n`).join('\n');
    download(new Blob([text], { type: 'text/plain' }), words.draftsFileName);
  });
  const buttons = finds.drafts.length === 0 ? [save] : [save, drafts];
  return [element('div', 'row', ...buttons), outcome];
}

/** What was not as it should be. */
function remarks(finds: Finds): readonly HTMLElement[] {
  const { onlyInJournal, oddRows } = finds.gathered;
  const texts = [
    ...(finds.wasLocked ? [words.unprotected] : []),
    ...(finds.databaseProblem === null ? [] : [words.databaseFailed(finds.databaseProblem)]),
    ...(finds.journalProblem === null ? [] : [words.journalFailed(finds.journalProblem)]),
    ...(onlyInJournal === 0 ? [] : [words.fromJournal(onlyInJournal)]),
    ...(finds.unreadableRows === 0 ? [] : [words.unreadableRows(finds.unreadableRows)]),
    ...(oddRows.length === 0 ? [] : [words.oddRows(oddRows.length)]),
  ];
  return texts.map((text) => element('p', 'aside', text));
}

function nothingSheet(finds: Finds): HTMLElement {
  const text = element('p', '', words.nothingText);
  return element('section', 'sheet', element('h2', '', words.nothing), text, ...remarks(finds));
}

function nextSteps(): HTMLElement {
  const steps = [words.steps.one, words.steps.two, words.steps.three].map((step) => element('li', '', step));
  return element('section', 'steps', element('h2', '', words.next), element('ol', 'finds', ...steps));
}

function wayBack(): HTMLElement {
  return element('div', 'row', link('/', words.tryApp));
}
