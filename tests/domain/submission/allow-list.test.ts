import { describe, expect, it } from 'vitest';
import { freeText } from '../../../src/domain/records/record-base';
import { type AnyRecord, recordKinds } from '../../../src/domain/records/record-kinds';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { completeWriting } from '../../support/complete-writing';
import { id } from '../../support/portfolio-builder';
import { submissionOf } from './submission-of';

/** A portfolio in which every text that a person typed is a mark of its own, `kind.field`. */
function markedPortfolio() {
  const builder = completeWriting();
  builder.add('cpdActivity', { enrolmentId: id('enrolment') });
  builder.add('declaration', { enrolmentId: id('enrolment'), unit: '501', criterion: '1.1', statement: 'x' });
  const serves = [{ unit: '501', criterion: '1.1' }];
  builder.add('evidenceItem', { enrolmentId: id('enrolment'), authenticity: 'shared', serves });
  builder.add('witnessStatement', { enrolmentId: id('enrolment'), serves });
  builder.sign('supervisionMeeting', 'S01', 'supervisor', { signedOn: '2026-11-12' });
  builder.changeAll('developmentNeed', () => ({ tool: 'other' as const }));
  builder.changeAll('client', (client) => ({
    stakeholders: client.stakeholders.map((stakeholder) => ({ ...stakeholder, role: mark('stakeholder.role') })),
  }));
  builder.changeAll('identity', (identity) => ({
    stakeholderNames: [{ stakeholderId: id(`${identity.clientId}-manager`), name: mark('stakeholder.name') }],
  }));
  builder.changeAll('signature', () => ({ strokes: [[4711, 4712]], signedText: mark('signature.signedText') }));
  return buildPortfolio(builder.records().map(marked));
}

function marked(record: AnyRecord): AnyRecord {
  const fields = Object.entries(recordKinds[record.kind].schema.shape).filter(([, schema]) => schema === freeText);
  return { ...record, ...Object.fromEntries(fields.map(([field]) => [field, mark(`${record.kind}.${field}`)])) };
}

function mark(name: string): string {
  return `«${name}»`;
}

const document = JSON.stringify(submissionOf(markedPortfolio(), ['500', '501', '503'], { draft: true }));
const printed = [...new Set(document.match(/«[A-Za-z.]+»/g) ?? [])].map((found) => found.slice(1, -1)).sort();

describe('what a submission takes from the records', () => {
  it('is what is listed here, and no field more', () => {
    expect(printed).toEqual([
      'candidate.name',
      'candidate.ownGoals',
      'candidate.registrationNumber',
      'client.codeName',
      'client.ending',
      'contract.boundaries',
      'contract.cancellation',
      'contract.clientCommitments',
      'contract.coachCommitments',
      'contract.codeOfEthics',
      'contract.confidentiality',
      'contract.ending',
      'contract.expectations',
      'contract.frequency',
      'contract.intendedOutcomes',
      'contract.midwayReview',
      'contract.place',
      'contract.purpose',
      'contract.recordsAndRetention',
      'contract.sharedWithStakeholder',
      'contract.stakeholderCommitments',
      'contract.supervision',
      'cpdActivity.activity',
      'cpdActivity.applied',
      'cpdActivity.evaluation',
      'cpdActivity.learning',
      'declaration.statement',
      'developmentNeed.need',
      'developmentNeed.otherTool',
      'enrolment.authenticDeclaredBy',
      'enrolment.centreName',
      'enrolment.centreNumber',
      'enrolment.iqaName',
      'enrolment.supervisorName',
      'enrolment.tutorName',
      'evidenceItem.authenticityNote',
      'evidenceItem.description',
      'evidenceItem.proves',
      'evidenceItem.title',
      'feedback.progressTowardsGoals',
      'feedback.said',
      'feedback.whatChanged',
      'feedback.whatHelped',
      'feedback.whatToChange',
      'goal.desiredOutcome',
      'goal.goal',
      'goal.measureOfSuccess',
      'pdp.aspiration',
      'pdp.support',
      'pdpObjective.achievable',
      'pdpObjective.actions',
      'pdpObjective.measure',
      'pdpObjective.objective',
      'pdpObjective.outcome',
      'pdpObjective.relevance',
      'pdpObjective.resources',
      'pdpObjective.support',
      'programmePlan.environment',
      'programmePlan.modelsAndTools',
      'programmePlan.progressReview',
      'programmePlan.structure',
      'reflection.answerToLastImprovement',
      'reflection.cpdAction',
      'reflection.fromClientFeedback',
      'reflection.fromSupervision',
      'reflection.givingFeedback',
      'reflection.improvements',
      'reflection.keyLearning',
      'reflection.listening',
      'reflection.overall',
      'reflection.questioning',
      'reflection.relationship',
      'reflection.reviewedWith',
      'session.feedbackGiven',
      'session.goals',
      'session.outcomes',
      'session.place',
      'session.progress',
      'session.questions',
      'session.summary',
      'signature.name',
      'stakeholder.role',
      'supervisionMeeting.discussion',
      'supervisionMeeting.learning',
      'supervisionMeeting.supervisorExperience',
      'supervisionMeeting.supervisorFeedback',
      'supervisionMeeting.supervisorName',
      'supervisionMeeting.supervisorRole',
      'supervisionMeeting.themes',
      'swot.drawsOnReview',
      'witnessStatement.proves',
      'witnessStatement.relationship',
      'witnessStatement.statement',
      'witnessStatement.witnessName',
      'witnessStatement.witnessRole',
    ]);
  });

  it('names no one who signs a contract, and draws no hand', () => {
    const signatures = document.split(mark('signature.name')).length - 1;
    expect(signatures).toBe(1); // the supervisor's, under the meeting
    expect(document).not.toContain('4711');
  });

  it('leaves out private notes, identities, and who gave feedback as a client', () => {
    for (const hidden of [
      'session.privateNotes',
      'identity.name',
      'identity.contact',
      'identity.organisation',
      'stakeholder.name',
      'feedback.givenBy',
    ]) {
      expect(document).not.toContain(mark(hidden));
    }
  });

  it('names a supervisor, tutor or peer who gave feedback', () => {
    const builder = completeWriting().changeAll('feedback', () => ({
      source: 'tutor' as const,
      givenBy: 'Terry Tutor',
    }));
    expect(JSON.stringify(submissionOf(builder.build()))).toContain('Given by');
  });
});
