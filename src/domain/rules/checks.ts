import type { CheckName } from './check-names';
import {
  feedbackFromEachClient,
  feedbackNotOnlyAfterLastSession,
  feedbackOfEachSession,
  clientFeedbackDates,
  whatChangedSaid,
} from './checks/client-feedback';
import {
  coachingTime,
  overlappingTime,
  sessionDetails,
  sessionsNotCounted,
  withinRegistrationPeriod,
} from './checks/coaching-time';
import { contractBeforeFirstSession, contractItems, reasonForEachNonParty, stakeholdersSaid } from './checks/contract';
import { declared } from './checks/declared';
import { diaryItems } from './checks/diary';
import { desiredOutcomeOfEachGoal, needsAndGoalsBeforeContracting } from './checks/goals';
import { groupMembersOwnRecords, individualsCoached } from './checks/individuals';
import {
  allReflectionsReviewed,
  eachReflectionCites,
  logCitesClientFeedback,
  logCitesSupervision,
  logReviewed,
} from './checks/log';
import { assessmentToolNamed, assessmentToolOfEachClient, needsOfEachClient } from './checks/needs';
import { pdpDuration, pdpItems, pdpObjectives } from './checks/pdp';
import { individualsPlanned, planItems, timePlanned } from './checks/plan';
import { learningAndAction, reflectionItems, reflectionOfEachSession, selfAssessment } from './checks/reflection';
import {
  responseCites,
  responseCount,
  responseExamples,
  responseItems,
  responseOfEachClient,
  responsePairs,
  responseReferenced,
  responseStrategies,
} from './checks/responses';
import { signaturesDated, signedByAllParties } from './checks/signatures';
import {
  singleSupervisionMeeting,
  supervisionTime,
  supervisorFeedback,
  supervisorNotClient,
  supervisorRoleNoted,
} from './checks/supervision';
import {
  swotAreas,
  swotCites,
  swotDrawsOnReview,
  swotEachLineCites,
  swotFurtherDevelopment,
  swotQuadrants,
} from './checks/swot';
import { toolsJustified } from './checks/tools';
import { wholeCycle } from './checks/whole-cycle';
import type { Check } from './define-check';

/** Every kind of check by the name that standards data gives it. */
export const checks: Readonly<Record<CheckName, Check>> = {
  'individuals-planned': individualsPlanned,
  'time-planned': timePlanned,
  'plan-items': planItems,
  'whole-cycle': wholeCycle,
  'needs-of-each-client': needsOfEachClient,
  'needs-and-goals-before-contracting': needsAndGoalsBeforeContracting,
  'desired-outcome-of-each-goal': desiredOutcomeOfEachGoal,
  'assessment-tool-named': assessmentToolNamed,
  'assessment-tool-of-each-client': assessmentToolOfEachClient,
  'contract-items': contractItems,
  'stakeholders-said': stakeholdersSaid,
  'signed-by-all-parties': signedByAllParties,
  'signatures-dated': signaturesDated,
  'reason-for-each-non-party': reasonForEachNonParty,
  'contract-before-first-session': contractBeforeFirstSession,
  'coaching-time': coachingTime,
  'individuals-coached': individualsCoached,
  'session-details': sessionDetails,
  'overlapping-time': overlappingTime,
  'within-registration-period': withinRegistrationPeriod,
  'sessions-not-counted': sessionsNotCounted,
  'group-members-own-records': groupMembersOwnRecords,
  'diary-items': diaryItems,
  'client-feedback-dates': clientFeedbackDates,
  'feedback-from-each-client': feedbackFromEachClient,
  'feedback-not-only-after-last-session': feedbackNotOnlyAfterLastSession,
  'supervisor-feedback': supervisorFeedback,
  'supervisor-role-noted': supervisorRoleNoted,
  'supervisor-not-client': supervisorNotClient,
  'reflection-of-each-session': reflectionOfEachSession,
  'reflection-items': reflectionItems,
  'log-cites-client-feedback': logCitesClientFeedback,
  'log-cites-supervision': logCitesSupervision,
  'each-reflection-cites': eachReflectionCites,
  'learning-and-action': learningAndAction,
  'log-reviewed': logReviewed,
  'all-reflections-reviewed': allReflectionsReviewed,
  'tools-justified': toolsJustified,
  'feedback-of-each-session': feedbackOfEachSession,
  'supervision-time': supervisionTime,
  'single-supervision-meeting': singleSupervisionMeeting,
  'what-changed-said': whatChangedSaid,
  'self-assessment': selfAssessment,
  declared,
  'response-count': responseCount,
  'response-pairs': responsePairs,
  'response-items': responseItems,
  'response-examples': responseExamples,
  'response-strategies': responseStrategies,
  'response-referenced': responseReferenced,
  'response-cites': responseCites,
  'response-of-each-client': responseOfEachClient,
  'swot-quadrants': swotQuadrants,
  'swot-areas': swotAreas,
  'swot-cites': swotCites,
  'swot-each-line-cites': swotEachLineCites,
  'swot-draws-on-review': swotDrawsOnReview,
  'swot-further-development': swotFurtherDevelopment,
  'pdp-duration': pdpDuration,
  'pdp-objectives': pdpObjectives,
  'pdp-items': pdpItems,
};
