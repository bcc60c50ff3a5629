import { describe, expect, it } from 'vitest';
import type { ClientNoun } from '../../../src/domain/records/candidate';
import { actionText } from '../../../src/domain/rules/action-text';
import { clauseText, findingMessage, findingText, ruleWordingOf } from '../../../src/domain/rules/finding-text';
import { check, findingOf } from '../../support/check-portfolio';
import { completeCertificate, completeDiploma } from '../../support/complete-portfolio';
import { ilmStandard } from '../../support/ilm-standard';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';

function say(portfolio: PortfolioBuilder, rule: string, clientNoun: ClientNoun = 'client', unit = '501') {
  return findingText(findingOf(portfolio, unit, rule), { portfolio: portfolio.build(), clientNoun });
}

describe('a finding in words', () => {
  it('says how much there is of how much, and which session does not count and why', () => {
    const portfolio = completeCertificate()
      .change('session', 'D07', { heldOn: date('2026-05-12'), durationMinutes: null })
      .change('session', 'D08', { durationMinutes: 45 });
    expect(say(portfolio, '2.1-coaching-time')).toEqual({
      headline: '16 h 45 min of 18 h.',
      details: ['Session D07 (12 May) does not count: it has no duration.'],
    });
  });

  it('fits on one line, with unit and criterion', () => {
    const portfolio = completeCertificate().change('session', 'D07', { durationMinutes: null });
    const message = findingMessage(findingOf(portfolio, '501', '2.1-coaching-time'), {
      portfolio: portfolio.build(),
      clientNoun: 'client',
    });
    expect(message).toBe('501 AC 2.1: 17 h of 18 h. Session D07 (20 Jan) does not count: it has no duration.');
  });

  it('names five records, and then how many more', () => {
    const { details } = say(completeCertificate().removeAll('feedback'), '3.3-feedback-of-each-session');
    expect(details).toHaveLength(6);
    expect(details[0]).toBe('Session D01 (14 Jan) has no feedback.');
    expect(details[5]).toBe('And 13 more.');
  });

  it('names as many as are asked for', () => {
    const portfolio = completeCertificate().removeAll('feedback');
    const finding = findingOf(portfolio, '501', '3.3-feedback-of-each-session');
    const options = { portfolio: portfolio.build(), clientNoun: 'client' } as const;
    expect(findingText(finding, { ...options, atMost: 1 }).details).toEqual([
      'Session D01 (14 Jan) has no feedback.',
      'And 17 more.',
    ]);
    expect(findingText(finding, { ...options, atMost: 18 }).details).toHaveLength(18);
  });

  it.each([
    ['client', 'The contract with CD (C02) is not signed by the client.'],
    ['coachee', 'The contract with CD (C02) is not signed by the coachee.'],
    ['mentee', 'The contract with CD (C02) is not signed by the mentee.'],
  ] as const)('calls them %s', (noun, sentence) => {
    const portfolio = completeCertificate().removeAll(
      'signature',
      (one) => one.subjectId === id('C02') && one.role === 'client',
    );
    expect(say(portfolio, '1.3-signatures', noun).details).toEqual([sentence]);
  });

  it('names a stakeholder by role, never by name', () => {
    const portfolio = completeCertificate().removeAll(
      'signature',
      (one) => one.subjectId === id('C02') && one.role === 'stakeholder',
    );
    expect(say(portfolio, '1.3-signatures').details).toEqual([
      'The contract with CD (C02) is not signed by a stakeholder who is a party: Line manager.',
    ]);
  });

  it('has a name for whoever has no code name, and for a session without a number or a date', () => {
    const portfolio = completeCertificate().change('client', 'CD', { codeName: ' ' }).remove('developmentNeed', 'N03');
    expect(say(portfolio, '1.2-needs').details).toEqual([
      'A client without a code name has 1 development need; at least 2 needed.',
    ]);
    const unsaved = completeCertificate().change('session', 'D07', { ref: null, durationMinutes: null });
    expect(say(unsaved, '2.1-session-details').details).toEqual([
      'Session of 20 Jan does not count: it has no duration.',
    ]);
  });

  it('names both sessions that overlap', () => {
    const portfolio = completeCertificate().change('session', 'D18', { heldOn: date('2026-01-30') });
    expect(say(portfolio, '2.1-overlapping-time').details).toEqual([
      'Session D18 (30 Jan) overlaps with session D17 (30 Jan): the time that they share counts once.',
    ]);
  });

  it('names the items that are missing', () => {
    const portfolio = completeCertificate().change('session', 'D07', { questions: '', feedbackGiven: '', summary: '' });
    expect(say(portfolio, '2.2-diary-items')).toEqual({
      headline: 'The diary is complete for 17 of 18 sessions.',
      details: ['Session D07 (20 Jan) says nothing about the discussion, questions used or feedback given.'],
    });
    expect(
      say(completeCertificate().change('programmePlan', 'B01', { environment: '' }), '1.1-plan-items').details,
    ).toEqual(['Still missing: the environment.']);
  });

  it('says above or below which number of people', () => {
    expect(say(completeCertificate(), '2.1-individuals').headline).toBe('2 clients coached; 2 to 3 needed.');
    expect(say(completeCertificate().change('client', 'CD', { claimed: false }), '2.1-individuals').headline).toBe(
      '1 client coached; 2 to 3 needed.',
    );
    expect(say(completeDiploma(), '2.1-individuals', 'client', '501').headline).toBe('4 clients coached; 3 at most.');
  });

  it('says that there is nothing yet, rather than "0 of 1"', () => {
    expect(say(completeCertificate().removeAll('session'), '2.4-reflection-of-each-session')).toEqual({
      headline: 'There is no session that counts yet.',
      details: [],
    });
    const nobody = completeCertificate().changeAll('client', () => ({ claimed: false }));
    expect(say(nobody, '1.2-needs', 'mentee').headline).toBe('There is no mentee yet.');
  });

  it('says what does not apply', () => {
    expect(say(completeCertificate(), '2.1-group-members')).toEqual({
      headline: 'Does not apply so far.',
      details: [],
    });
  });

  it('says what the centre set otherwise, and why', () => {
    const overlay = {
      unit: '501',
      rule: '2.1-coaching-time',
      figure: 'minimumMinutes',
      value: 1440,
      reason: 'House rule',
      source: '',
    };
    const portfolio = completeCertificate().change('enrolment', 'enrolment', { overlays: [overlay] });
    expect(say(portfolio, '2.1-coaching-time')).toEqual({
      headline: '18 h of 24 h.',
      details: ['The centre asks for 24 h here, not 18 h: “House rule”.'],
    });
  });

  it('says what the candidate declared, cut short where it is long', () => {
    const portfolio = completeCertificate().change('programmePlan', 'B01', { environment: '' });
    portfolio.add('declaration', {
      enrolmentId: id('enrolment'),
      unit: '501',
      criterion: '1.1',
      rule: '1.1-plan-items',
      answer: 'none_because',
      statement: 'x'.repeat(10_000),
    });
    const [, declared] = say(portfolio, '1.1-plan-items').details;
    expect(declared).toMatch(/^Declared: “x+ …”\.$/);
    expect(declared?.length).toBeLessThan(300);
  });

  it('puts no second full stop after a declaration, and names the record that it is about', () => {
    const portfolio = completeCertificate().change('session', 'D07', { feedbackGiven: '' });
    portfolio.add('declaration', {
      enrolmentId: id('enrolment'),
      unit: '501',
      criterion: '2.2',
      rule: '2.2-diary-items',
      answer: 'none_because',
      recordId: id('D07'),
      statement: 'He told me something grave.',
    });
    expect(say(portfolio, '2.2-diary-items').details).toEqual([
      'Declared for session D07 (20 Jan): “He told me something grave.”',
    ]);
  });

  it('says how many it takes where a centre asks for fewer', () => {
    const overlay = {
      unit: '501',
      rule: '1.2-before-contracting',
      figure: 'clients',
      value: 1,
      reason: '',
      source: '',
    };
    const portfolio = completeCertificate().change('enrolment', 'enrolment', { overlays: [overlay] });
    expect(say(portfolio, '1.2-before-contracting').headline).toBe(
      '2 clients had needs and a goal by the day of the contract; at least 1 needed.',
    );
    const ongoing = {
      unit: '501',
      rule: '3.3-feedback-of-each-session',
      figure: 'everySession',
      value: 0,
      reason: '',
      source: '',
    };
    const relaxed = completeCertificate().change('enrolment', 'enrolment', { overlays: [ongoing] });
    expect(say(relaxed, '3.3-feedback-of-each-session').headline).toMatch(
      /^Feedback on \d+ days; at least 2 needed\.$/,
    );
  });

  it('agrees with how many there are', () => {
    const unsigned = completeCertificate().removeAll('signature', (one) => one.role !== 'coach');
    expect(say(unsigned, '1.3-signatures').headline).toMatch(/^\d of \d signatures are in place\.$/);
    const shortMeeting = completeCertificate().change('supervisionMeeting', 'S01', { durationMinutes: 59 });
    expect(say(shortMeeting, '3.3-single-meeting').headline).toBe(
      'The longest supervision meeting lasted 59 min; at least 1 h needed.',
    );
  });

  it('says what a written unit asks for', () => {
    const portfolio = completeCertificate();
    const options = {
      portfolio: portfolio.build(),
      clientNoun: 'client',
      wordingOf: ruleWordingOf(ilmStandard),
    } as const;
    const { headline, details } = findingText(findingOf(portfolio, '500', '1.1-similarities'), options);
    expect(headline).toBe('0 passages are written; at least 2 needed.');
    expect(details).toEqual([expect.stringMatching(/^Asked for: .*[^.]\.$/)]);
  });

  it('is whole sentences for every rule, of a complete portfolio and of one with nothing in it', () => {
    for (const portfolio of [
      completeCertificate(),
      completeCertificate().removeAll('session').removeAll('client').removeAll('programmePlan'),
    ]) {
      const snapshot = portfolio.build();
      for (const finding of check(portfolio, ['500', '501', '502', '503']).findings) {
        const message = findingMessage(finding, { portfolio: snapshot, clientNoun: 'client' });
        expect(message).toMatch(/^50[0-3] AC \d\.\d: [A-Z0-9].*[.]$/);
        expect(message).not.toMatch(/undefined|NaN|null|any[A-Z]|\s\s/);
      }
    }
  });
});

describe('the action of a finding', () => {
  function act(portfolio: PortfolioBuilder, rule: string): string {
    const { action } = findingOf(portfolio, '501', rule);
    return action === null ? '' : actionText(action, { portfolio: portfolio.build(), clientNoun: 'client' });
  }

  it.each([
    ['2.1-session-details', (p) => p.change('session', 'D07', { durationMinutes: null }), 'Open session D07 (20 Jan)'],
    ['2.4-reflection-of-each-session', (p) => p.remove('reflection', 'R07'), 'Reflect on session D07 (20 Jan)'],
    [
      '2.4-reflection-items',
      (p) => p.change('reflection', 'R07', { overall: '' }),
      'Open the reflection on session D07 (20 Jan)',
    ],
    ['3.3-feedback-of-each-session', (p) => p.remove('feedback', 'F07'), 'Add feedback on session D07 (20 Jan)'],
    [
      '2.3-feedback-from-each-client',
      (p) => p.removeAll('feedback', (one) => one.clientId === id('CD')),
      'Add feedback from CD',
    ],
    ['1.3-contract-items', (p) => p.remove('contract', 'C02'), 'Write the contract with CD'],
    ['1.3-contract-items', (p) => p.change('contract', 'C02', { expectations: '' }), 'Open the contract with CD'],
    ['1.2-desired-outcomes', (p) => p.change('goal', 'G02', { desiredOutcome: '' }), 'Open CD'],
    ['2.1-coaching-time', (p) => p.change('session', 'D07', { durationMinutes: 30 }), 'Log a session'],
    [
      '2.1-overlapping-time',
      (p) => p.change('session', 'D18', { heldOn: date('2026-01-30') }),
      'Open session D18 (30 Jan)',
    ],
    [
      '3.3-supervision-time',
      (p) => p.change('supervisionMeeting', 'S01', { durationMinutes: 30 }),
      'Add a supervision meeting',
    ],
    [
      '3.3-supervision-time',
      (p) => p.change('supervisionMeeting', 'S01', { durationMinutes: null }),
      'Open supervision S01 (12 Nov)',
    ],
    ['1.1-plan-items', (p) => p.change('programmePlan', 'B01', { environment: '' }), 'Open the programme plan'],
    ['2.1-individuals', (p) => p.change('client', 'CD', { claimed: false }), 'Add a client'],
    ['2.1-coaching-time', (p) => p, ''],
  ] satisfies [string, (p: PortfolioBuilder) => PortfolioBuilder, string][])(
    'of %s leads to the right place',
    (rule, change, words) => {
      expect(act(change(completeCertificate()), rule)).toBe(words);
    },
  );

  it('goes to the field', () => {
    const portfolio = completeCertificate().change('session', 'D07', { durationMinutes: null });
    expect(findingOf(portfolio, '501', '2.1-session-details').action).toEqual({
      screen: 'session',
      record: 'D07',
      field: 'durationMinutes',
    });
    const unread = completeCertificate().change('session', 'D07', { questions: '' });
    expect(findingOf(unread, '501', '2.2-diary-items').action).toEqual({
      screen: 'session',
      record: 'D07',
      field: 'questions',
    });
  });
});

describe('the clause of a finding', () => {
  it('is named by unit, criterion and part', () => {
    const clauses = ilmStandard.units.flatMap(({ rules }) => rules.map(({ clause }) => clauseText(clause)));
    expect(new Set(clauses)).toContain('Unit 501, AC 2.1');
    expect(new Set(clauses)).toContain('Unit 501, assessment guidance on AC 1.2');
    expect(new Set(clauses)).toContain('Unit 501, aim');
  });
});
