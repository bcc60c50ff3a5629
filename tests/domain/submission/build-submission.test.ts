import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { buildSubmission } from '../../../src/domain/submission/build-submission';
import { recordAnchor } from '../../../src/domain/submission/references';
import { anchorsOf } from '../../../src/submission/layout/survey';
import { layOut } from '../../submission/fixtures/draw-blocks';
import { completeCertificate, completeDiploma, TODAY } from '../../support/complete-portfolio';
import { date, id } from '../../support/portfolio-builder';
import { anyPortfolio } from '../../support/record-arbitraries';
import { blocksOf, headingsOf, requestOf, submissionOf, targetsOf } from './submission-of';

const everything = (document: object): string => JSON.stringify(document);

describe('a submission', () => {
  const portfolio = completeCertificate().build();
  const document = submissionOf(portfolio, ['500', '501', '503']);

  it('has its parts in the order that tutors know', () => {
    expect(headingsOf(document, 1)).toEqual([
      'Submission cover sheet',
      'Contents',
      'Evidence matrix',
      'Hours and activity',
      'Programme',
      'Client AB',
      'Client CD',
      'Supervision',
    ]);
    expect(
      headingsOf(document, 2)
        .filter((text) => !text.startsWith('Unit'))
        .slice(5, 10),
    ).toEqual(['Needs and goals', 'C01 Contract', 'Coaching diary', 'Reflective log', 'Feedback']);
  });

  it('leads every link and every page number to a place that is there', () => {
    const places = anchorsOf(document);
    expect(targetsOf(document).length).toBeGreaterThan(200);
    expect(targetsOf(document).filter((target) => !places.has(target))).toEqual([]);
  });

  it('names no place twice', () => {
    const names = blocksOf(document).flatMap((block) =>
      'anchor' in block && block.anchor !== undefined ? [block.anchor] : [],
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows all evidence that the rules found, and leads back from it', () => {
    const { result } = requestOf(portfolio, ['501']);
    const places = anchorsOf(document);
    const evidence = result.criteria.flatMap((criterion) => criterion.evidence.map((one) => one.id));
    expect([...new Set(evidence)].filter((one) => !places.has(recordAnchor(one)))).toEqual([]);
    for (const { criterion } of result.criteria) expect(targetsOf(document)).toContain(`criterion:501:${criterion}`);
  });

  it('has a row for each criterion of the chosen units, and of no other', () => {
    const rows = [...anchorsOf(document)].filter((anchor) => anchor.startsWith('criterion:'));
    expect(rows).toHaveLength(12 + 11 + 6);
    expect(
      [...anchorsOf(submissionOf(portfolio, ['503']))].filter((anchor) => anchor.startsWith('criterion:')),
    ).toHaveLength(6);
  });

  it('of units that rest on writing alone leaves out the practice', () => {
    expect(headingsOf(submissionOf(portfolio, ['500']), 1)).toEqual([
      'Submission cover sheet',
      'Contents',
      'Evidence matrix',
    ]);
  });

  it('never says that anything is passed', () => {
    expect(everything(document)).not.toMatch(/\bpass(ed|es)?\b/i);
  });

  it('skips no level of heading on the way down', () => {
    let level = 0;
    for (const block of blocksOf(document)) {
      const next = block.kind === 'heading' ? block.level : block.kind === 'facts' ? block.headingLevel : undefined;
      if (next === undefined) continue;
      expect(next).toBeLessThanOrEqual(level + 1);
      level = next;
    }
  });
});

describe('the hours', () => {
  it('list every session, with the reason where it does not count', () => {
    const builder = completeCertificate()
      .change('session', 'D03', { status: 'did_not_attend' })
      .change('session', 'D04', { claimed: false })
      .change('session', 'D05', { durationMinutes: null })
      .change('session', 'D06', { heldOn: date('2027-01-01') });
    const text = everything(submissionOf(builder.build()));
    for (const reason of ['Did not attend', 'Not put forward', 'No duration', 'Still to come'])
      expect(text).toContain(reason);
    expect(text).toContain('14 h');
  });

  it('tell a session of several once, and say so with the others', () => {
    const builder = completeCertificate().change('session', 'D01', { clientIds: [id('AB'), id('CD')] });
    const document = submissionOf(builder.build());
    expect(headingsOf(document, 3).filter((text) => text.startsWith('D01'))).toHaveLength(1);
    expect(everything(document)).toContain('Told with another client');
    expect(everything(document)).toContain('Sessions of several together, counted once');
  });
});

describe('a draft', () => {
  it('lies under its mark and lists what is not met', () => {
    const builder = completeCertificate().remove('session', 'D18');
    const draft = submissionOf(builder.build(), ['501'], { draft: true });
    expect(draft.meta.watermark).toBe('DRAFT');
    expect(headingsOf(draft, 1)[1]).toBe('What is missing so far');
    expect(everything(draft)).toContain('17 h');
    expect(everything(draft)).toContain('Not met (17 h of 18 h): ');
  });

  it('says of a figure with two bounds from where to where', () => {
    const builder = completeCertificate().change('programmePlan', 'B01', { individualsPlanned: 5 });
    expect(everything(submissionOf(builder.build()))).toContain('Not met (5 of 2 to 3): ');
  });

  it('without gaps has no list of them', () => {
    expect(headingsOf(submissionOf(completeCertificate().build(), ['501'], { draft: true }), 1)).not.toContain(
      'What is missing so far',
    );
  });
});

describe('declarations', () => {
  it('stand as notes in the matrix and in a part of their own', () => {
    const builder = completeCertificate();
    builder.add(
      'declaration',
      { enrolmentId: id('enrolment'), unit: '500', criterion: '1.1', statement: 'Essay of March, pages 2 to 4.' },
      { id: 'declared' },
    );
    const document = submissionOf(builder.build(), ['500', '501']);
    expect(headingsOf(document, 1).at(-1)).toBe('Declarations');
    expect(everything(document).split('Essay of March, pages 2 to 4.').length - 1).toBe(2);
    expect(targetsOf(document)).toContain(recordAnchor(id('declared')));
  });
});

describe('figures that the centre set', () => {
  it('stand on the front sheet, beside those of the standard', () => {
    const builder = completeCertificate().change('enrolment', 'enrolment', {
      overlays: [
        {
          unit: '501',
          rule: '2.1-coaching-time',
          figure: 'minimumMinutes',
          value: 1440,
          reason: 'Centre policy',
          source: '',
        },
      ],
    });
    expect(everything(submissionOf(builder.build()))).toContain('501: 24 h in place of 18 h');
  });
});

describe('signatures on a contract', () => {
  it('are shown by role, day, method and digest, with what has changed since', () => {
    const builder = completeCertificate();
    builder.change('contract', 'C01', { purpose: 'Another purpose' });
    const text = everything(submissionOf(builder.build()));
    expect(text).toContain('Signed, but the text has changed since');
    expect(text).toContain('Signed, as it stands here');
    expect(text).toMatch(/\(SHA-256\): [0-9a-f]{64}/);
  });
});

describe('any portfolio', () => {
  it('makes a document and pages', () => {
    fc.assert(
      fc.property(anyPortfolio, (records) => {
        const enrolment = completeDiploma().get('enrolment', 'enrolment');
        const mine = records
          .filter((record) => record.id !== enrolment.id)
          .map((record) => ('enrolmentId' in record ? { ...record, enrolmentId: enrolment.id } : record));
        const portfolio = buildPortfolio([...mine, enrolment]);
        const document = buildSubmission(requestOf(portfolio, ['500', '502', '503'], { draft: true }));
        const { laidOut } = layOut(document);
        expect(laidOut.pages.length).toBeGreaterThan(3);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('without an enrolment is a mistake of the caller', () => {
    const request = requestOf(completeCertificate().build(), ['501']);
    expect(() => buildSubmission({ ...request, enrolmentId: id('nobody') })).toThrow(RangeError);
  });

  it('gives the same document for the same request', () => {
    const portfolio = completeCertificate().build();
    expect(submissionOf(portfolio)).toEqual(submissionOf(portfolio));
    expect(submissionOf(portfolio).meta.createdAt.slice(0, 10)).toBe(TODAY);
  });
});
