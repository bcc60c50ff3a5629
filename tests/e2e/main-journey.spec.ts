import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { type App, expect, test } from './support/app';
import {
  begin,
  countPresses,
  expectHeading,
  logSession,
  openFromMore,
  openTab,
  save,
  savedBanner,
  unfold,
} from './support/screens';
import { waitUntilOnDevice } from './support/shell';

/** What a candidate does with the app in the first days, on a small phone. */
test.use({
  appOptions: async ({ appOptions }, use) =>
    use({ ...appOptions, installs: false, viewport: { width: 360, height: 800 } }),
});

test('the first session takes a code name, the second two presses, and it can be undone', async ({ app }) => {
  await begin(app, 'Certificate', 'Łucja Ŵyn-Jones');
  const { page } = app;
  await expectHeading(page, 'Łucja’s portfolio');
  await expectHours(page, '0 min of 18 h');

  await openTab(page, 'Log');
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  await page.getByRole('radio', { name: '90 min' }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(page)).toHaveText('Session 1 with Alder saved, 1 h 30 min. 1 h 30 min of 18 h.');

  await openTab(page, 'Home');
  const presses = await countPresses(page);
  await openTab(page, 'Log');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(page)).toHaveText('Session 2 with Alder saved, 1 h 30 min. 3 h of 18 h.');
  expect(await presses()).toBe(2);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expectHeading(page, 'Log a session');
  await expect(page.getByRole('radio', { name: 'Alder' })).toBeChecked();
  await openTab(page, 'Home');
  await expectHours(page, '1 h 30 min of 18 h');
  await openTab(page, 'Sessions');
  await expect(page.getByRole('link', { name: /Alder.*1 h 30 min, Video/ })).toHaveCount(1);
});

test('a reflection is written prompt by prompt, and can be left in the middle', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Reflect now' }).click();
  await expectHeading(page, 'Reflection on the session with Alder');
  await answer(page, 'Overall', 'He found his own way, once I had stopped helping.');
  await page.getByRole('button', { name: 'Add a tool' }).click();
  await page.getByRole('textbox', { name: 'Model, technique or tool' }).fill('Scaling');
  await page.getByRole('textbox', { name: 'Why did you choose it?' }).fill('He had no words for how far he was.');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('textbox', { name: 'Questioning' }).fill('I asked two at once.');
  await page.getByRole('button', { name: 'Leave it here for now' }).click();

  await expectHeading(page, 'Session with Alder');
  await page.getByRole('link', { name: 'Open the reflection' }).click();
  await expect(page.getByRole('heading', { name: 'How was your listening?' })).toBeVisible();
  for (const prompt of ['Listening', 'Giving feedback', 'Relationship']) await answer(page, prompt, 'Well enough.');
  await page.getByRole('button', { name: 'Next', exact: true }).click(); // nobody else has told anything yet
  await page.getByRole('textbox', { name: 'Learning' }).fill('Silence works.');
  await page.getByRole('textbox', { name: 'An action for your own development' }).fill('Practise it at home.');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await answer(page, 'Next time', 'Count to five.');
  await page.getByRole('button', { name: 'Save and finish' }).click();

  await expectHeading(page, 'Session with Alder');
  await page.getByRole('link', { name: 'Open the reflection' }).click();
  await page.getByRole('button', { name: 'Overall' }).click();
  await expect(page.getByRole('textbox', { name: 'Overall' })).toHaveValue(
    'He found his own way, once I had stopped helping.',
  );
  await page.getByRole('button', { name: 'Tools' }).click();
  await expect(page.getByRole('textbox', { name: 'Why did you choose it?' })).toHaveValue(
    'He had no words for how far he was.',
  );
  await logSession(app);
  await page.getByRole('link', { name: 'Reflect now' }).click();
  await expect(page.getByText('Count to five.')).toBeVisible(); // what was promised meets the next session
});

test('supervision and feedback are noted, and feed the reflection', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Note feedback' }).click();
  await page.getByRole('textbox', { name: /In their words/ }).fill('I felt heard.');
  await page.getByRole('textbox', { name: 'What I changed because of it' }).fill('I leave longer pauses.');
  await page.getByRole('combobox', { name: 'Listening' }).selectOption('5');
  await save(page);
  await expectHeading(page, 'Feedback from client');
  const about = page.getByRole('group', { name: 'Sessions it is about' });
  await expect(about.getByRole('checkbox', { name: /D01, Alder/ })).toBeChecked();

  await openFromMore(page, 'Supervision');
  await page.getByRole('link', { name: 'Add a meeting' }).click();
  await page.getByRole('radio', { name: '90 min' }).check();
  await page.getByRole('textbox', { name: 'Supervisor', exact: true }).fill('Ewan Carmichael');
  await page.getByRole('textbox', { name: 'What was discussed' }).fill('Who does the work in the room.');
  await save(page);
  await openFromMore(page, 'Supervision');
  await expect(page.getByRole('link', { name: /Ewan Carmichael/ })).toContainText('1 h 30 min');
  await expect(page.getByText('1 h 30 min of supervision that counts.')).toBeVisible();

  await openTab(page, 'Sessions');
  await page.getByRole('link', { name: /Alder/ }).click();
  await page.getByRole('link', { name: 'Reflect on it' }).click();
  await page.getByRole('button', { name: 'Feedback and supervision' }).click();
  await page.getByRole('checkbox', { name: /F01, Client/ }).check();
  await page.getByRole('checkbox', { name: /S01, Individual/ }).check();
  await page.getByRole('button', { name: 'Leave it here for now' }).click();
  await openTab(page, 'Home');
  await expect(page.getByRole('link', { name: /^Supervision/ })).toContainText('1 h 30 min of 1 h');
});

test('a client is prepared: needs, a goal, and a contract that both sign and that then changes', async ({ app }) => {
  await begin(app);
  const { page } = app;
  await openFromMore(page, 'Clients');
  await page.getByRole('link', { name: 'Add a client' }).click();
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  await page.getByRole('textbox', { name: 'There are none, because' }).fill('She pays for it herself.');
  await save(page);
  await expectHeading(page, 'Alder');
  for (const need of ['Saying no to her own boss', 'Trusting new people with real work']) {
    await page.getByRole('button', { name: 'Add a need' }).click();
    await page.getByRole('textbox', { name: 'What they need to develop' }).fill(need);
    await page.getByRole('combobox', { name: 'How it was found out' }).selectOption('SWOT');
    await page.getByRole('button', { name: 'Save need' }).click();
    await expect(page.getByRole('button', { name: need })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Add a goal' }).click();
  await page.getByRole('textbox', { name: 'The goal' }).fill('Two afternoons a week without meetings');
  await page.getByRole('textbox', { name: 'Desired outcome' }).fill('Time to think');
  await page.getByRole('button', { name: 'Save goal' }).click();
  await expect(page.getByRole('button', { name: /Two afternoons/ })).toBeVisible();

  await page.getByRole('link', { name: 'Write the contract' }).click();
  await page.getByRole('textbox', { name: 'Purpose' }).fill('To lead without carrying everybody.');
  await page.getByRole('textbox', { name: 'Goals and intended outcomes' }).fill('Two free afternoons.');
  await save(page);
  await signByTyping(page, 'coach', 'Łucja Ŵyn-Jones');
  await signByDrawing(page, 'client', 'Alder');
  await expect(standing(page, 'Coach')).toHaveText('Signed');
  await expect(standing(page, 'Client')).toHaveText('Signed');
  await expect(page.getByRole('img', { name: 'Signature of Alder' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Purpose' }).fill('To lead without carrying anybody.');
  await save(page);
  await expect(standing(page, 'Coach')).toHaveText('Changed since signed');
  await expect(standing(page, 'Client')).toHaveText('Changed since signed');
  await page.getByRole('textbox', { name: 'Purpose' }).fill('To lead without carrying everybody.');
  await save(page);
  await expect(standing(page, 'Client')).toHaveText('Signed'); // the same text again is what was signed
});

test('a criterion says why, and its action leads to the field', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', minutes: 90 });
  await logSession(app, { minutes: 45 });
  const { page } = app;
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await page.getByText('When and where').click();
  await page.getByRole('radio', { name: 'Other', exact: true }).check();
  await page.getByRole('textbox', { name: 'Minutes' }).fill('');
  await save(page);

  await openTab(page, 'Portfolio');
  await page.getByRole('link', { name: /^501/ }).click();
  await page.getByRole('link', { name: /^2\.1/ }).click();
  await expectHeading(page, '501 AC 2.1');
  const time = page.getByRole('main').locator('h3', { hasText: '1 h 30 min of 18 h.' });
  await expect(time).toBeVisible();
  await expect(page.getByText(/^Session D02 \(.*\) does not count: it has no duration\.$/).first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Open session D02/ })
    .first()
    .click();
  await expectHeading(page, 'Session with Alder');
  await expect(
    page.getByRole('group', { name: 'Duration' }).or(page.getByRole('radiogroup', { name: 'Duration' })),
  ).toBeInViewport();
  await expect.poll(() => focusedField(page)).toBe('durationMinutes');
});

test('the plan and the details are kept, and the front sheet is complete', async ({ app }) => {
  await begin(app);
  const { page } = app;
  await openFromMore(page, 'Programme plan');
  await page.getByRole('textbox', { name: 'How many people you will coach' }).fill('2');
  await page.getByRole('textbox', { name: 'Coaching time planned' }).fill('18');
  await page.getByRole('textbox', { name: 'Structure of the programme' }).fill('Nine sessions each.');
  await save(page, 'Save the plan');
  await openFromMore(page, 'You and your centre');
  await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Łucja Ŵyn-Jones');
  await page.getByRole('textbox', { name: 'Registration (ENR) number' }).fill('GHX4082');
  await save(page, 'Save about you');
  await page.getByRole('textbox', { name: 'Centre', exact: true }).fill('Castlegate');
  await page.getByRole('textbox', { name: 'Centre number' }).fill('054871');
  await page.getByRole('textbox', { name: 'Sign with your name' }).fill('Łucja Ŵyn-Jones');
  await page.getByLabel('Date', { exact: true }).fill('2026-11-02');
  await save(page, 'Save about the centre');
  await app.restart();
  await openFromMore(app.page, 'Programme plan');
  await expect(app.page.getByRole('textbox', { name: 'Structure of the programme' })).toHaveValue(
    'Nine sessions each.',
  );
  await openFromMore(app.page, 'Export the submission');
  await expect(app.page.getByText('The front sheet is not complete')).toHaveCount(0);
});

test.describe('once it is on the device', () => {
  test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: true }) });

  test('with the server gone it logs, survives a restart and makes the PDF, without the sealed name', async ({
    app,
  }) => {
    await begin(app, 'Certificate', 'Łucja Ŵyn-Jones');
    await logSession(app, { codeName: 'Alder' });
    await openFromMore(app.page, 'Clients');
    await app.page.getByRole('link', { name: /Alder/ }).click();
    await unfold(app.page, 'Who this is');
    await app.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rosalind Quennell');
    await save(app.page, 'Save who this is');
    await waitUntilOnDevice(app.page);
    await app.killServer();

    await app.page.reload();
    await unfold(app.page, 'Who this is');
    await expect(app.page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Rosalind Quennell');
    await logSession(app, { note: 'On the train, no signal' });
    await app.restart();
    await openTab(app.page, 'Home');
    await expectHours(app.page, '2 h of 18 h');
    await openTab(app.page, 'Sessions');
    await expect(app.page.getByRole('link', { name: /Alder/ })).toHaveCount(2);

    const pages = await exportedPages(app);
    expect(pages.length).toBeGreaterThan(5);
    const text = pages.map(({ content, artifacts }) => content + artifacts).join('\n');
    expect(text).toContain('Łucja Ŵyn-Jones');
    expect(text).toContain('Alder');
    expect(text).toContain('On the train, no signal');
    expect(text).not.toMatch(/Rosalind|Quennell/);
  });
});

/** Writes under one prompt and goes on. */
async function answer(page: Page, prompt: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: prompt, exact: true }).fill(text);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('textbox', { name: prompt, exact: true })).toHaveCount(0);
}

async function signByTyping(page: Page, party: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Sign as ${party}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Full name' }).fill(name);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function signByDrawing(page: Page, party: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Sign as ${party}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Draw it' }).check();
  await dialog.getByRole('textbox', { name: 'Full name' }).fill(name);
  const paper = await dialog.getByRole('img', { name: /Sign here/ }).boundingBox();
  if (paper === null) throw new Error('There is nothing to draw on.');
  await page.mouse.move(paper.x + 30, paper.y + 30);
  await page.mouse.down();
  await page.mouse.move(paper.x + 150, paper.y + 70, { steps: 6 });
  await page.mouse.move(paper.x + 200, paper.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect(dialog.getByText('Signature drawn with 1 stroke')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** What stands beside a party of the contract. */
function standing(page: Page, party: string) {
  const card = page.getByRole('region', { name: 'Signatures' }).locator('strong', { hasText: party });
  return card.locator('xpath=following-sibling::*').first();
}

async function expectHours(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toHaveAttribute('aria-valuetext', text);
}

/** The field that has the focus, by the name that it has in the record. */
function focusedField(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest('[id^="field-"]')?.id.replace('field-', ''));
}

async function exportedPages(app: App) {
  const { page } = app;
  await openFromMore(page, 'Export the submission');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  await expect(page.getByText(/^The PDF is ready/)).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the PDF' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return readAllText(await openPdf(new Uint8Array(bytes)));
}
