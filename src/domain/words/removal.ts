import { type AnyRecord, allRecordKinds, type RecordKind } from '../records/record-kinds';
import type { Removal, RemovedGroup } from '../removal';
import { defineWords } from './define-words';
import { formatList, formatMinutes, plural } from './format';

const counted = {
  candidate: ['# candidate', '# candidates'],
  enrolment: ['# enrolment', '# enrolments'],
  programmePlan: ['# programme plan', '# programme plans'],
  client: ['# client', '# clients'],
  identity: ['the sealed name', '# sealed names'],
  developmentNeed: ['# development need', '# development needs'],
  goal: ['# goal', '# goals'],
  contract: ['# contract', '# contracts'],
  contractTemplate: ['# contract template', '# contract templates'],
  signature: ['# signature', '# signatures'],
  session: ['# session', '# sessions'],
  reflection: ['# reflection', '# reflections'],
  supervisionMeeting: ['# supervision meeting', '# supervision meetings'],
  feedback: ['# piece of feedback', '# pieces of feedback'],
  declaration: ['# declaration', '# declarations'],
  evidenceItem: ['# piece of evidence', '# pieces of evidence'],
  witnessStatement: ['# witness statement', '# witness statements'],
  writtenResponse: ['# written answer', '# written answers'],
  swot: ['# SWOT analysis', '# SWOT analyses'],
  pdp: ['# development plan', '# development plans'],
  pdpObjective: ['# objective', '# objectives'],
  cpdActivity: ['# CPD activity', '# CPD activities'],
  claim: ['# claim', '# claims'],
  judgement: ['# decision of the assessor', '# decisions of the assessor'],
  officialWording: ['the official wording of # unit', 'the official wording of # units'],
} as const satisfies Record<RecordKind, readonly [string, string]>;

/** Before and after something is removed together with what belongs to it. */
export const removalWords = defineWords({
  ask: (name: string) => `Remove ${name || 'this'}, and what belongs to it?`,
  consequences: ({ removed, changed }: Removal) =>
    [
      ...(removed.length > 1 ? [`These go too: ${formatList(countedKinds(removed.slice(1)))}.`] : []),
      ...(changed.length > 0 ? [`These stay, but no longer name it: ${formatList(countedKinds(changed))}.`] : []),
    ].join(' '),
  back: 'For 30 days you can bring it all back, under More, Removed lately.',
  keep: 'Keep it',
  title: 'Removed lately',
  lead: 'What you removed in the last 30 days. After that it stays in the history of this device, but is not offered here.',
  empty: 'Nothing was removed in the last 30 days',
  emptyText: 'What you remove waits here, in case you want it back.',
  failed: 'What was removed can’t be read at the moment. Nothing is lost by that. Try again.',
  tryAgain: 'Try again',
  bringBack: 'Bring back',
  bringBackAloud: (name: string) => `Bring back ${name}`,
  isBack: (name: string) => `${name} is back.`,
  meta: ({ main, all }: RemovedGroup, day: string, time: string) => {
    const others = countedKinds(all.filter((one) => one !== main).map(({ record }) => record));
    const gone = `Removed on ${day} at ${time}`;
    return others.length === 0 ? `${gone}.` : `${gone}, with ${formatList(others)}.`;
  },
});

/** "3 sessions (2 h 30 min), 2 reflections": each kind once. */
function countedKinds(records: readonly AnyRecord[]): readonly string[] {
  return allRecordKinds().flatMap((kind) => {
    const ofKind = records.filter((record) => record.kind === kind);
    if (ofKind.length === 0) return [];
    const [one, other] = counted[kind];
    const minutes = ofKind.reduce((sum, record) => sum + minutesOf(record), 0);
    const count = plural(ofKind.length, one, other);
    return [minutes === 0 ? count : `${count} (${formatMinutes(minutes)})`];
  });
}

function minutesOf(record: AnyRecord): number {
  return record.kind === 'session' && record.status === 'held' ? (record.durationMinutes ?? 0) : 0;
}
