import type { Contract } from '../../../../src/domain/records/contract';
import { date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const noClients = (portfolio: PortfolioBuilder) => portfolio.changeAll('client', () => ({ claimed: false }));

/** Criterion 1.3. */
export const contractingTables: RuleTables = {
  '1.3-contract-items': [
    { name: 'all three', state: 'met' },
    {
      name: 'the coach commits to nothing',
      change: changing({ coachCommitments: '' }),
      state: 'not_met',
      short: ['C02 items_missing mutualCommitment'],
    },
    {
      name: 'the client commits to nothing',
      change: changing({ clientCommitments: '' }),
      state: 'not_met',
      short: ['C02 items_missing mutualCommitment'],
    },
    {
      name: 'no expectations',
      change: changing({ expectations: '' }),
      state: 'not_met',
      short: ['C02 items_missing expectations'],
    },
    {
      name: 'no outcomes',
      change: changing({ intendedOutcomes: ' ' }),
      state: 'not_met',
      short: ['C02 items_missing intendedOutcomes'],
    },
    { name: 'no contract', change: (p) => p.remove('contract', 'C02'), state: 'not_met', short: ['CD no_contract'] },
    { name: 'nobody yet', change: noClients, state: 'not_met', missing: ['anyClient'] },
  ],
  '1.3-stakeholders': [
    { name: 'listed', state: 'met' },
    {
      name: 'nothing said',
      change: (p) => p.change('client', 'CD', { stakeholders: [] }),
      state: 'not_met',
      short: ['CD stakeholders_not_said'],
    },
    {
      name: 'none, because',
      change: (p) => p.change('client', 'CD', { stakeholders: [], noStakeholdersBecause: 'She pays for it herself.' }),
      state: 'declared',
    },
    {
      name: 'a line without a role says nothing',
      change: (p) =>
        p.change('client', 'CD', { stakeholders: [{ id: id('x'), role: ' ', isParty: false, notPartyBecause: '' }] }),
      state: 'not_met',
    },
    { name: 'nobody yet', change: noClients, state: 'not_met', missing: ['anyClient'] },
  ],
  '1.3-signatures': [
    { name: 'all parties', only: '501', state: 'met', found: 6, needed: 6 },
    { name: 'all parties', only: '502', state: 'met', found: 12, needed: 12 },
    { name: 'not the coach', change: unsigned('coach'), state: 'not_met', short: ['C02 unsigned_coach coach'] },
    { name: 'not the client', change: unsigned('client'), state: 'not_met', short: ['C02 unsigned_client client'] },
    {
      name: 'not a stakeholder who is a party',
      change: unsigned('stakeholder'),
      state: 'not_met',
      short: ['C02 unsigned_stakeholder stakeholder'],
    },
    {
      name: 'a stakeholder who is not a party need not sign',
      change: (p) => outsider(unsigned('stakeholder')(p)),
      state: 'met',
    },
    {
      name: 'another stakeholder’s signature is not hers',
      change: (p) =>
        unsigned('stakeholder')(p).sign('contract', 'C02', 'stakeholder', {
          signedOn: '2026-01-12',
          stakeholderId: 'somebody',
        }),
      state: 'not_met',
    },
    {
      name: 'changed since',
      change: changing({ purpose: 'Another purpose' }),
      state: 'not_met',
      short: [
        'C02 changed_since_signed coach',
        'C02 changed_since_signed client',
        'C02 changed_since_signed stakeholder',
      ],
    },
    {
      name: 'changed and changed back',
      change: (p) => changing({ purpose: 'Growing into the role' })(changing({ purpose: 'x' })(p)),
      state: 'met',
    },
    {
      name: 'changed and signed again',
      change: (p) => signAgain(changing({ purpose: 'Another purpose' })(p)),
      state: 'met',
    },
    {
      name: 'a typed signature without a name',
      change: (p) =>
        p.changeAll(
          'signature',
          () => ({ name: ' ' }),
          (one) => one.subjectId === id('C02') && one.role === 'client',
        ),
      state: 'not_met',
      short: ['C02 unsigned_client client'],
    },
    { name: 'drawn', change: (p) => drawn(p, [[10, 10, 20, 20]]), state: 'met' },
    {
      name: 'drawn without a line',
      change: (p) => drawn(p, []),
      state: 'not_met',
      short: ['C02 unsigned_client client'],
    },
    {
      name: 'no contract',
      only: '501',
      change: (p) => p.remove('contract', 'C02'),
      state: 'not_met',
      found: 3,
      needed: 6,
      short: ['CD no_contract'],
    },
    {
      name: 'a later contract is the one in force',
      change: (p) => p.add('contract', { clientId: id('CD'), agreedOn: date('2026-06-01') }),
      state: 'not_met',
    },
    {
      name: 'a later draft is not',
      change: (p) => p.add('contract', { clientId: id('CD'), agreedOn: null }),
      state: 'met',
    },
    { name: 'nobody yet', change: noClients, state: 'not_met', found: 0, missing: ['anyClient'] },
  ],
  '1.3-signature-dates': [
    { name: 'each has one', state: 'met' },
    {
      name: 'one has none',
      change: (p) =>
        p.changeAll(
          'signature',
          () => ({ signedOn: null }),
          (one) => one.subjectId === id('C02') && one.role === 'client',
        ),
      state: 'not_met',
      short: ['C02 signature_undated client'],
    },
    {
      name: 'signed again with a date',
      change: (p) =>
        p
          .changeAll(
            'signature',
            () => ({ signedOn: null }),
            (one) => one.subjectId === id('C02') && one.role === 'client',
          )
          .sign('contract', 'C02', 'client', { signedOn: '2026-02-01' }),
      state: 'met',
    },
    { name: 'who has not signed has no date to give', change: unsigned('client'), state: 'met' },
    {
      name: 'no signature at all',
      change: (p) => p.removeAll('signature'),
      state: 'not_met',
      found: 0,
      missing: ['anySignature'],
    },
  ],
  '1.3-reasons-not-party': [
    { name: 'everybody is a party', state: 'not_applicable' },
    { name: 'with a reason', change: outsider, state: 'met', found: 1, needed: 1 },
    {
      name: 'without a reason',
      change: (p) =>
        p.changeAll('client', ({ stakeholders }) => ({
          stakeholders: stakeholders.map((one) => ({ ...one, isParty: false })),
        })),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'white space is no reason',
      change: (p) => outsider(p, '  '),
      state: 'not_met',
      short: ['CD no_reason_not_party'],
    },
  ],
  '1.3-before-first-session': [
    { name: 'two days before', state: 'met' },
    { name: 'on the day', change: (p) => p.change('contract', 'C02', { agreedOn: date('2026-01-15') }), state: 'met' },
    {
      name: 'the day after',
      change: (p) => p.change('contract', 'C02', { agreedOn: date('2026-01-16') }),
      state: 'warning',
      short: ['C02 after_first_session'],
    },
    {
      name: 'an earlier session that does not count',
      change: (p) => p.change('session', 'D02', { heldOn: date('2026-01-10'), status: 'cancelled' }),
      state: 'met',
    },
    { name: 'signing again moves nothing', change: signAgain, state: 'met' },
    { name: 'no contract', change: (p) => p.remove('contract', 'C02'), state: 'warning', short: ['CD no_contract'] },
    { name: 'no session yet', change: (p) => p.removeAll('session'), state: 'not_applicable' },
  ],
};

function changing(fields: Partial<Contract>) {
  return (portfolio: PortfolioBuilder) => portfolio.change('contract', 'C02', fields);
}

function unsigned(role: 'coach' | 'client' | 'stakeholder') {
  return (portfolio: PortfolioBuilder) =>
    portfolio.removeAll('signature', (one) => one.subjectId === id('C02') && one.role === role);
}

function signAgain(portfolio: PortfolioBuilder): PortfolioBuilder {
  return portfolio
    .sign('contract', 'C02', 'coach', { signedOn: '2026-06-01' })
    .sign('contract', 'C02', 'client', { signedOn: '2026-06-01' })
    .sign('contract', 'C02', 'stakeholder', { signedOn: '2026-06-01', stakeholderId: 'CD-manager' });
}

function outsider(portfolio: PortfolioBuilder, because = 'He knows nothing of it, as she wishes.'): PortfolioBuilder {
  const stakeholders = [{ id: id('CD-manager'), role: 'Line manager', isParty: false, notPartyBecause: because }];
  return portfolio.change('client', 'CD', { stakeholders });
}

function drawn(portfolio: PortfolioBuilder, strokes: readonly (readonly number[])[]): PortfolioBuilder {
  return portfolio.changeAll(
    'signature',
    () => ({ method: 'drawn' as const, name: '', strokes }),
    (one) => one.subjectId === id('C02') && one.role === 'client',
  );
}
