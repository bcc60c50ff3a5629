import { beforeAll, describe, expect, it } from 'vitest';
import type { FileHash } from '../../src/domain/files/file-hash';
import { buildAnnex } from '../../src/domain/submission/build-annex';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import type { Portfolio } from '../../src/domain/portfolio';
import { digestOf } from '../../src/domain/signed-text';
import { requestOf } from '../domain/submission/submission-of';
import { completeCertificate } from '../support/complete-portfolio';
import { id } from '../support/portfolio-builder';
import { exportBytes, openPdf, type PageText, readAllText, unmarkedOperators } from './fixtures/read-pdf';

const SEALED = ['Priya Ŵyn-Shah', 'priya@example.org', 'Acme Widgets', 'Gethin Rees'];

function sealed(): Portfolio {
  return completeCertificate()
    .changeAll('identity', ({ clientId }) => ({
      name: 'Priya Ŵyn-Shah',
      contact: 'priya@example.org',
      organisation: 'Acme Widgets',
      stakeholderNames: [{ stakeholderId: id(`${clientId}-manager`), name: 'Gethin Rees' }],
    }))
    .changeAll(
      'signature',
      () => ({ method: 'drawn' as const, strokes: [[10, 20, 300, 310, 900, 40]] }),
      ({ role }) => role === 'client',
    )
    .build();
}

describe('the sealed annex', () => {
  const portfolio = sealed();
  let bytes: Uint8Array;
  let pages: readonly PageText[];

  beforeAll(async () => {
    bytes = await exportBytes(buildAnnex(requestOf(portfolio, ['501'])));
    pages = await readAllText(await openPdf(bytes));
  });

  it('names who the code names stand for, and who signed, in full', () => {
    const text = pages.map(({ content }) => content).join(' ');
    for (const one of SEALED) expect(text).toContain(one);
    const digests = portfolio.all('signature').map(({ digest }) => digest);
    for (const digest of digests) expect(text.replace(/\s/g, '')).toContain(digest);
    expect(text).not.toContain('does not have the digest');
  });

  it('says none of it in the main file', async () => {
    const main = await exportBytes(buildSubmission(requestOf(portfolio, ['501'])));
    const text = (await readAllText(await openPdf(main))).map(({ content }) => content).join(' ');
    for (const one of [...SEALED, 'Signed Name']) expect(text).not.toContain(one);
  });

  it('shows what was signed where the contract has changed since, and says so where the seal is broken', () => {
    const contract = portfolio.all('contract')[0];
    if (contract === undefined) throw new Error('no contract');
    const changed = portfolio.with([{ op: 'put', record: { ...contract, purpose: 'Something else' } }]);
    const broken = changed.with(
      changed
        .belonging('signature', contract.id)
        .slice(0, 1)
        .map((record) => ({ op: 'put', record: { ...record, signedText: '{}' } })),
    );
    const text = JSON.stringify(buildAnnex(requestOf(broken, ['501'])));
    expect(text).toContain('Something else');
    expect(text).toContain(contract.purpose);
    expect(text).toContain('does not have the digest');
  });

  it('takes in the picture of a signature in ink', () => {
    const ink = { sha256: 'a'.repeat(64) as FileHash, name: 'ink.jpg', mediaType: 'image/jpeg', size: 1000 } as const;
    const photographed = completeCertificate()
      .changeAll('signature', () => ({ method: 'photographed' as const, files: [ink] }))
      .build();
    const files = buildAnnex(requestOf(photographed, ['501'])).sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'file'),
    );
    expect(files).toHaveLength(photographed.all('signature').filter(({ role }) => role !== 'supervisor').length);
    expect(files[0]).toMatchObject({
      file: { hash: ink.sha256 },
      caption: 'Picture of the signature in ink of: Coach',
    });
  });

  it('shows under a confirmed session the client’s hand in ink, which the main file never does', () => {
    const ink = {
      sha256: 'b'.repeat(64) as FileHash,
      name: '../ink.jpg',
      mediaType: 'image/jpeg',
      size: 1000,
    } as const;
    const builder = completeCertificate();
    builder.add('signature', {
      subjectId: id('D01'),
      role: 'client',
      method: 'photographed',
      files: [ink],
      signedText: '{}',
      digest: digestOf('{}'),
    });
    const request = requestOf(builder.build(), ['501']);
    const annex = buildAnnex(request);
    const files = annex.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'file'));
    expect(files.map(({ file, citation }) => [file.hash, file.name, citation])).toEqual([
      [ink.sha256, 'ink.jpg', 'D01, file'],
    ]);
    expect(annex.sections.at(-1)?.blocks.at(-1)?.kind).toBe('attachmentList');
    expect(JSON.stringify(buildSubmission(request))).not.toContain(ink.sha256);
  });

  it('draws a hand that was drawn as a figure, everything else as marked text', async () => {
    const pdf = await openPdf(bytes);
    for (let page = 1; page <= pdf.numPages; page += 1) expect(await unmarkedOperators(pdf, page)).toEqual([]);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file.match(/\/S\/Figure\//g)).toHaveLength(2);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});
