import type { RecordId } from '../domain/ids';
import type { FindingAction } from '../domain/rules/finding';

/** Every address of the app, in one place: routes are declared and links are made from it. */
export const paths = {
  home: '/',
  welcome: '/welcome',
  log: '/log',
  sessions: '/sessions',
  session: <Id extends string>(id: Id) => `/sessions/${id}` as const,
  reflection: <Id extends string>(sessionId: Id) => `/sessions/${sessionId}/reflection` as const,
  clients: '/clients',
  client: <Id extends string>(id: Id) => `/clients/${id}` as const,
  /** What was promised to oneself after each session with a client, and what became of it. */
  thread: <Id extends string>(clientId: Id) => `/clients/${clientId}/thread` as const,
  contract: <Id extends string>(clientId: Id) => `/clients/${clientId}/contract` as const,
  /** What was signed beside what stands. */
  contractChanges: <Id extends string>(clientId: Id) => `/clients/${clientId}/contract/changes` as const,
  orderOfEvents: <Id extends string>(clientId: Id) => `/clients/${clientId}/order` as const,
  contractTemplates: '/contract-templates',
  contractTemplate: <Id extends string>(id: Id) => `/contract-templates/${id}` as const,
  supervisionMeetings: '/supervision',
  supervisionMeeting: <Id extends string>(id: Id) => `/supervision/${id}` as const,
  feedbackList: '/feedback',
  feedback: <Id extends string>(id: Id) => `/feedback/${id}` as const,
  evidenceList: '/evidence',
  evidence: <Id extends string>(id: Id) => `/evidence/${id}` as const,
  witness: <Id extends string>(id: Id) => `/witness/${id}` as const,
  portfolio: '/portfolio',
  unit: <Id extends string>(unit: Id) => `/portfolio/${unit}` as const,
  /** A criterion, or any other item: the second part is what `itemKey` makes of it. */
  criterion: <Unit extends string, Criterion extends string>(unit: Unit, criterion: Criterion) =>
    `/portfolio/${unit}/${criterion}` as const,
  /** The written answer to that item. */
  answer: <Unit extends string, Criterion extends string>(unit: Unit, criterion: Criterion) =>
    `/portfolio/${unit}/${criterion}/answer` as const,
  development: '/development',
  swot: '/development/swot',
  pdp: '/development/plan',
  objective: <Id extends string>(id: Id) => `/development/objectives/${id}` as const,
  cpdActivity: <Id extends string>(id: Id) => `/development/cpd/${id}` as const,
  plan: '/plan',
  enrolment: '/enrolment',
  newEnrolment: '/enrolment/new',
  /** What one record serves, in every qualification at once. */
  serves: <Kind extends string, Id extends string>(kind: Kind, id: Id) => `/serves/${kind}/${id}` as const,
  /** What the standard says beside its items: purposes, functional map, terms. */
  standard: '/standard',
  /** The standard's own words, from the candidate's copy. */
  wording: '/wording',
  /** Which version of the rules judges, and the centre's own figures. */
  packs: '/enrolment/rules',
  /** Which clients and sessions are put forward. */
  claimSet: '/what-counts',
  upgrade: '/enrolment/upgrade',
  /** Criteria and sessions, the pace, and when things were written. */
  progress: '/progress',
  export: '/export',
  reviewed: '/export/reviewed',
  search: '/search',
  reminders: '/reminders',
  help: '/help',
  guide: <Name extends string>(name: Name) => `/help/${name}` as const,
  settings: '/settings',
  lock: '/settings/lock',
  more: '/more',
  handOver: '/hand-over',
  privacy: '/privacy',
  /** What is kept about one client. */
  person: <Id extends string>(clientId: Id) => `/privacy/${clientId}` as const,
  removed: '/removed',
  history: <Id extends string>(id: Id) => `/history/${id}` as const,
  storage: '/storage',
  openFile: '/storage/open',
  /** A page of its own beside the app, for when that does not start. */
  rescue: '/rescue.html',
} as const;

/** In place of an id: a record that isn't there yet. `?client=` and `?session=` say what it is about. */
export const NEW = 'new';

export function newSupervisionPath(): string {
  return paths.supervisionMeeting(NEW);
}

export function newClientPath(): string {
  return paths.client(NEW);
}

export function newFeedbackPath(about: { readonly session?: RecordId; readonly client?: RecordId }): string {
  const path = paths.feedback(NEW);
  return Object.keys(about).length === 0 ? path : withQuery(path, about);
}

/** New evidence, about a client or session, or for a criterion. */
export function newEvidencePath(about: {
  readonly client?: RecordId;
  readonly session?: RecordId;
  readonly unit?: string;
  readonly criterion?: string;
}): string {
  const path = paths.evidence(NEW);
  return Object.keys(about).length === 0 ? path : withQuery(path, about);
}

/** The form to hand over, and the record that it is about. */
export function handOverPath(form: 'feedback' | 'contract' | 'session' | 'supervision', about: RecordId): string {
  return withQuery(paths.handOver, { form, about });
}

/** One prompt of a reflection, so that a page that is loaded again opens where it was left. */
export function promptPath(sessionId: RecordId, prompt: string): string {
  return withQuery(paths.reflection(sessionId), { prompt });
}

interface CriterionAddress {
  readonly unit: string;
  readonly criterion: string;
}

/** Where a finding's one action leads. The field, if it names one, is focused by the screen. */
export function pathOfAction(action: FindingAction, criterion: CriterionAddress | null): string {
  const path = screenOfAction(action, criterion);
  if (action.field === undefined) return path;
  if (action.screen === 'declaration') return withQuery(path, { rule: action.field, field: 'statement' });
  if (action.screen === 'response') return withQuery(path, { slot: action.field });
  return withQuery(path, { field: FIELDS_BY_ITEM[action.screen]?.[action.field] ?? action.field });
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;
}

/** What the rules call an item, where the screen asks for it under another name. */
const FIELDS_BY_ITEM: Partial<Record<FindingAction['screen'], Readonly<Record<string, string>>>> = {
  contract: { mutualCommitment: 'coachCommitments' },
  reflection: { heldOn: 'reflectedOn', clientFeedback: 'fromClientFeedback', supervision: 'fromSupervision' },
  feedback: { heldOn: 'givenOn' },
  objective: { specific: 'objective', measurable: 'measure', relevant: 'relevance', timeBound: 'targetOn' },
};

function screenOfAction({ screen, record, about: subject }: FindingAction, criterion: CriterionAddress | null): string {
  switch (screen) {
    case 'session':
      return record === null ? paths.sessions : paths.session(record);
    case 'new_session':
      return paths.log;
    case 'reflection':
      return record === null ? paths.sessions : paths.reflection(record);
    case 'client':
      return record === null ? paths.clients : paths.client(record);
    case 'new_client':
      return newClientPath();
    case 'contract':
      return record === null ? paths.clients : paths.contract(record);
    case 'plan':
      return paths.plan;
    case 'supervision':
      return paths.supervisionMeeting(record ?? NEW);
    case 'feedback':
      return record === null ? newFeedbackPath(subject ?? {}) : paths.feedback(record);
    case 'evidence':
      return paths.evidence(record ?? NEW);
    case 'witness':
      return paths.witness(record ?? NEW);
    case 'enrolment':
      return paths.enrolment;
    case 'response':
      return criterion === null ? paths.portfolio : paths.answer(criterion.unit, criterion.criterion);
    case 'swot':
      return paths.swot;
    case 'pdp':
      return paths.pdp;
    case 'objective':
      return paths.objective(record ?? NEW);
    case 'cpd':
      return paths.cpdActivity(record ?? NEW);
    case 'declaration':
      return criterion === null ? paths.portfolio : paths.criterion(criterion.unit, criterion.criterion);
  }
}
