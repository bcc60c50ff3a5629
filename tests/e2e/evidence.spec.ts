import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { jpegWithNotes, pngOf } from './support/pictures';
import { begin, expectHeading, openFromMore, openTab, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('a photograph is kept upright and without where it was taken, and comes back after a crash', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const photo = await jpegWithNotes(app.page, { width: 3000, height: 1500 });
  expect(photo.includes('Exif')).toBe(true);
  await attach(app.page, [{ name: 'flip chart.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  await expect(fileRow(app.page, 'flip chart.jpg')).toContainText('Photograph (JPEG)');
  await app.page.getByLabel('Title').fill('Flip chart of the goals');
  await save(app.page);
  await expectHeading(app.page, 'Flip chart of the goals');
  await app.crash();
  await expectHeading(app.page, 'Flip chart of the goals');
  const kept = await download(app.page, 'flip chart.jpg');
  expect(kept.includes(GPS)).toBe(false);
  expect(await pixelsOf(app.page, kept)).toEqual(await pixelsOf(app.page, photo));
  await app.page.getByRole('button', { name: 'Look at flip chart.jpg' }).click();
  const shown = app.page.getByRole('dialog').getByRole('img');
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    1500, 3000,
  ]);
});

test('a photograph is made smaller if that is asked for', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  await choosePhotos(app.page, 'Smaller');
  await attach(app.page, [
    { name: 'large.jpg', mimeType: 'image/jpeg', buffer: await jpegWithNotes(app.page, { width: 3000, height: 1500 }) },
    { name: 'small.png', mimeType: 'image/png', buffer: await pngOf(app.page, { width: 40, height: 30 }) },
  ]);
  const kept = await download(app.page, 'large.jpg');
  expect(kept.includes('Exif')).toBe(false);
  expect(await sizeOf(app.page, kept)).toEqual({ width: 1000, height: 2000 }); // drawn upright
  expect(await sizeOf(app.page, await download(app.page, 'small.png'))).toEqual({ width: 40, height: 30 });
});

test('the original is kept only if that is asked for', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  await choosePhotos(app.page, 'Untouched');
  const photo = await jpegWithNotes(app.page, { width: 2400, height: 1200 });
  await attach(app.page, [{ name: 'original.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  expect((await download(app.page, 'original.jpg')).equals(photo)).toBe(true);
});

test(
  'a file that is still being stored when its form is left waits in the draft',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await newEvidence(app.page);
    const { page } = app;
    await page.getByLabel('Title').fill('Recording of a session');
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, 5)]);
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles([{ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes }]);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await openTab(page, 'Sessions');
    await expectHeading(page, 'Sessions');
    await expect(page.getByText(/long.pdf is stored, and waits in the draft/).first()).toBeVisible({ timeout: 30_000 });
    await app.crash();
    await openFromMore(app.page, 'Evidence');
    await app.page.getByRole('link', { name: 'Add evidence' }).click();
    await expect(fileRow(app.page, 'long.pdf')).toBeVisible();
    await expect(app.page.getByLabel('Title')).toHaveValue('Recording of a session');
    expect((await download(app.page, 'long.pdf')).equals(bytes)).toBe(true);
  },
);

test(
  'a form that is opened again takes in what was on its way, and Save waits for it',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await newEvidence(app.page);
    const { page } = app;
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, 6)]);
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles([{ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes }]);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await openTab(page, 'Sessions');
    await page.goBack();
    await expectHeading(page, 'New evidence');
    await page.getByLabel('Title').fill('Typed meanwhile');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expectHeading(page, 'Typed meanwhile');
    await expect(fileRow(page, 'long.pdf')).toBeVisible();
    await app.open('/evidence');
    await expect(page.getByRole('link', { name: /E01.*Typed meanwhile.*1 file/ })).toBeVisible();
  },
);

test('a recording is played here, and nothing else of it is believed', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const { page } = app;
  await attach(page, [{ name: 'voice.wav', mimeType: 'text/html', buffer: silence() }]);
  await page.getByRole('button', { name: 'Listen to voice.wav' }).click();
  const sound = page.getByRole('dialog').getByLabel('Recording: voice.wav');
  await expect(sound).toBeVisible();
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(0.1, 2);
});

test('several files at once; only pictures are shown, and nothing is opened', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const { page } = app;
  await attach(page, [
    { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>document.title="run"</script>') },
    {
      name: 'picture.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
    { name: 'screen.png', mimeType: 'image/png', buffer: await pngOf(page, { width: 40, height: 30 }) },
    { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await expect(fileRow(page, 'IMG_1.HEIC')).toContainText('can’t be shown here');
  await expect(page.getByRole('alert')).toContainText('nothing.txt was not attached. It is empty.');
  await expect(page.getByRole('button', { name: /^Look at/ })).toHaveCount(1);
  await expect(fileRow(page, 'page.html')).toContainText('Other file');
  await expect(fileRow(page, 'notes.pdf')).toContainText('PDF');
  await page.getByRole('button', { name: 'Look at screen.png' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: 'Picture: screen.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await download(page, 'page.html')).toString()).toContain('<script>');
  expect(app.context.pages()).toHaveLength(1);
  await page.getByRole('button', { name: 'Take away notes.pdf' }).click();
  await expect(fileRow(page, 'notes.pdf')).toHaveCount(0);
});

test('files are dropped and pasted', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const { page } = app;
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7 dropped'], 'dropped.pdf'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    const clipboard = new DataTransfer();
    clipboard.items.add(new File(['%PDF-1.7 pasted'], 'pasted.pdf'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }));
  });
  await expect(fileRow(page, 'dropped.pdf')).toBeVisible();
  await expect(fileRow(page, 'pasted.pdf')).toBeVisible();
});

test('a file whose chunks are damaged comes back from its second copy', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_500_000, 7)]);
  await attach(app.page, [{ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes }]);
  await save(app.page);
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('coachfolio');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('fileChunks', 'readwrite');
          transaction.objectStore('fileChunks').openCursor().onsuccess = (event) => {
            (event.target as IDBRequest<IDBCursorWithValue | null>).result?.delete();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        };
      }),
  );
  expect((await download(app.page, 'long.pdf')).equals(bytes)).toBe(true);
});

test('a file whose worker is killed on the way is stored by the next one', async ({ app }) => {
  await begin(app);
  await newEvidence(app.page);
  const { page } = app;
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(12_000_000, 9)]);
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('files-worker'));
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([{ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes }]);
  const worker = await started;
  const next = page.waitForEvent('worker', (other) => other.url().includes('files-worker'));
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
  await worker.evaluate(() => close());
  await next;
  await expect(fileRow(page, 'long.pdf')).toBeVisible({ timeout: 30_000 });
  expect((await download(page, 'long.pdf')).equals(bytes)).toBe(true);
});

test('evidence that names a criterion stands in its list', async ({ app }) => {
  await begin(app);
  await app.open('/portfolio/501/1.2');
  const { page } = app;
  await page.getByRole('link', { name: 'Add evidence for this' }).click();
  await expectHeading(page, 'New evidence');
  await page.getByLabel('Title').fill('Letter of the sponsor');
  await page.getByLabel('Description').fill('What the sponsor asked for.');
  await save(page);
  await app.open('/portfolio/501/1.2');
  await expect(page.getByRole('link', { name: /E01.*Letter of the sponsor/ })).toBeVisible();
  await app.open('/witness/new');
  await page.getByLabel('Name').fill('Dilys Howell');
  await page.getByLabel(/What they saw/).fill('I saw a session.');
  await save(page);
  await app.open('/evidence');
  await expect(page.getByRole('link', { name: /W01.*Dilys Howell/ })).toBeVisible();
});

async function newEvidence(page: Page): Promise<void> {
  await openFromMore(page, 'Evidence');
  await page.getByRole('link', { name: 'Add evidence' }).click();
  await expectHeading(page, 'New evidence');
}

const GPS = Buffer.from([0x88, 0x25]); // the number of the entry that says where

async function choosePhotos(page: Page, care: string): Promise<void> {
  await unfold(page, 'Photographs');
  await page.getByRole('radio', { name: care }).check();
}

/** A tenth of a second of nothing, as a WAV file. */
function silence(): Buffer {
  const samples = Buffer.alloc(1600);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** What the browser draws of a picture, turned upright. */
async function pixelsOf(page: Page, jpeg: Buffer): Promise<string> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels));
    return `${bitmap.width} x ${bitmap.height} ${[...digest].join(' ')}`;
  }, jpeg.toString('base64'));
}

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Attaches files and waits until the last one is there, or refused. */
async function attach(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles([...files]);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('No files yet.')).toHaveCount(0);
}

function fileRow(page: Page, name: string) {
  return page.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: name });
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save a copy of ${name}` }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path());
}

async function sizeOf(page: Page, jpeg: Buffer): Promise<{ width: number; height: number }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }), { imageOrientation: 'none' });
    return { width: bitmap.width, height: bitmap.height };
  }, jpeg.toString('base64'));
}
