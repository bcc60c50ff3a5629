import { expect, it } from 'vitest';
import { completeCertificate } from '../../support/complete-portfolio';
import { submissionOf } from './submission-of';

const NAME = 'Ottoline Vexley';

it('says that a client confirmed a session, and when, but never who', () => {
  const builder = completeCertificate();
  const session = builder.all('session').find(({ status, claimed }) => status === 'held' && claimed)?.id ?? '';
  expect(JSON.stringify(submissionOf(builder.build()))).not.toContain('By the client');
  builder.sign('session', session, 'client', { signedOn: '2026-03-02', name: NAME });
  const confirmed = JSON.stringify(submissionOf(builder.build()));
  expect(confirmed).toContain('By the client, 2 March 2026"');
  expect(confirmed).not.toContain(NAME);
  builder.change('session', session, { place: 'Somewhere else' });
  expect(JSON.stringify(submissionOf(builder.build()))).toContain('By the client, 2 March 2026; day, time or length');
});

it('names the supervisor who signed a meeting, and says if it was changed afterwards', () => {
  const builder = completeCertificate();
  const meeting = builder.all('supervisionMeeting')[0]?.id ?? '';
  builder.sign('supervisionMeeting', meeting, 'supervisor', { signedOn: '2026-03-02', name: NAME });
  expect(JSON.stringify(submissionOf(builder.build()))).toContain(`${NAME}, 2 March 2026, typed"`);
  builder.change('supervisionMeeting', meeting, { learning: 'Something else' });
  expect(JSON.stringify(submissionOf(builder.build()))).toContain(`${NAME}, 2 March 2026, typed, changed since"`);
});
