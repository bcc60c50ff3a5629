import { type Candidate, candidateDefaults, candidateSchema } from './candidate';
import { type Claim, claimDefaults, claimSchema } from './claim';
import { type Client, clientDefaults, clientSchema } from './client';
import { type Contract, contractDefaults, contractMigrations, contractSchema } from './contract';
import { type ContractTemplate, contractTemplateDefaults, contractTemplateSchema } from './contract-template';
import { type CpdActivity, cpdActivityDefaults, cpdActivitySchema } from './cpd-activity';
import { type Declaration, declarationDefaults, declarationSchema } from './declaration';
import { type DevelopmentNeed, developmentNeedDefaults, developmentNeedSchema } from './development-need';
import { type Enrolment, enrolmentDefaults, enrolmentMigrations, enrolmentSchema } from './enrolment';
import { type EvidenceItem, evidenceItemDefaults, evidenceItemMigrations, evidenceItemSchema } from './evidence-item';
import { type Feedback, feedbackDefaults, feedbackMigrations, feedbackSchema } from './feedback';
import { type Goal, goalDefaults, goalSchema } from './goal';
import { type Identity, identityDefaults, identityMigrations, identitySchema } from './identity';
import { type Judgement, judgementDefaults, judgementSchema } from './judgement';
import { type OfficialWording, officialWordingDefaults, officialWordingSchema } from './official-wording';
import { type Pdp, pdpDefaults, pdpSchema } from './pdp';
import { type PdpObjective, pdpObjectiveDefaults, pdpObjectiveSchema } from './pdp-objective';
import { type ProgrammePlan, programmePlanDefaults, programmePlanSchema } from './programme-plan';
import { type Reflection, reflectionDefaults, reflectionMigrations, reflectionSchema } from './reflection';
import { type Session, sessionDefaults, sessionSchema } from './session';
import { type Signature, signatureDefaults, signatureMigrations, signatureSchema } from './signature';
import { type SupervisionMeeting, supervisionMeetingDefaults, supervisionMeetingSchema } from './supervision-meeting';
import { type WitnessStatement, witnessStatementDefaults, witnessStatementSchema } from './witness-statement';
import { type Swot, swotDefaults, swotSchema } from './swot';
import { type WrittenResponse, writtenResponseDefaults, writtenResponseSchema } from './written-response';

export interface RecordByKind {
  readonly candidate: Candidate;
  readonly enrolment: Enrolment;
  readonly programmePlan: ProgrammePlan;
  readonly client: Client;
  readonly identity: Identity;
  readonly developmentNeed: DevelopmentNeed;
  readonly goal: Goal;
  readonly contract: Contract;
  readonly contractTemplate: ContractTemplate;
  readonly signature: Signature;
  readonly session: Session;
  readonly reflection: Reflection;
  readonly supervisionMeeting: SupervisionMeeting;
  readonly feedback: Feedback;
  readonly declaration: Declaration;
  readonly evidenceItem: EvidenceItem;
  readonly witnessStatement: WitnessStatement;
  readonly writtenResponse: WrittenResponse;
  readonly swot: Swot;
  readonly pdp: Pdp;
  readonly pdpObjective: PdpObjective;
  readonly cpdActivity: CpdActivity;
  readonly claim: Claim;
  readonly judgement: Judgement;
  readonly officialWording: OfficialWording;
}
export type RecordKind = keyof RecordByKind;
export type AnyRecord = RecordByKind[RecordKind];

/** Brings the raw fields of one version to the next. The key is the version it makes. */
export type Migrations = Readonly<
  Record<number, (fields: Readonly<Record<string, unknown>>) => Record<string, unknown>>
>;

/**
 * Everything the rest of the program needs to know of a kind of record, in one place.
 * `letter` begins its human reference (null: nobody cites it); `sealed` keeps it in a table of its own,
 * because it tells who people are.
 */
export const recordKinds = {
  candidate: {
    schema: candidateSchema,
    defaults: candidateDefaults,
    letter: null,
    sealed: false,
    version: 1,
    migrations: {},
  },
  enrolment: {
    schema: enrolmentSchema,
    defaults: enrolmentDefaults,
    letter: null,
    sealed: false,
    version: 3,
    migrations: enrolmentMigrations,
  },
  programmePlan: {
    schema: programmePlanSchema,
    defaults: programmePlanDefaults,
    letter: 'B',
    sealed: false,
    version: 1,
    migrations: {},
  },
  client: { schema: clientSchema, defaults: clientDefaults, letter: null, sealed: false, version: 1, migrations: {} },
  identity: {
    schema: identitySchema,
    defaults: identityDefaults,
    letter: null,
    sealed: true,
    version: 2,
    migrations: identityMigrations,
  },
  developmentNeed: {
    schema: developmentNeedSchema,
    defaults: developmentNeedDefaults,
    letter: 'N',
    sealed: false,
    version: 1,
    migrations: {},
  },
  goal: { schema: goalSchema, defaults: goalDefaults, letter: 'G', sealed: false, version: 1, migrations: {} },
  contract: {
    schema: contractSchema,
    defaults: contractDefaults,
    letter: 'C',
    sealed: false,
    version: 2,
    migrations: contractMigrations,
  },
  contractTemplate: {
    schema: contractTemplateSchema,
    defaults: contractTemplateDefaults,
    letter: null,
    sealed: false,
    version: 1,
    migrations: {},
  },
  signature: {
    schema: signatureSchema,
    defaults: signatureDefaults,
    letter: null,
    sealed: true,
    version: 2,
    migrations: signatureMigrations,
  },
  session: { schema: sessionSchema, defaults: sessionDefaults, letter: 'D', sealed: false, version: 1, migrations: {} },
  reflection: {
    schema: reflectionSchema,
    defaults: reflectionDefaults,
    letter: 'R',
    sealed: false,
    version: 2,
    migrations: reflectionMigrations,
  },
  supervisionMeeting: {
    schema: supervisionMeetingSchema,
    defaults: supervisionMeetingDefaults,
    letter: 'S',
    sealed: false,
    version: 1,
    migrations: {},
  },
  feedback: {
    schema: feedbackSchema,
    defaults: feedbackDefaults,
    letter: 'F',
    sealed: false,
    version: 2,
    migrations: feedbackMigrations,
  },
  declaration: {
    schema: declarationSchema,
    defaults: declarationDefaults,
    letter: null,
    sealed: false,
    version: 1,
    migrations: {},
  },
  evidenceItem: {
    schema: evidenceItemSchema,
    defaults: evidenceItemDefaults,
    letter: 'E',
    sealed: false,
    version: 2,
    migrations: evidenceItemMigrations,
  },
  witnessStatement: {
    schema: witnessStatementSchema,
    defaults: witnessStatementDefaults,
    letter: 'W',
    sealed: false,
    version: 1,
    migrations: {},
  },
  writtenResponse: {
    schema: writtenResponseSchema,
    defaults: writtenResponseDefaults,
    letter: 'A',
    sealed: false,
    version: 1,
    migrations: {},
  },
  swot: { schema: swotSchema, defaults: swotDefaults, letter: null, sealed: false, version: 1, migrations: {} },
  pdp: { schema: pdpSchema, defaults: pdpDefaults, letter: null, sealed: false, version: 1, migrations: {} },
  pdpObjective: {
    schema: pdpObjectiveSchema,
    defaults: pdpObjectiveDefaults,
    letter: 'O',
    sealed: false,
    version: 1,
    migrations: {},
  },
  cpdActivity: {
    schema: cpdActivitySchema,
    defaults: cpdActivityDefaults,
    letter: 'L',
    sealed: false,
    version: 1,
    migrations: {},
  },
  claim: { schema: claimSchema, defaults: claimDefaults, letter: null, sealed: false, version: 1, migrations: {} },
  judgement: {
    schema: judgementSchema,
    defaults: judgementDefaults,
    letter: 'J',
    sealed: false,
    version: 1,
    migrations: {},
  },
  officialWording: {
    schema: officialWordingSchema,
    defaults: officialWordingDefaults,
    letter: null,
    sealed: false,
    version: 1,
    migrations: {},
  },
} as const satisfies { readonly [Kind in RecordKind]: RecordKindFacts };

interface RecordKindFacts {
  readonly schema: { readonly safeParse: (input: unknown) => unknown };
  readonly defaults: object;
  readonly letter: string | null;
  readonly sealed: boolean;
  readonly version: number;
  readonly migrations: Migrations;
}

export function isRecordKind(text: unknown): text is RecordKind {
  return typeof text === 'string' && Object.hasOwn(recordKinds, text);
}

export function allRecordKinds(): readonly RecordKind[] {
  return Object.keys(recordKinds).filter(isRecordKind);
}
