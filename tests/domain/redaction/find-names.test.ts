import { describe, expect, it } from 'vitest';
import { findNames, type NameFinding } from '../../../src/domain/redaction/find-names';
import { printedTexts } from '../../../src/domain/submission/printed-texts';
import { planReplacing } from '../../../src/domain/redaction/replace-names';
import type { Portfolio } from '../../../src/domain/portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import type { PortfolioBuilder } from '../../support/portfolio-builder';
import { id } from '../../support/portfolio-builder';
import { submissionOf } from '../submission/submission-of';

function findIn(portfolio: Portfolio): readonly NameFinding[] {
  const steps = findNames(portfolio, printedTexts(submissionOf(portfolio)));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const PRIYA = { name: 'Priya Shah', contact: 'priya@acme.example', organisation: 'Acme Widgets' };

function named(): PortfolioBuilder {
  return completeCertificate().changeAll('identity', ({ clientId }) =>
    clientId === id('AB') ? PRIYA : { name: 'Llŷr Gŵyn' },
  );
}

describe('names in what is printed', () => {
  it('are none in a portfolio without any', () => {
    expect(findIn(named().build())).toEqual([]);
  });

  it('are told with record, field and place, and with what takes their place', () => {
    const builder = named().change('session', 'D03', {
      summary: 'First.\n\nThen Priya’s manager at Acme Widgets rang.',
    });
    expect(findIn(builder.build())).toMatchObject([
      { record: { kind: 'session', id: 'D03' }, field: 'summary', found: 'Priya', replacement: 'AB', isSure: true },
      {
        record: { kind: 'session', id: 'D03' },
        field: 'summary',
        found: 'Acme Widgets',
        replacement: 'the organisation',
      },
    ]);
  });

  it('are found within lists, and in the code name itself', () => {
    const builder = named()
      .change('session', 'D03', { actions: [{ what: 'Ring priya@acme.example', who: 'Priya', by: '' }] })
      .change('client', 'AB', { codeName: 'Priya' });
    const found = findIn(builder.build());
    expect(found.filter(({ record }) => record.kind === 'session')).toMatchObject([
      { path: ['actions', 0, 'what'], how: 'contact', replacement: '[e-mail address removed]' },
    ]);
    expect(found.filter(({ field }) => field === 'codeName')).toMatchObject([{ found: 'Priya', replacement: null }]);
  });

  it('are not told where nothing is printed: private notes, and sessions that are not put forward', () => {
    const builder = named()
      .change('session', 'D03', { privateNotes: 'Priya Shah' })
      .change('session', 'D05', { summary: 'Priya Shah', claimed: false });
    expect(findIn(builder.build())).toEqual([]);
  });

  it('may stand whole in no field for other names', () => {
    const builder = named().changeAll('supervisionMeeting', () => ({ supervisorName: 'Priya Quick' }));
    expect(findIn(builder.build())).toEqual([]);
    builder.changeAll('supervisionMeeting', () => ({ supervisorName: 'Dr Priya Shah' }));
    expect(findIn(builder.build())[0]).toMatchObject({ field: 'supervisorName', replacement: null });
  });

  it('are told to be signed in a contract that is', () => {
    const builder = named().changeAll(
      'contract',
      () => ({ purpose: 'That Priya leads.' }),
      ({ clientId }) => clientId === id('AB'),
    );
    expect(findIn(builder.build())).toMatchObject([{ field: 'purpose', isSigned: true }]);
  });
});

describe('replacing', () => {
  it('puts each in its place in one commit, and takes all back in another', () => {
    const builder = named()
      .change('session', 'D03', { summary: 'Acme Widgets rang. Priya’s manager told Mrs Shah, and Pryia laughed.' })
      .change('session', 'D05', { techniques: ['GROW', 'what Priya likes'] });
    const before = builder.build();
    const { changes, undo, replaced } = planReplacing(before, findIn(before));
    const after = before.with(changes);
    expect(replaced).toBe(5);
    expect(after.get('session', id('D03'))?.summary).toBe(
      'The organisation rang. AB’s manager told AB, and AB laughed.',
    );
    expect(after.get('session', id('D05'))?.techniques).toEqual(['GROW', 'what AB likes']);
    expect(findIn(after)).toEqual([]);
    expect(after.with(undo).get('session', id('D03'))).toEqual(before.get('session', id('D03')));
  });

  it('leaves alone what was written anew meanwhile', () => {
    const before = named().change('session', 'D03', { summary: 'I met Priya.' }).build();
    const findings = findIn(before);
    const now = named().change('session', 'D03', { summary: 'I met AB.' }).build();
    expect(planReplacing(now, findings)).toMatchObject({ changes: [], replaced: 0 });
  });
});
