import { describe, expect, it } from 'vitest';
import { completeCertificate } from '../../support/complete-portfolio';
import { fileHash } from '../../support/file-hashes';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';
import { bundledFiles } from '../../../src/domain/submission/bundle-files';
import { anchorsOf } from '../../../src/submission/layout/survey';
import { blocksOf, headingsOf, requestOf, submissionOf, targetsOf } from './submission-of';

describe('the evidence list of a submission', () => {
  it('has what is named for the chosen units, with its files', () => {
    const document = submissionOf(withEvidence().build(), ['501']);
    const parts = headingsOf(document, 1);
    expect(parts.slice(-2)).toEqual(['Evidence list', 'Attached files']);
    expect(headingsOf(document, 2).slice(-2)).toEqual(['E01 Flip chart', 'W01 Witness statement of 13 May 2026']);
    const text = JSON.stringify(blocksOf(document));
    for (const part of ['flip-chart.jpg', 'Photograph (JPEG)', '1.2 MB', fileHash('b').slice(0, 16)]) {
      expect(text).toContain(part);
    }
    expect(text.replace(/"hash":"[^"]*"/g, '')).not.toContain(fileHash('b'));
    expect(text).not.toContain('Another unit');
  });

  it('leads from the matrix to it, and from it to the people and sessions that are told', () => {
    const document = submissionOf(withEvidence().build(), ['501']);
    const places = anchorsOf(document);
    expect(targetsOf(document)).toContain('record:E01');
    expect(targetsOf(document).filter((target) => !places.has(target))).toEqual([]);
  });

  it('leads nowhere that is not told: in a submission without the practice it names nobody', () => {
    const document = submissionOf(withEvidence().build(), ['503']);
    const places = anchorsOf(document);
    expect(headingsOf(document, 2)).toContain('E02 Another unit');
    expect(targetsOf(document).filter((target) => !places.has(target))).toEqual([]);
  });

  it('has the files of feedback and the supervisor’s signature in ink behind it, and leads there and back', () => {
    const document = submissionOf(withFilesOfRecords().build(), ['501']);
    expect(headingsOf(document, 2).slice(-2)).toEqual([
      expect.stringMatching(/^F01 Feedback from client, \d+ \w+ 2026$/),
      'S01 The supervisor’s signature in ink',
    ]);
    const places = blocksOf(document).filter((block) => block.kind === 'file');
    expect(places.map(({ citation, file }) => [citation, file.hash])).toEqual([
      ['F01, file 1 of 2', fileHash('c')],
      ['F01, file 2 of 2', fileHash('d')],
      ['S01, file', fileHash('e')],
    ]);
    expect(headingsOf(document, 1).slice(-2)).toEqual(['Evidence list', 'Attached files']);
    const text = JSON.stringify(blocksOf(document));
    expect(text).toContain(`{"pageOf":"${places[0]?.anchor ?? ''}","cited":"form.pdf"}`);
    expect(text).toContain(`{"pageOf":"${places[2]?.anchor ?? ''}","cited":"ink.pdf"}`);
    const anchors = anchorsOf(document);
    expect(targetsOf(document).filter((target) => !anchors.has(target))).toEqual([]);
    expect(
      bundledFiles(requestOf(withFilesOfRecords().build(), ['501'])).map(({ ref, number }) => [ref, number]),
    ).toEqual([
      ['F01', 1],
      ['F01', 2],
      ['S01', 1],
    ]);
  });

  it('leaves those files out of a submission that tells of no practice', () => {
    expect(headingsOf(submissionOf(withFilesOfRecords().build(), ['500']), 1)).not.toContain('Evidence list');
  });

  it('is left out where there is none', () => {
    expect(headingsOf(submissionOf(completeCertificate().build(), ['501']), 1)).not.toContain('Evidence list');
  });
});

function withFilesOfRecords(): PortfolioBuilder {
  const file = (hash: string, name: string) =>
    ({ sha256: fileHash(hash), name, mediaType: 'application/pdf', size: 1000 }) as const;
  return completeCertificate()
    .changeAll(
      'feedback',
      () => ({ files: [file('c', 'form.pdf'), file('d', 'mail.pdf')] }),
      ({ id: own }) => own === id('F01'),
    )
    .sign('supervisionMeeting', 'S01', 'supervisor', { signedOn: '2026-11-12' })
    .changeAll(
      'signature',
      () => ({ method: 'photographed' as const, files: [file('e', 'ink.pdf')] }),
      ({ subjectId }) => subjectId === id('S01'),
    );
}

function withEvidence(): PortfolioBuilder {
  const builder = completeCertificate();
  const [client] = builder.all('client');
  if (client === undefined) throw new Error('nobody is coached');
  const enrolmentId = id('enrolment');
  const serves = [{ unit: '501', criterion: '3.4' }];
  const aboutIds = [client.id, id('D01'), id('nobody')];
  builder.add('evidenceItem', {
    enrolmentId,
    title: 'Flip chart',
    description: 'Rules of the group',
    producedOn: date('2026-05-12'),
    serves,
    aboutIds,
    files: [{ sha256: fileHash('b'), name: 'flip-chart.jpg', mediaType: 'image/jpeg', size: 1_234_567 }],
  });
  builder.add('evidenceItem', {
    enrolmentId,
    title: 'Another unit',
    description: 'Only for 503',
    serves: [{ unit: '503', criterion: '1.3' }],
    aboutIds,
  });
  builder.add('witnessStatement', { enrolmentId, statedOn: date('2026-05-13'), statement: 'Seen', serves });
  return builder;
}
