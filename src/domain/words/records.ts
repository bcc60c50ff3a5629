import type { ClientNoun } from '../records/candidate';
import type { AssessmentTool } from '../records/development-need';
import type { RatedSkill } from '../records/feedback';
import type { RecordKind } from '../records/record-kinds';
import type { Medium, SessionStatus } from '../records/session';
import type { PartyRole } from '../records/signature';
import { defineWords } from './define-words';

const clientNouns = { client: 'client', coachee: 'coachee', mentee: 'mentee' } as const satisfies Record<
  ClientNoun,
  string
>;
const clientNounsPlural = { client: 'clients', coachee: 'coachees', mentee: 'mentees' } as const satisfies Record<
  ClientNoun,
  string
>;
const mediums = { in_person: 'In person', video: 'Video', phone: 'Phone' } as const satisfies Record<Medium, string>;
const statuses = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
  did_not_attend: 'Did not attend',
} as const satisfies Record<SessionStatus, string>;
const kinds = {
  candidate: 'Candidate',
  enrolment: 'Enrolment',
  programmePlan: 'Programme plan',
  client: 'Client',
  identity: 'Identity',
  developmentNeed: 'Development need',
  goal: 'Goal',
  contract: 'Contract',
  contractTemplate: 'Contract template',
  signature: 'Signature',
  session: 'Session',
  reflection: 'Reflection',
  supervisionMeeting: 'Supervision meeting',
  feedback: 'Feedback',
  declaration: 'Declaration',
  evidenceItem: 'Evidence',
  witnessStatement: 'Witness statement',
  writtenResponse: 'Written answer',
  swot: 'SWOT analysis',
  pdp: 'Development plan',
  pdpObjective: 'Objective',
  cpdActivity: 'CPD activity',
  claim: 'Claim',
  judgement: 'Decision of the assessor',
  officialWording: 'Official wording',
} as const satisfies Record<RecordKind, string>;
const tools = {
  swot: 'SWOT',
  learning_styles: 'Learning styles',
  feedback_180: '180° feedback',
  feedback_360: '360° feedback',
  mbti: 'Myers-Briggs (MBTI)',
  competency_measure: 'Competency measure',
  other: 'Another tool',
} as const satisfies Record<AssessmentTool, string>;
const skills = {
  listening: 'Listening',
  questions: 'Questions',
  rapportAndTrust: 'Rapport and trust',
  nonJudgemental: 'Non-judgemental',
  challenge: 'Challenge',
  keptToGoals: 'Kept to goals',
  feedbackGiven: 'Feedback given',
} as const satisfies Record<RatedSkill, string>;
const parties = {
  coach: 'Coach',
  client: 'Client',
  stakeholder: 'Stakeholder',
  supervisor: 'Supervisor',
} as const satisfies Record<PartyRole, string>;

/** The words of the records themselves: kinds, choices and ratings, the same on screen and on the page. */
export const recordWords = defineWords({
  clientNouns,
  clientNounsPlural,
  mediums,
  statuses,
  kinds,
  tools,
  skills,
  parties,
  practices: { coaching: 'Coaching', mentoring: 'Mentoring' },
  groupings: { individual: 'Individual', group: 'Group' },
  contractForms: { two_way: 'Two-way', three_way: 'Three-way' },
  consents: { not_asked: 'Not asked yet', given: 'Given', refused: 'Refused' },
  supervisionKinds: {
    individual: 'Individual',
    group: 'Group',
    peer: 'Peer',
    tutorial_observation: 'Tutorial observation',
  },
  feedbackSources: {
    client: 'Client',
    supervisor: 'Supervisor',
    tutor: 'Tutor',
    stakeholder: 'Stakeholder',
    peer: 'Peer',
  },
  sourceKinds: { book: 'Book', article: 'Article', web: 'Web page' },
  quadrants: {
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    opportunities: 'Opportunities',
    threats: 'Threats',
  },
  feedbackForms: { verbal: 'Verbal', written: 'Written' },
  decisions: { met: 'Met', not_yet: 'Not yet met' },
  tried: { tried: 'Tried', partly: 'Tried in part', not_tried: 'Not tried' },
  evidenceKinds: {
    work_product: 'Product of my work',
    observation: 'Observation',
    questions: 'Answers to questions',
    personal_statement: 'Personal statement',
    professional_discussion: 'Professional discussion',
    witness_testimony: 'Witness testimony',
    other: 'Something else',
  },
  authenticities: { own: 'My own work', shared: 'Made with others', third_party: 'Made by somebody else' },
  signatureMethods: { typed: 'Typed', drawn: 'Drawn', photographed: 'In ink' },
  notObserved: 'Not observed',
  answerTo: (unit: string, criterion: string) => `Unit ${unit}, AC ${criterion}`,
  nameless: 'No code name yet',
  noDate: 'No date',
});
