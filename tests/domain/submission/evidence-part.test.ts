import { describe, expect, it } from 'vitest';
import { completeCertificate } from '../../support/complete-portfolio';
import { fileHash } from '../../support/file-hashes';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';
import { anchorsOf } from '../../../src/submission/layout/survey';
import { blocksOf, headingsOf, submissionOf, targetsOf } from './submission-of';

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

  it('is left out where there is none', () => {
    expect(headingsOf(submissionOf(completeCertificate().build(), ['501']), 1)).not.toContain('Evidence list');
  });
});

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
