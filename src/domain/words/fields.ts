import type { AnyRecord, RecordByKind, RecordKind } from '../records/record-kinds';
import type { RecordId } from '../ids';
import { toIsoDate } from '../time';
import { defineWords } from './define-words';
import { formatDate, formatList, formatMinutes } from './format';
import { recordWords } from './records';

/** What every record carries without anybody having typed it. */
type Bookkeeping = 'kind' | 'version' | 'id' | 'ref' | 'createdAt' | 'changedAt';
type Labels = {
  readonly [Kind in RecordKind]: Readonly<Record<Exclude<keyof RecordByKind[Kind], Bookkeeping>, string>>;
};

/** The same in a contract and in a template. */
const terms = {
  purpose: 'Purpose',
  intendedOutcomes: 'Goals and intended outcomes',
  expectations: 'What each expects of the other',
  sessionsPlanned: 'How many sessions',
  sessionMinutes: 'Length of each',
  frequency: 'How often',
  place: 'Place',
  coachCommitments: 'What the coach commits to',
  clientCommitments: 'What the client commits to',
  stakeholderCommitments: 'What the stakeholder commits to',
  confidentiality: 'Confidentiality, and where it ends',
  boundaries: 'What the coaching is not',
  recordsAndRetention: 'Records, and how long they are kept',
  sharedWithStakeholder: 'What is shared with the stakeholder',
  cancellation: 'Cancelling a session',
  codeOfEthics: 'Code of ethics',
  supervision: 'Supervision of the coach',
  midwayReview: 'Half-way review',
  ending: 'How it ends',
  clauses: 'Further clauses',
} as const;

const labels = {
  candidate: {
    name: 'Name',
    registrationNumber: 'Registration (ENR) number',
    role: 'Role',
    organisation: 'Organisation',
    ownGoals: 'Own goals',
    clientNoun: 'What the people coached are called',
  },
  enrolment: {
    candidateId: 'Candidate',
    standard: 'Standard',
    qualification: 'Qualification',
    packVersion: 'Version of the rules',
    units: 'Units chosen',
    centreName: 'Centre',
    centreNumber: 'Centre number',
    tutorName: 'Tutor',
    supervisorName: 'Supervisor',
    iqaName: 'Internal quality assurer',
    registeredOn: 'Registered on',
    deadlineOn: 'Deadline',
    countsHoursOf: 'Hours of an earlier enrolment',
    overlays: 'What the centre asks for',
    authenticDeclaredOn: 'Date of the declaration',
    authenticDeclaredBy: 'Name under the declaration',
    optsOutOfAnonymousUse: 'No anonymous use',
  },
  programmePlan: {
    enrolmentId: 'Enrolment',
    individualsPlanned: 'People planned',
    minutesPlanned: 'Time planned',
    structure: 'Structure of the programme',
    environment: 'Where it takes place',
    modelsAndTools: 'Models and tools',
    progressReview: 'How progress is reviewed',
  },
  client: {
    enrolmentId: 'Enrolment',
    codeName: 'Code name',
    practice: 'Coaching or mentoring',
    grouping: 'One person or a group',
    groupSize: 'Size of the group',
    startedOn: 'Started on',
    endedOn: 'Ended on',
    ending: 'How it ended',
    consentToUse: 'Consent to use anonymised evidence',
    stakeholders: 'Stakeholders',
    noStakeholdersBecause: 'Why there are no stakeholders',
    claimed: 'Put forward',
  },
  identity: {
    clientId: 'Client',
    name: 'Name',
    contact: 'How to reach them',
    organisation: 'Organisation',
    stakeholderNames: 'Names of stakeholders',
    consentOn: 'Agreed to notes being kept on',
    consentHow: 'How they agreed',
    consentCovers: 'What they agreed to',
    consentWithdrawnOn: 'Took it back on',
    reviewOn: 'To be looked at again on',
  },
  developmentNeed: {
    clientId: 'Client',
    need: 'Need',
    tool: 'Tool that showed it',
    otherTool: 'Name of the tool',
    identifiedOn: 'Identified on',
  },
  goal: {
    clientId: 'Client',
    goal: 'Goal',
    desiredOutcome: 'Desired outcome',
    measureOfSuccess: 'Measure of success',
    agreedOn: 'Agreed on',
    scaleAtStart: 'Scale at the start',
    scaleAtMiddle: 'Scale half-way',
    scaleAtEnd: 'Scale at the end',
  },
  contract: {
    clientId: 'Client',
    form: 'Who it is between',
    agreedOn: 'Agreed on',
    startsOn: 'From',
    endsOn: 'Until',
    ...terms,
  },
  contractTemplate: { name: 'Name of the template', form: 'Who it is between', ...terms },
  signature: {
    subjectId: 'What is signed',
    role: 'Signs as',
    stakeholderId: 'Stakeholder',
    name: 'Name',
    method: 'How it was signed',
    statement: 'Statement',
    strokes: 'Drawing',
    files: 'Photograph or scan',
    signedOn: 'Signed on',
    signedText: 'Text that was signed',
    digest: 'Seal',
  },
  session: {
    enrolmentId: 'Enrolment',
    clientIds: 'With whom',
    heldOn: 'Date',
    startTime: 'Start time',
    durationMinutes: 'Duration',
    medium: 'How',
    place: 'Place',
    formal: 'A formal session',
    practice: 'Coaching or mentoring',
    status: 'What became of it',
    goals: 'Goals',
    progress: 'Progress against the goals',
    summary: 'What was discussed',
    techniques: 'Techniques, tools and models',
    questions: 'Questions used',
    outcomes: 'Outcomes',
    actions: 'Actions',
    feedbackGiven: 'Feedback given',
    nextOn: 'Next session',
    privateNotes: 'Private notes',
    claimed: 'Put forward',
  },
  reflection: {
    sessionId: 'Session',
    reflectedOn: 'Day of reflecting',
    overall: 'Overall',
    tools: 'Models, techniques and tools',
    questioning: 'Questioning',
    listening: 'Listening',
    givingFeedback: 'Giving feedback',
    relationship: 'Relationship',
    fromClientFeedback: 'What the client’s feedback said',
    citedFeedbackIds: 'Feedback it draws on',
    fromSupervision: 'What supervision said',
    citedSupervisionIds: 'Meetings it draws on',
    keyLearning: 'Learning',
    improvements: 'What to do differently',
    cpdAction: 'Action for own development',
    answerToLastImprovement: 'What became of the last promise',
    lastImprovementTried: 'Whether the last promise was tried',
    questionForSupervision: 'Question for supervision',
    ethicalConcern: 'Ethical concern',
    reviewedWith: 'Reviewed with',
    reviewedOn: 'Reviewed on',
  },
  supervisionMeeting: {
    enrolmentId: 'Enrolment',
    heldOn: 'Date',
    startTime: 'Start time',
    durationMinutes: 'Duration',
    supervisorName: 'Supervisor',
    supervisorRole: 'Supervisor’s role',
    supervisorExperience: 'Supervisor’s experience',
    supervisionKind: 'Kind of meeting',
    sessionIds: 'Sessions brought',
    reflectionIds: 'Reflections gone through',
    themes: 'Themes',
    discussion: 'What was discussed',
    supervisorFeedback: 'What the supervisor said',
    learning: 'Learning',
    actions: 'Actions',
  },
  feedback: {
    source: 'From',
    clientId: 'Client',
    givenBy: 'Name of who gave it',
    form: 'How it was given',
    givenOn: 'Date',
    sessionIds: 'Sessions it is about',
    ratings: 'Ratings',
    said: 'What was said',
    whatHelped: 'What helped',
    whatToChange: 'What to change',
    progressTowardsGoals: 'Progress towards the goals',
    whatChanged: 'What changed because of it',
    changedInIds: 'Where the change can be seen',
    files: 'Files',
  },
  declaration: {
    enrolmentId: 'Enrolment',
    unit: 'Unit',
    criterion: 'Criterion',
    rule: 'What it is about',
    recordId: 'Record',
    answer: 'Answer',
    statement: 'Statement',
  },
  evidenceItem: {
    enrolmentId: 'Enrolment',
    title: 'Title',
    evidenceKind: 'Kind of evidence',
    description: 'What it is',
    producedOn: 'Date',
    authenticity: 'Whose work it is',
    authenticityNote: 'Who did what',
    authenticDeclaredOn: 'Declared genuine on',
    proves: 'What it proves',
    serves: 'Criteria it serves',
    aboutIds: 'What it is about',
    files: 'Files',
  },
  witnessStatement: {
    enrolmentId: 'Enrolment',
    witnessName: 'Name of the witness',
    witnessRole: 'Role of the witness',
    relationship: 'How they know me',
    statedOn: 'Date',
    statement: 'What they saw',
    proves: 'What it proves',
    serves: 'Criteria it serves',
    aboutIds: 'What it is about',
    files: 'Files',
  },
  writtenResponse: {
    enrolmentId: 'Enrolment',
    unit: 'Unit',
    element: 'Part of the unit',
    itemKind: 'Kind of item',
    item: 'What it answers',
    passages: 'Answer',
    sources: 'Sources',
  },
  swot: {
    enrolmentId: 'Enrolment',
    madeOn: 'Made on',
    lines: 'Lines',
    drawsOnReview: 'How it builds on the review',
    furtherKnowledge: 'Further knowledge',
    furtherSkills: 'Further skills',
    furtherBehaviours: 'Further behaviours',
  },
  pdp: {
    enrolmentId: 'Enrolment',
    startsOn: 'From',
    endsOn: 'Until',
    aspiration: 'What I aspire to',
    support: 'What will support me',
  },
  pdpObjective: {
    planId: 'Plan',
    objective: 'What I want to be able to do',
    measure: 'How I will know',
    achievable: 'Why it can be done',
    relevance: 'What it has to do with my aspiration',
    targetOn: 'By when',
    actions: 'What I will do',
    resources: 'What I need for it',
    support: 'Who will help',
    reviewOn: 'Reviewed on',
    outcome: 'What came of it',
  },
  cpdActivity: {
    enrolmentId: 'Enrolment',
    doneOn: 'Date',
    durationMinutes: 'Duration',
    activity: 'What I did',
    objectiveIds: 'Objectives it serves',
    learning: 'What I learnt',
    applied: 'What I do differently since',
    evaluation: 'How well it served me',
  },
  claim: {
    enrolmentId: 'Enrolment',
    unit: 'Unit',
    element: 'Part of the unit',
    itemKind: 'Kind of item',
    item: 'What it is about',
    recordIds: 'What serves it',
    note: 'Why it does',
    notApplicableBecause: 'Not applicable, because',
  },
  judgement: {
    enrolmentId: 'Enrolment',
    unit: 'Unit',
    item: 'What it is about',
    submittedAt: 'Submission made',
    decision: 'Decision',
    ticked: 'Ticked',
    comment: 'Comment',
    action: 'Action asked for',
    due: 'By when',
    assessor: 'Assessor',
    decidedWhen: 'Decided on',
    iqaComment: 'Comment of quality assurance',
    iqaName: 'Internal quality assurer',
    iqaWhen: 'Sampled on',
    response: 'What I did about it',
    respondedOn: 'Done on',
  },
} as const satisfies Labels;

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clientNoun: recordWords.clientNouns,
  practice: recordWords.practices,
  grouping: recordWords.groupings,
  consentToUse: recordWords.consents,
  'developmentNeed.tool': recordWords.tools,
  medium: recordWords.mediums,
  status: recordWords.statuses,
  supervisionKind: recordWords.supervisionKinds,
  evidenceKind: recordWords.evidenceKinds,
  authenticity: recordWords.authenticities,
  source: recordWords.feedbackSources,
  'signature.role': recordWords.parties,
  method: recordWords.signatureMethods,
  'contract.form': recordWords.contractForms,
  'judgement.decision': recordWords.decisions,
  'contractTemplate.form': recordWords.contractForms,
  'feedback.form': recordWords.feedbackForms,
  lastImprovementTried: recordWords.tried,
};

/** The names of fields and how their values read, wherever a record is shown field by field. */
const fieldWords = defineWords({
  labels,
  yes: 'Yes',
  no: 'No',
  empty: 'Nothing',
  notShown: 'Not shown here',
  rating: (skill: string, stars: string) => `${skill}: ${stars}`,
});

/** What a person calls a field; the field's own name for one that this version of the app does not know. */
export function fieldLabel(kind: string, field: string): string {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = fieldWords.labels;
  return all[kind]?.[field] ?? field;
}

/** The fields of a record that a person can read, in the order of the form. */
export function readableFields(record: AnyRecord): readonly string[] {
  return Object.keys(fieldWords.labels[record.kind]).filter((field) => !UNREADABLE.has(field));
}

const UNREADABLE: ReadonlySet<string> = new Set(['enrolmentId', 'candidateId', 'strokes', 'signedText', 'digest']);

/** How one record is called in a sentence. */
type NameOf = (id: RecordId) => string;

/** A value as a person reads it. Other records are named by `nameOf`. */
export function fieldText(kind: string, field: string, value: unknown, nameOf: NameOf): string {
  if (UNREADABLE.has(field)) return fieldWords.notShown;
  if (value === null || value === undefined || value === '') return fieldWords.empty;
  if (typeof value === 'boolean') return value ? fieldWords.yes : fieldWords.no;
  if (typeof value === 'number') return /minutes/i.test(field) ? formatMinutes(value) : String(value);
  if (typeof value === 'string') return textOf(kind, field, value, nameOf);
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => fieldText(kind, field, one, nameOf));
    if (parts.length === 0) return fieldWords.empty;
    return /Ids$/.test(field) ? formatList(parts) : parts.join('\n');
  }
  return Object.entries(value)
    .filter(([part, inner]) => part !== 'id' && inner !== '' && inner !== null)
    .map(([part, inner]) => partText(kind, part, inner, nameOf))
    .join('; ');
}

function textOf(kind: string, field: string, value: string, nameOf: NameOf): string {
  if (/(Ids?|countsHoursOf)$/.test(field)) return nameOf(value as RecordId);
  const date = /On$/.test(field) ? toIsoDate(value) : null;
  if (date !== null) return formatDate(date);
  return (choices[`${kind}.${field}`] ?? choices[field])?.[value] ?? value;
}

function partText(kind: string, part: string, value: unknown, nameOf: NameOf): string {
  const skills: Readonly<Record<string, string>> = recordWords.skills;
  const text = fieldText(kind, part, value, nameOf);
  const skill = skills[part];
  if (skill === undefined) return text;
  return fieldWords.rating(skill, value === 0 ? recordWords.notObserved : text);
}
