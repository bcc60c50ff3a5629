import { expect, test } from 'vitest';
import { paragraph } from '../../src/domain/submission/blocks';
import { readEmbeddedData } from '../../src/submission/forms/read-embedded';
import { documentOf } from './fixtures/draw-blocks';
import { exportBytes, openPdf } from './fixtures/read-pdf';

const document = documentOf([{ kind: 'heading', level: 1, text: 'Front' }, paragraph('Text')]);
const DATA = '{"name":"Łukasz Ŵyn"}\n';

test('data inside comes out again as it went in, here and in another reader', async () => {
  const bytes = await exportBytes({ ...document, data: DATA });
  expect(readEmbeddedData(new Uint8Array(bytes))).toBe(DATA);
  const attachments = (await (await openPdf(bytes)).getAttachments()) as Readonly<
    Record<string, { readonly filename: string; readonly content: Uint8Array }>
  >;
  const [attachment] = Object.values(attachments);
  expect(attachment?.filename).toBe('coachfolio-data.json');
  expect(new TextDecoder().decode(attachment?.content)).toBe(DATA);
});

test('there is none where none was asked for, nor in what is no PDF', async () => {
  expect(readEmbeddedData(new Uint8Array(await exportBytes(document)))).toBeNull();
  expect(readEmbeddedData(new Uint8Array(Buffer.from('no PDF')))).toBeNull();
});
