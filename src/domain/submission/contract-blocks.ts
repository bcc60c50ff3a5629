import { contractStanding, type PartyStanding } from '../contract-standing';
import type { Client } from '../records/client';
import type { Contract } from '../records/contract';
import type { ClientFile } from '../rules/practice';
import { formatDate, formatMinutes } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { column, paragraph, quiet, textCell } from './blocks';
import type { Block, Row } from './document';
import { dateFact, dateOr, facts, proseFacts, textFact } from './record-facts';
import { recordAnchor, servesLine } from './references';
import type { SubmissionContext } from './submission-context';

const words = submissionWords.contract;
const DIGEST_SHOWN = 16;

/** The contract in force, and who has signed it: by role, day, method and digest, never by name. */
export function contractBlocks(context: SubmissionContext, file: ClientFile): readonly Block[] {
  const { contract } = file;
  if (contract === undefined) {
    return [
      {
        kind: 'heading',
        level: 2,
        text: words.title,
        anchor: `contract:${file.id}`,
        listed: 'contents',
        runningRef: '',
      },
      paragraph([quiet(words.none)]),
    ];
  }
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.title,
      anchor: recordAnchor(contract.id),
      listed: 'contents',
      ...(contract.ref === null ? {} : { label: contract.ref, runningRef: contract.ref }),
    },
    ...servesLine(context, contract, contract.agreedOn),
    ...contractText(contract, context),
    ...signatureBlocks(context, file.client, contract, file.contractDigest ?? ''),
  ];
}

/** What was agreed, as it is printed. */
export function contractText(contract: Contract, context: SubmissionContext): readonly Block[] {
  return [
    ...facts([
      ...textFact(words.form, recordWords.contractForms[contract.form]),
      ...dateFact(words.agreedOn, contract.agreedOn),
      ...textFact(words.sessions, sessionsText(contract)),
      ...textFact(words.dates, datesText(contract)),
      ...textFact(words.place, contract.place),
    ]),
    ...proseFacts(terms(contract, context), 3),
  ];
}

function sessionsText({ sessionsPlanned, sessionMinutes, frequency }: Contract): string {
  const count = sessionsPlanned === null ? '' : String(sessionsPlanned);
  const each = sessionMinutes === null ? '' : words.each(formatMinutes(sessionMinutes));
  return words.sessionsOf(count, each, frequency.trim());
}

function datesText({ startsOn, endsOn }: Contract): string {
  if (startsOn === null && endsOn === null) return '';
  return words.dateRange(dateOr(startsOn, submissionWords.missing), dateOr(endsOn, submissionWords.missing));
}

function terms(contract: Contract, { candidate }: SubmissionContext) {
  return [
    ...textFact(words.purpose, contract.purpose),
    ...textFact(words.intendedOutcomes, contract.intendedOutcomes),
    ...textFact(words.expectations, contract.expectations),
    ...textFact(words.coachCommitments, contract.coachCommitments),
    ...textFact(words.clientCommitments(candidate?.clientNoun ?? 'client'), contract.clientCommitments),
    ...textFact(words.stakeholderCommitments, contract.stakeholderCommitments),
    ...textFact(words.confidentiality, contract.confidentiality),
    ...textFact(words.boundaries, contract.boundaries),
    ...textFact(words.recordsAndRetention, contract.recordsAndRetention),
    ...textFact(words.sharedWithStakeholder, contract.sharedWithStakeholder),
    ...textFact(words.cancellation, contract.cancellation),
    ...textFact(words.codeOfEthics, contract.codeOfEthics),
    ...textFact(words.supervision, contract.supervision),
    ...textFact(words.midwayReview, contract.midwayReview),
    ...textFact(words.ending, contract.ending),
    ...contract.clauses.flatMap(({ heading, text }) => textFact(heading.trim() || words.clause, text)),
  ];
}

function signatureBlocks(
  context: SubmissionContext,
  client: Client,
  contract: Contract,
  digest: string,
): readonly Block[] {
  const standings = contractStanding(context.request.portfolio, client, contract);
  return [
    {
      kind: 'table',
      caption: words.signatures,
      columns: [
        column(words.party, 26, { headsRow: true }),
        column(words.standing, 24),
        column(words.signedOn, 18),
        column(words.method, 16),
        column(words.digest, 20),
      ],
      rows: standings.map((standing) => signatureRow(client, standing)),
    },
    paragraph(words.digestNote(digest), { size: 'small' }),
  ];
}

/** What a party is called where it must not be named. */
export function partyRole(client: Client, { role, stakeholderId }: PartyStanding['party']): string {
  const stakeholder = client.stakeholders.find(({ id }) => id === stakeholderId);
  return stakeholder === undefined || stakeholder.role.trim() === ''
    ? submissionWords.signers[role]
    : stakeholder.role.trim();
}

function signatureRow(client: Client, { party, standing, signature }: PartyStanding): Row {
  const signedOn = signature?.signedOn ?? null;
  return {
    cells: [
      textCell(partyRole(client, party)),
      textCell(words.standings[standing]),
      textCell(signedOn === null ? submissionWords.missing : formatDate(signedOn)),
      textCell(signature === undefined ? submissionWords.missing : words.methods[signature.method]),
      textCell(signature === undefined ? submissionWords.missing : `${signature.digest.slice(0, DIGEST_SHOWN)}…`),
    ],
  };
}
