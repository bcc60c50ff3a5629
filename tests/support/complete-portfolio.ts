import type { Client } from '../../src/domain/records/client';
import { addDays, type IsoDate } from '../../src/domain/time';
import { clock, date, id, type PortfolioBuilder, portfolioBuilder } from './portfolio-builder';

/** The day on which the complete portfolios are looked at: everything in them lies before it. */
export const TODAY = date('2026-11-20');

export interface CompleteOptions {
  readonly qualification: 'certificate' | 'diploma';
  readonly clients: number;
  readonly sessions: number;
  readonly minutesEach: number;
}

const CODE_NAMES = ['AB', 'CD', 'EF', 'GH', 'JK', 'LM', 'NP', 'QR', 'ST', 'UV', 'WX', 'YZ'] as const;
const REGISTERED_ON = date('2026-01-05');
const AGREED_ON = date('2026-01-12');
const FIRST_SESSION_ON = date('2026-01-14');
const LAST_SESSION_ON = date('2026-10-30');

/** A Certificate with nothing missing: two clients, 18 sessions of an hour, D01 to D18 with AB and CD in turn. Break it piece by piece. */
export function completeCertificate(): PortfolioBuilder {
  return completePractice({ qualification: 'certificate', clients: 2, sessions: 18, minutesEach: 60 });
}

/** A Diploma with nothing missing: four clients, 54 sessions of an hour. */
export function completeDiploma(): PortfolioBuilder {
  return completePractice({ qualification: 'diploma', clients: 4, sessions: 54, minutesEach: 60 });
}

/**
 * Everything that the rules of units 501 and 502 ask for, with as many clients and sessions as a test wants.
 * Ids: `enrolment`, `candidate`, clients by code name (`AB`), everything else by its reference; session D07 has
 * reflection R07 and feedback F07. Sessions go round the clients in turn.
 */
export function completePractice(options: CompleteOptions): PortfolioBuilder {
  const builder = portfolioBuilder();
  addCandidate(builder, options);
  const clients = Array.from({ length: options.clients }, (_, index) => addClient(builder, index));
  addSessions(builder, clients, options);
  addSupervision(builder, options);
  for (let number = 1; number <= options.sessions; number += 1) addReflectionAndFeedback(builder, number, clients);
  builder.changeAll('supervisionMeeting', () => ({
    reflectionIds: builder.all('reflection').map((reflection) => reflection.id),
  }));
  return builder;
}

/** The code name, and id, of the client with that number, from 0. */
function codeNameOf(index: number): string {
  return CODE_NAMES[index] ?? `X${index}`;
}

function addCandidate(
  builder: PortfolioBuilder,
  { qualification, clients, sessions, minutesEach }: CompleteOptions,
): void {
  builder.add(
    'candidate',
    {
      name: 'Robin Example',
      registrationNumber: 'ENR-001',
      role: 'Team manager',
      organisation: 'Example Trust',
      ownGoals: 'Coach my own team well.',
    },
    { id: 'candidate' },
  );
  builder.add(
    'enrolment',
    {
      candidateId: id('candidate'),
      standard: 'ilm-l5',
      qualification,
      centreName: 'Example Centre',
      centreNumber: '0001',
      tutorName: 'Terry Tutor',
      supervisorName: 'Sam Supervisor',
      registeredOn: REGISTERED_ON,
      deadlineOn: addDays(REGISTERED_ON, 364),
      authenticDeclaredOn: TODAY,
      authenticDeclaredBy: 'Robin Example',
    },
    { id: 'enrolment' },
  );
  builder.add('programmePlan', {
    enrolmentId: id('enrolment'),
    individualsPlanned: clients,
    minutesPlanned: sessions * minutesEach,
    structure: 'Nine sessions each, every other week.',
    environment: 'A quiet room away from the office.',
    modelsAndTools: 'GROW and scaling.',
    progressReview: 'Half-way and at the end.',
  });
}

function addClient(builder: PortfolioBuilder, index: number): Client {
  const codeName = codeNameOf(index);
  const client = builder.add(
    'client',
    {
      enrolmentId: id('enrolment'),
      codeName,
      startedOn: AGREED_ON,
      endedOn: LAST_SESSION_ON,
      ending: 'We looked back and closed.',
      consentToUse: 'given',
      stakeholders: [{ id: id(`${codeName}-manager`), role: 'Line manager', isParty: true, notPartyBecause: '' }],
    },
    { id: codeName },
  );
  builder.add('identity', { clientId: client.id, name: `Person ${codeName}` });
  const found = { clientId: client.id, tool: 'swot', identifiedOn: AGREED_ON } as const;
  builder.add('developmentNeed', { ...found, need: 'Delegating' });
  builder.add('developmentNeed', { ...found, need: 'Saying no' });
  builder.add('goal', {
    clientId: client.id,
    goal: 'Lead the project',
    desiredOutcome: 'The team decides without me',
    agreedOn: AGREED_ON,
    scaleAtStart: 3,
    scaleAtMiddle: 5,
    scaleAtEnd: 8,
  });
  addContract(builder, client);
  return client;
}

function addContract(builder: PortfolioBuilder, client: Client): void {
  const contract = builder.add('contract', {
    clientId: client.id,
    form: 'three_way',
    agreedOn: AGREED_ON,
    purpose: 'Growing into the role',
    intendedOutcomes: 'Decisions made closer to the work',
    expectations: 'Openness, and doing what was agreed',
    coachCommitments: 'Prepare, listen, keep confidences',
    clientCommitments: 'Come, try things, say what helps',
    stakeholderCommitments: 'Give time for it',
  });
  builder.sign('contract', contract.id, 'coach', { signedOn: AGREED_ON });
  builder.sign('contract', contract.id, 'client', { signedOn: AGREED_ON });
  builder.sign('contract', contract.id, 'stakeholder', {
    signedOn: AGREED_ON,
    stakeholderId: `${client.codeName}-manager`,
  });
}

function addSessions(
  builder: PortfolioBuilder,
  clients: readonly Client[],
  { sessions, minutesEach }: CompleteOptions,
): void {
  const perDay = Math.ceil(sessions / 280);
  for (let index = 0; index < sessions; index += 1) {
    const client = clients[index % clients.length];
    const hour = 8 + (index % perDay) * 2;
    builder.add('session', {
      enrolmentId: id('enrolment'),
      clientIds: client === undefined ? [] : [client.id],
      heldOn: addDays(FIRST_SESSION_ON, Math.floor(index / perDay)),
      startTime: clock(`${String(hour).padStart(2, '0')}:00`),
      durationMinutes: minutesEach,
      goals: 'One decision to hand over',
      progress: 'Two decisions handed over since last time',
      summary: 'What makes letting go hard',
      techniques: ['GROW'],
      questions: 'What would be different if you did?',
      outcomes: 'Hand over the rota',
      actions: [{ what: 'Hand over the rota', who: client?.codeName ?? '', by: '' }],
      feedbackGiven: 'You named it yourself.',
    });
  }
}

function addSupervision(builder: PortfolioBuilder, { qualification }: CompleteOptions): void {
  builder.add('supervisionMeeting', {
    enrolmentId: id('enrolment'),
    heldOn: date('2026-11-12'),
    durationMinutes: qualification === 'certificate' ? 60 : 180,
    supervisorName: 'Sam Supervisor',
    supervisorRole: 'Coaching supervisor',
    supervisorExperience: 'Ten years',
    discussion: 'Every session so far',
    supervisorFeedback: 'You leave more silence than before.',
    learning: 'Trust the silence',
  });
}

function addReflectionAndFeedback(builder: PortfolioBuilder, number: number, clients: readonly Client[]): void {
  const session = builder.get('session', `D${String(number).padStart(2, '0')}`);
  const heldOn: IsoDate = session.heldOn ?? FIRST_SESSION_ON;
  const client = clients[(number - 1) % clients.length];
  const feedback = builder.add('feedback', {
    source: 'client',
    clientId: client?.id ?? null,
    givenOn: heldOn,
    sessionIds: [session.id],
    said: 'It helped me to slow down.',
    whatChanged: 'I ask one question at a time.',
  });
  builder.add('reflection', {
    sessionId: session.id,
    reflectedOn: heldOn,
    overall: 'A good hour',
    tools: [
      { tool: 'GROW', why: 'We needed a shape', support: 'It kept us on the goal' },
      { tool: 'Scaling', why: 'Progress was hard to see', support: 'It showed a step' },
    ],
    questioning: 'Open, and shorter than last time',
    listening: 'I interrupted once',
    givingFeedback: 'Once, on what I saw',
    relationship: 'Equal and without judgement',
    fromClientFeedback: 'Slowing down helps',
    citedFeedbackIds: [feedback.id],
    fromSupervision: 'Leave more silence',
    citedSupervisionIds: [id('S01')],
    keyLearning: 'Silence works',
    improvements: 'Count to five',
    cpdAction: 'Read on silence in coaching',
  });
}
