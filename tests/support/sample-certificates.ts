import type { AnyRecord } from '../../src/domain/records/record-kinds';
import type { Client } from '../../src/domain/records/client';
import type { Feedback } from '../../src/domain/records/feedback';
import type { Session } from '../../src/domain/records/session';
import { dayOf } from '../../src/domain/portfolio';
import { addDays } from '../../src/domain/time';
import { clock, date, id, instant, type PortfolioBuilder, portfolioBuilder } from './portfolio-builder';
import { portfolioFile } from './sample-file';
import { addWritingGaps, certificateWritten } from './sample-writing';

const REGISTERED_ON = '2026-01-12';
const AGREED_ON = '2026-01-26';
const SUPERVISED_ON = '2026-06-12';
const CRITERIA = {
  '500': ['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2'],
  '503': ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'],
};

/** The small portfolios that `tests/domain/rules/golden.test.ts` judges, by the name of their file. */
export const certificates = {
  'certificate-complete': () => certificateFile(certificateComplete()),
  'certificate-boundaries': () => certificateFile(certificateBoundaries()),
  'certificate-written': () => certificateFile(certificateWritten()),
  'every-gap': () => certificateFile(everyGap()),
};

/** Everything was written on the day that it is about. */
function certificateFile(records: readonly AnyRecord[]): string {
  const dated = records.map((record) => {
    const writtenAt = instant(`${dayOf(record) ?? REGISTERED_ON}T18:00:00.000Z`);
    return { ...record, createdAt: writtenAt, changedAt: writtenAt };
  });
  return portfolioFile(dated, instant('2026-11-06T18:00:00.000Z'));
}

/** Three people, six hours each: 18 hours to the minute, and nothing that a rule could miss. */
function certificateComplete(): readonly AnyRecord[] {
  const builder = startedCertificate(3, 1080);
  for (const codeName of ['Alder', 'Birch', 'Cedar']) {
    addClient(builder, codeName);
    for (let week = 0; week < 6; week += 1)
      addSession(builder, [codeName], { heldOn: addDays(date('2026-02-03'), week * 21) });
  }
  addSupervision(builder, 60);
  for (const [unit, criteria] of Object.entries(CRITERIA)) {
    for (const criterion of criteria) {
      const statement = `Assignment for unit ${unit}, section ${criterion}.`;
      builder.add('declaration', { enrolmentId: id('enrolment'), unit, criterion, statement });
    }
  }
  return builder.records();
}

/** One minute short of 18 hours, one minute short of an hour's supervision, and every date on the edge. */
function certificateBoundaries(): readonly AnyRecord[] {
  const builder = startedCertificate(3, 1080);
  for (const codeName of ['Alder', 'Birch', 'Cedar', 'Damson']) addClient(builder, codeName);
  const weekly = (codeName: string, first: string, count: number): void => {
    for (let week = 0; week < count; week += 1)
      addSession(builder, [codeName], { heldOn: addDays(date(first), week * 14) });
  };
  weekly('Alder', '2026-02-03', 5); // without start times two sessions on one day do not overlap
  weekly('Birch', '2026-02-03', 5);
  weekly('Cedar', '2026-02-04', 4);
  addSession(builder, ['Cedar'], { heldOn: date('2026-03-29'), startTime: clock('00:30') }); // the clocks go forward at one
  addSession(builder, ['Alder', 'Birch', 'Cedar'], { heldOn: date('2026-05-12') });
  addSession(builder, ['Alder'], { heldOn: date('2026-05-19'), startTime: clock('10:00') });
  addSession(builder, ['Birch'], { heldOn: date('2026-05-19'), startTime: clock('10:30') });
  const short = addSession(builder, ['Cedar'], { heldOn: date('2026-05-26'), durationMinutes: 29 });
  builder.remove('reflection', `reflection-of-${short.id}`);
  const intentions = { sessionId: short.id, reflectedOn: date('2026-05-25'), overall: 'What I mean to do tomorrow.' };
  builder.add('reflection', intentions, { id: 'reflection-too-early' });
  addSupervision(builder, 59);
  addMeeting(builder, 90, 'peer');

  for (const status of ['cancelled', 'did_not_attend', 'planned'] as const)
    builder.add('session', sessionOf(['Damson'], { status, heldOn: date('2026-04-14') }), { id: `session-${status}` });
  builder.add('session', sessionOf(['Alder'], { heldOn: date('2026-12-01') }), { id: 'session-in-future' });
  builder.change('developmentNeed', 'need-Alder-1', { identifiedOn: date(AGREED_ON) });
  builder.change('developmentNeed', 'need-Birch-2', { identifiedOn: date('2026-01-27') });
  builder.add(
    'goal',
    {
      clientId: id('Cedar'),
      goal: 'A third goal in month four',
      desiredOutcome: 'Harms nothing',
      agreedOn: date('2026-05-04'),
    },
    { id: 'goal-Cedar-late' },
  );
  builder.change('contract', 'contract-Cedar', { frequency: 'Changed after all had signed' });
  return builder.records();
}

/** A candidate who has done a little of everything, and nothing as it is asked: each rule of units 500, 501 and 503 has something to say. */
function everyGap(): readonly AnyRecord[] {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Wren Ğüneş' }, { id: 'candidate' });
  builder.add(
    'enrolment',
    { ...ENROLMENT, registeredOn: date('2026-02-02'), deadlineOn: date('2027-02-01') },
    { id: 'enrolment' },
  );
  builder.add(
    'programmePlan',
    { enrolmentId: id('enrolment'), individualsPlanned: 4, minutesPlanned: 1079 },
    { id: 'plan' },
  );
  const stakeholders: Client['stakeholders'] = [
    { id: id('manager'), role: 'Line manager', isParty: true, notPartyBecause: '' },
    { id: id('sponsor'), role: 'Sponsor', isParty: false, notPartyBecause: '' },
  ];
  builder.add('client', { enrolmentId: id('enrolment'), codeName: 'Dove', stakeholders }, { id: 'Dove' });
  for (const codeName of ['Elder', 'Finch', 'Gorse'])
    builder.add('client', { enrolmentId: id('enrolment'), codeName }, { id: codeName });
  builder.add('identity', { clientId: id('Dove'), name: 'Jo Dove' });
  builder.add(
    'developmentNeed',
    { clientId: id('Dove'), need: 'Say no', identifiedOn: date('2026-01-15') },
    { id: 'need-Dove-1' },
  );
  builder.add(
    'goal',
    { clientId: id('Dove'), goal: 'Say no once a week', agreedOn: date('2026-03-02') },
    { id: 'goal-Dove' },
  );
  builder.add('contract', { clientId: id('Dove'), agreedOn: date('2026-02-20') }, { id: 'contract-Dove' });
  builder.sign('contract', 'contract-Dove', 'coach', { signedOn: null });

  const bare = { enrolmentId: id('enrolment'), durationMinutes: 60 };
  builder.add(
    'session',
    { ...bare, clientIds: [id('Dove')], heldOn: date('2026-01-20') },
    { id: 'before-registration' },
  );
  builder.add(
    'session',
    { ...bare, clientIds: [id('Elder')], heldOn: date('2026-03-03'), startTime: clock('10:00') },
    { id: 'overlapped' },
  );
  builder.add(
    'session',
    { ...bare, clientIds: [id('Dove')], heldOn: date('2026-03-03'), startTime: clock('10:30') },
    { id: 'overlapping' },
  );
  builder.add(
    'session',
    { ...bare, clientIds: [id('Finch'), id('Gorse')], heldOn: date('2026-03-10'), durationMinutes: null },
    { id: 'without-duration' },
  );
  builder.add(
    'session',
    { ...bare, clientIds: [id('Dove')], heldOn: date('2026-12-01'), status: 'planned' },
    { id: 'planned' },
  );
  const tools = [{ tool: 'GROW', why: '', support: '' }];
  builder.add(
    'reflection',
    { sessionId: id('overlapped'), reflectedOn: date('2026-03-03'), tools },
    { id: 'thin-reflection' },
  );
  builder.add(
    'feedback',
    { source: 'client', clientId: id('Dove'), givenOn: date('2026-03-20'), said: 'Thanks.' },
    { id: 'late-feedback' },
  );
  const meeting = { enrolmentId: id('enrolment'), discussion: 'How it is going.' };
  builder.add(
    'supervisionMeeting',
    { ...meeting, heldOn: null, durationMinutes: 60, supervisorName: 'Jo Dove' },
    { id: 'undated-meeting' },
  );
  builder.add(
    'supervisionMeeting',
    { ...meeting, heldOn: date('2026-03-12'), durationMinutes: 59 },
    { id: 'unnamed-meeting' },
  );
  addWritingGaps(builder);
  return builder.records();
}

const ENROLMENT = {
  candidateId: id('candidate'),
  standard: 'ilm-l5',
  qualification: 'certificate',
  centreName: 'Castlegate Centre for Coaching',
  centreNumber: '054871',
  tutorName: 'Margaret Odumosu',
  supervisorName: 'Ewan Carmichael',
  iqaName: 'Priya Raghunathan',
};

function startedCertificate(individualsPlanned: number, minutesPlanned: number): PortfolioBuilder {
  const builder = portfolioBuilder();
  const candidate = {
    name: 'Robin Nguyễn',
    registrationNumber: 'JKL2215',
    role: 'Ward manager',
    organisation: 'Saltmarsh Hospital',
    ownGoals: 'Keep new nurses.',
  };
  builder.add('candidate', candidate, { id: 'candidate' });
  builder.add(
    'enrolment',
    { ...ENROLMENT, registeredOn: date(REGISTERED_ON), deadlineOn: date('2027-01-11') },
    { id: 'enrolment' },
  );
  builder.add(
    'programmePlan',
    {
      enrolmentId: id('enrolment'),
      individualsPlanned,
      minutesPlanned,
      structure: 'Six hours each between February and June.',
      environment: 'The library seminar room.',
      modelsAndTools: 'GROW and scaling.',
      progressReview: 'At half way.',
    },
    { id: 'plan' },
  );
  return builder;
}

/** A client with a whole cycle: needs, goals, contract signed by both, and an ending. */
function addClient(builder: PortfolioBuilder, codeName: string): void {
  const clientId = id(codeName);
  builder.add(
    'client',
    {
      enrolmentId: id('enrolment'),
      codeName,
      startedOn: date('2026-01-20'),
      endedOn: date('2026-06-05'),
      ending: 'Goals reviewed and closed.',
      consentToUse: 'given',
      stakeholders: [
        { id: id(`matron-${codeName}`), role: 'Matron', isParty: false, notPartyBecause: 'Only pays for the room.' },
      ],
    },
    { id: codeName },
  );
  builder.add('identity', { clientId, name: `${codeName} Identity`, contact: `${codeName.toLowerCase()}@example.org` });
  for (const [index, need] of ['Delegate', 'Hold handover to time'].entries()) {
    builder.add(
      'developmentNeed',
      { clientId, need, tool: 'swot', identifiedOn: date('2026-01-20') },
      { id: `need-${codeName}-${index + 1}` },
    );
  }
  const scales = { scaleAtStart: 3, scaleAtMiddle: 5, scaleAtEnd: 7 };
  builder.add(
    'goal',
    {
      clientId,
      goal: 'Leave on time',
      desiredOutcome: 'Four days in five',
      measureOfSuccess: 'Rota',
      agreedOn: date('2026-01-22'),
      ...scales,
    },
    { id: `goal-${codeName}` },
  );
  builder.add(
    'contract',
    {
      clientId,
      agreedOn: date(AGREED_ON),
      purpose: 'Settle into the sister role.',
      intendedOutcomes: 'A handover that ends.',
      expectations: 'Honest talk.',
      coachCommitments: 'Time and attention.',
      clientCommitments: 'Attend and try things.',
      confidentiality: 'Private, save danger to anyone.',
      midwayReview: 'In April.',
      ending: 'In June.',
    },
    { id: `contract-${codeName}` },
  );
  builder.sign('contract', `contract-${codeName}`, 'coach', { signedOn: AGREED_ON, name: 'Robin Nguyễn' });
  builder.sign('contract', `contract-${codeName}`, 'client', { signedOn: AGREED_ON, name: `${codeName} Identity` });
}

type SessionChoice = Partial<Session> & Pick<Session, 'heldOn'>;

function sessionOf(codeNames: readonly string[], choice: SessionChoice) {
  return {
    enrolmentId: id('enrolment'),
    clientIds: codeNames.map(id),
    durationMinutes: 60,
    goals: 'One thing to try.',
    progress: 'Half a step on.',
    summary: 'What got in the way this week.',
    techniques: ['GROW'],
    questions: 'What would make it a four?',
    outcomes: 'One conversation.',
    feedbackGiven: 'What I noticed.',
    ...choice,
  };
}

function nextSessionId(builder: PortfolioBuilder): string {
  return `session-${builder.all('session').length + 1}`;
}

/** A session that was held, with its reflection and the client's feedback on the same day. */
function addSession(builder: PortfolioBuilder, codeNames: readonly string[], choice: SessionChoice): Session {
  const session = builder.add('session', sessionOf(codeNames, choice), { id: nextSessionId(builder) });
  const feedbackId = id(`feedback-of-${session.id}`);
  const feedback: Pick<Feedback, 'source' | 'clientId' | 'givenOn' | 'sessionIds' | 'said' | 'whatChanged'> = {
    source: 'client',
    clientId: id(codeNames[0] ?? ''),
    givenOn: session.heldOn,
    sessionIds: [session.id],
    said: 'Slower would be better.',
    whatChanged: 'I slow down.',
  };
  builder.add('feedback', feedback, { id: feedbackId });
  builder.add(
    'reflection',
    {
      sessionId: session.id,
      reflectedOn: session.heldOn,
      overall: 'It found its pace.',
      tools: [
        { tool: 'GROW', why: 'To keep a thread.', support: 'It led to a first step.' },
        { tool: 'Scaling', why: 'To see small changes.', support: 'Half a step became visible.' },
      ],
      questioning: 'Open, mostly.',
      listening: 'I waited.',
      givingFeedback: 'One observation.',
      relationship: 'Even-handed.',
      fromClientFeedback: 'Slow down.',
      citedFeedbackIds: [feedbackId],
      fromSupervision: 'Count the questions.',
      citedSupervisionIds: [id('supervision')],
      keyLearning: 'Waiting works.',
      improvements: 'Wait sooner.',
      cpdAction: 'Practise with a peer.',
    },
    { id: `reflection-of-${session.id}` },
  );
  return session;
}

/** One meeting with the supervisor, who has read all of the log. */
function addSupervision(builder: PortfolioBuilder, durationMinutes: number): void {
  addMeeting(builder, durationMinutes, 'individual');
  const reflectionIds = builder.all('reflection').map((reflection) => reflection.id);
  builder.change('supervisionMeeting', 'supervision', { reflectionIds });
}

function addMeeting(builder: PortfolioBuilder, durationMinutes: number, supervisionKind: 'individual' | 'peer'): void {
  builder.add(
    'supervisionMeeting',
    {
      enrolmentId: id('enrolment'),
      heldOn: date(SUPERVISED_ON),
      durationMinutes,
      supervisionKind,
      supervisorName: supervisionKind === 'peer' ? 'Kwabena Asante' : 'Ewan Carmichael',
      supervisorRole: supervisionKind === 'peer' ? 'Fellow learner' : 'Supervisor',
      discussion: 'The log, page by page.',
      supervisorFeedback: 'You wait better than you think.',
    },
    { id: supervisionKind === 'peer' ? 'peer-meeting' : 'supervision' },
  );
}
