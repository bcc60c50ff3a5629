import { defineWords } from './define-words';
import type { ClientNoun } from '../records/candidate';

/** The index of everything that has no tab of its own. */
export const moreWords = defineWords({
  title: 'More',
  search: 'Search',
  searchMeta: 'Any word in any record (Ctrl K)',
  people: 'People and meetings',
  clients: { client: 'Clients', coachee: 'Coachees', mentee: 'Mentees' } satisfies Record<ClientNoun, string>,
  clientsMeta: 'Needs, goals, contracts',
  supervision: 'Supervision',
  supervisionMeta: 'Meetings with your supervisor or tutor',
  feedback: 'Feedback',
  feedbackMeta: 'What others say about your coaching',
  evidence: 'Evidence',
  evidenceMeta: 'Photographs, documents, recordings, witness statements',
  preparing: 'Planning and handing in',
  development: 'Development',
  developmentMeta: 'SWOT, development plan, CPD',
  plan: 'Programme plan',
  planMeta: 'Written before you begin',
  enrolment: 'You and your centre',
  enrolmentMeta: 'What the front sheet says',
  export: 'Export the submission',
  exportMeta: 'The PDF that your tutor marks',
  app: 'The app',
  removed: 'Removed lately',
  removedMeta: 'Bring back what you removed in the last 30 days',
  storage: 'Storage and backup',
  storageMeta: 'How safe your portfolio is, copies, opening a file',
  settings: 'Settings',
  settingsMeta: 'Look, sample, about',
});
