import { parseRecord } from '../../src/domain/records/parse-record';
import { type AnyRecord, type RecordByKind, type RecordKind, recordKinds } from '../../src/domain/records/record-kinds';
import { swotLineDefaults } from '../../src/domain/records/swot';
import { passageDefaults, sourceDefaults } from '../../src/domain/records/written-response';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { instant } from './portfolio-builder';
import { portfolioFile } from './sample-file';
import { type Fields, fieldsOf, listOf, readSampleSource, textOf, toFields, without } from './sample-source';
import { strokesFor } from './sample-strokes';

/** The whole sample portfolio in the portable form, one record a line, made from the hand-written source. */
export function buildSampleFile(): string {
  const { common, written, clients } = readSampleSource();
  const records = [
    ...recordsOfCommon(common),
    ...recordsOfWriting(written),
    ...[...clients].flatMap(([name, file]) => recordsOfClient(name, file)),
  ];
  return portfolioFile(withReviews(records, common), instant(instantOf(textOf(common, 'exportedAt'))));
}

function recordsOfCommon(common: Fields): AnyRecord[] {
  const candidate = record('candidate', fieldsOf(common, 'candidate'));
  const enrolment = record('enrolment', { ...fieldsOf(common, 'enrolment'), candidateId: candidate.id });
  return [
    candidate,
    enrolment,
    record('programmePlan', { ...fieldsOf(common, 'plan'), enrolmentId: 'enrolment' }),
    ...listOf(common, 'groupSessions').flatMap((source) => {
      const session = toFields(source);
      return recordsOfSession({
        ...without(session, 'clients'),
        clientIds: listOf(session, 'clients').map((name) => `client-${String(name)}`),
      });
    }),
    ...listOf(common, 'feedback').map((source) => feedbackOf(toFields(source))),
    ...listOf(common, 'supervision').map((source) => meetingOf(toFields(source))),
    ...listOf(common, 'declarations').map((source) =>
      record('declaration', { ...toFields(source), enrolmentId: 'enrolment' }),
    ),
    ...listOf(common, 'evidence').map((source) =>
      record('evidenceItem', { ...toFields(source), enrolmentId: 'enrolment' }),
    ),
    ...listOf(common, 'witnesses').map((source) =>
      record('witnessStatement', { ...toFields(source), enrolmentId: 'enrolment' }),
    ),
  ];
}

function recordsOfWriting(written: Fields): AnyRecord[] {
  const ofEnrolment = (source: unknown) => ({ ...toFields(source), enrolmentId: 'enrolment' });
  const pdp = record('pdp', ofEnrolment(fieldsOf(written, 'pdp')));
  return [
    ...listOf(written, 'responses').map((source) =>
      record('writtenResponse', ofEnrolment(withParts(toFields(source)))),
    ),
    record('swot', ofEnrolment(withLines(fieldsOf(written, 'swot')))),
    pdp,
    ...listOf(written, 'objectives').map((source) => record('pdpObjective', { ...toFields(source), planId: pdp.id })),
    ...listOf(written, 'cpd').map((source) => record('cpdActivity', ofEnrolment(source))),
  ];
}

function withParts(response: Fields): Fields {
  return {
    ...response,
    passages: listOf(response, 'passages').map((one) => ({ ...passageDefaults, ...toFields(one) })),
    sources: listOf(response, 'sources').map((one) => ({ ...sourceDefaults, ...toFields(one) })),
  };
}

function withLines(swot: Fields): Fields {
  return { ...swot, lines: listOf(swot, 'lines').map((one) => ({ ...swotLineDefaults, ...toFields(one) })) };
}

function recordsOfClient(name: string, file: Fields): AnyRecord[] {
  const client = fieldsOf(file, 'client');
  const clientId = textOf(client, 'id');
  const startedOn = textOf(client, 'startedOn');
  const lastTouch = typeof client['endedOn'] === 'string' ? `${client['endedOn']}T19:55` : undefined;
  const touched = lastTouch === undefined ? {} : { changedAt: lastTouch };
  return [
    record('client', { ...client, ...touched, enrolmentId: 'enrolment', createdAt: `${startedOn}T12:10` }),
    record('identity', {
      ...fieldsOf(file, 'identity'),
      id: `identity-${name}`,
      clientId,
      createdAt: `${startedOn}T12:14`,
    }),
    ...listOf(file, 'needs').map((source) =>
      ownedRecord('developmentNeed', toFields(source), clientId, 'identifiedOn', '18:35'),
    ),
    ...listOf(file, 'goals').map((source) =>
      ownedRecord('goal', { ...toFields(source), ...touched }, clientId, 'agreedOn', '18:50'),
    ),
    ...recordsOfContract(name, file, clientId),
    ...listOf(file, 'sessions').flatMap((source) => recordsOfSession({ ...toFields(source), clientIds: [clientId] })),
    ...listOf(file, 'feedback').map((source) => feedbackOf({ client: name, ...toFields(source) })),
  ];
}

/** A signature seals the contract as it stood when it was signed: the earlier version where the source says so. */
function recordsOfContract(name: string, file: Fields, clientId: string): AnyRecord[] {
  const source = { ...fieldsOf(file, 'contract'), changedAt: file['changedAt'] };
  const contract = ownedRecord('contract', source, clientId, 'agreedOn', '16:05');
  const earlier = ownedRecord(
    'contract',
    { ...source, ...(file['earlierVersion'] ?? {}) },
    clientId,
    'agreedOn',
    '16:05',
  );
  const signatures = listOf(file, 'signatures').map((entry, index) => {
    const fields = toFields(entry);
    const signed = fields['earlier'] === true ? earlier : contract;
    const id = `signature-${name}-${index + 1}`;
    return signatureOf(id, signed, without(fields, 'earlier'), `${textOf(fields, 'signedOn')}T16:${20 + index * 3}`);
  });
  return [contract, ...signatures];
}

function signatureOf(
  id: string,
  subject: RecordByKind['contract'] | RecordByKind['supervisionMeeting'],
  fields: Fields,
  createdAt: string,
): AnyRecord {
  const signedText = signedTextOf(subject);
  const strokes = fields['method'] === 'drawn' ? strokesFor(textOf(fields, 'name')) : [];
  return record('signature', {
    createdAt,
    ...fields,
    id,
    subjectId: subject.id,
    strokes,
    signedText,
    digest: digestOf(signedText),
  });
}

function recordsOfSession(source: Fields): AnyRecord[] {
  const name = textOf(source, 'id');
  const heldOn = textOf(source, 'heldOn');
  const session = record('session', {
    createdAt: afterMeeting(source, 6),
    ...without(source, 'reflection'),
    id: `session-${name}`,
    enrolmentId: 'enrolment',
    actions: actionsOf(source),
  });
  if (source['reflection'] === undefined) return [session];
  const reflection = fieldsOf(source, 'reflection');
  const reflectedOn = textOf(reflection, 'reflectedOn');
  const reviewedOn = reflection['reviewedOn'];
  const createdAt = reflectedOn === heldOn ? afterMeeting(source, 55) : `${reflectedOn}T07:${minuteFor(name)}`;
  return [
    session,
    record('reflection', {
      createdAt,
      ...(typeof reviewedOn === 'string' ? { changedAt: `${reviewedOn}T20:25` } : {}),
      ...reflection,
      id: `reflection-${name}`,
      sessionId: session.id,
      tools: listOf(reflection, 'tools').map((triple) => named(['tool', 'why', 'support'], triple)),
    }),
  ];
}

function meetingOf(source: Fields): AnyRecord {
  return record('supervisionMeeting', {
    createdAt: afterMeeting(source, 50),
    ...without(source, 'sessions', 'signedBy', 'statement'),
    enrolmentId: 'enrolment',
    sessionIds: sessionIdsOf(source),
    actions: actionsOf(source),
  });
}

function feedbackOf(source: Fields): AnyRecord {
  const clientId = typeof source['client'] === 'string' ? `client-${source['client']}` : null;
  const isFromOutside = source['source'] === 'tutor' || source['source'] === 'peer';
  return record('feedback', {
    createdAt: `${textOf(source, 'givenOn')}T18:05`,
    ...without(source, 'client', 'sessions'),
    clientId: isFromOutside ? null : clientId,
    sessionIds: sessionIdsOf(source),
    ratings: named(
      ['listening', 'questions', 'rapportAndTrust', 'nonJudgemental', 'challenge', 'keptToGoals', 'feedbackGiven'],
      source['ratings'],
    ),
  });
}

/** A meeting has reviewed the reflections that name its supervisor and its day; its signature seals that list too. */
function withReviews(records: readonly AnyRecord[], common: Fields): AnyRecord[] {
  const sources = new Map(listOf(common, 'supervision').map((one) => [textOf(toFields(one), 'id'), toFields(one)]));
  return records.flatMap((one): AnyRecord[] => {
    if (one.kind !== 'supervisionMeeting') return [one];
    const reviewed = records.filter(
      (other) =>
        other.kind === 'reflection' && other.reviewedOn === one.heldOn && other.reviewedWith === one.supervisorName,
    );
    const meeting = { ...one, reflectionIds: reviewed.map((reflection) => reflection.id) };
    const { signedBy: name, statement } = sources.get(one.id) ?? {};
    if (name === undefined) return [meeting];
    const fields = { role: 'supervisor', name, statement, signedOn: one.heldOn };
    return [meeting, signatureOf(`signature-${one.id}`, meeting, fields, one.createdAt.slice(0, 16))];
  });
}

function ownedRecord<Kind extends RecordKind>(
  kind: Kind,
  fields: Fields,
  clientId: string,
  day: string,
  time: string,
): RecordByKind[Kind] {
  return record(kind, { createdAt: `${textOf(fields, day)}T${time}`, ...fields, clientId });
}

/** A whole, parsed record: source over defaults. Instants in the source are UTC without seconds. */
function record<Kind extends RecordKind>(kind: Kind, fields: Fields): RecordByKind[Kind] {
  const { defaults, version } = recordKinds[kind];
  const createdAt = instantOf(textOf(fields, 'createdAt'));
  const changedAt = typeof fields['changedAt'] === 'string' ? instantOf(fields['changedAt']) : createdAt;
  const parsed = parseRecord({
    ...defaults,
    ...fields,
    kind,
    version,
    ref: null,
    createdAt,
    changedAt: changedAt < createdAt ? createdAt : changedAt,
  });
  if (!parsed.ok) throw new Error(`${kind} ${String(fields['id'])}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value as RecordByKind[Kind];
}

function instantOf(minute: string): string {
  return `${minute}:00.000Z`;
}

function afterMeeting(source: Fields, minutes: number): string {
  const start = typeof source['startTime'] === 'string' ? source['startTime'] : '17:00';
  const length = typeof source['durationMinutes'] === 'number' ? source['durationMinutes'] : 0;
  const minute = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + length + minutes;
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${textOf(source, 'heldOn')}T${clock}`;
}

/** Some minute from 10 to 49, always the same for a name: nobody writes at the same minute every day. */
function minuteFor(name: string): number {
  return 10 + ([...name].reduce((sum, letter) => sum * 7 + (letter.codePointAt(0) ?? 0), 0) % 40);
}

function sessionIdsOf(source: Fields): readonly string[] {
  return listOf(source, 'sessions').map((name) => `session-${String(name)}`);
}

function actionsOf(source: Fields): readonly Fields[] {
  return listOf(source, 'actions').map((triple) => named(['what', 'who', 'by'], triple));
}

/** A short form spelt out: the values of a list under their names. */
function named(names: readonly string[], values: unknown): Fields {
  if (!Array.isArray(values) || values.length !== names.length)
    throw new Error(`expected ${names.join(', ')}: ${JSON.stringify(values)}`);
  return Object.fromEntries(names.map((name, index) => [name, values[index] as unknown]));
}
