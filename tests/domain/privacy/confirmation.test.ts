import { describe, expect, it } from 'vitest';
import { confirmationOf } from '../../../src/domain/privacy/confirmation';
import { completeCertificate } from '../../support/complete-portfolio';

const MARKED = { role: 'client', signedOn: '2026-03-02' } as const;

describe('what somebody who was there has signed', () => {
  it('holds for a session while day, time, length and place stand, whatever is written about it', () => {
    const builder = completeCertificate();
    const session = firstSession(builder);
    expect(confirmationOf(builder.build(), builder.get('session', session))).toBeNull();
    builder.sign('session', session, MARKED.role, { signedOn: MARKED.signedOn });
    builder.change('session', session, { summary: 'Written up a week later', privateNotes: 'For me' });
    expect(confirmationOf(builder.build(), builder.get('session', session))?.holds).toBe(true);
    builder.change('session', session, { durationMinutes: 500 });
    expect(confirmationOf(builder.build(), builder.get('session', session))?.holds).toBe(false);
  });

  it('holds for a meeting while nothing of it is changed, and only the supervisor counts', () => {
    const builder = completeCertificate();
    const meeting = builder.all('supervisionMeeting')[0]?.id ?? '';
    builder.sign('supervisionMeeting', meeting, 'coach', { signedOn: '2026-03-02' });
    expect(confirmationOf(builder.build(), builder.get('supervisionMeeting', meeting))).toBeNull();
    builder.sign('supervisionMeeting', meeting, 'supervisor', { signedOn: '2026-03-03' });
    const confirmation = confirmationOf(builder.build(), builder.get('supervisionMeeting', meeting));
    expect(confirmation).toMatchObject({ holds: true, signature: { signedOn: '2026-03-03' } });
    builder.change('supervisionMeeting', meeting, { learning: 'Something else' });
    expect(confirmationOf(builder.build(), builder.get('supervisionMeeting', meeting))?.holds).toBe(false);
  });
});

function firstSession(builder: ReturnType<typeof completeCertificate>): string {
  return builder.all('session').find(({ status }) => status === 'held')?.id ?? '';
}
