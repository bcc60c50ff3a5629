import { contractStanding, type PartyStanding } from '../contract-standing';
import type { Client } from '../records/client';
import { type Contract, contractDefaults, contractSchema } from '../records/contract';
import type { Signature } from '../records/signature';
import type { ClientFile } from '../rules/practice';
import { digestOf } from '../signed-text';
import { dateOfInstant } from '../time';
import { annexWords as words } from '../words/annex';
import { formatDate } from '../words/format';
import { submissionWords } from '../words/submission';
import { submissionFileWords } from '../words/submission-files';
import { column, fact, paragraph, quiet, textCell } from './blocks';
import { fileNameOf } from './build-submission';
import { contractText, partyRole } from './contract-blocks';
import type { Block, Row, Section, SubmissionDocument } from './document';
import { attachedFilesBlocks } from './evidence-part';
import { filePlaces } from './file-blocks';
import { qualificationTitle } from './front-sheet';
import { dateOr, facts, textFact } from './record-facts';
import { buildContext, codeNameOf, type SubmissionContext } from './submission-context';
import type { SubmissionRequest } from './submission-request';

/**
 * The file beside the submission that tells who the code names stand for, with the contracts as they were signed. Only for
 * those who must know; it is made when the person asks for it, and the submission itself never says any of this.
 */
export function buildAnnex(request: SubmissionRequest): SubmissionDocument {
  const context = buildContext(request);
  const units = submissionWords.units(context.units.map(({ unit }) => unit));
  const day = formatDate(dateOfInstant(request.now));
  const { clientFiles } = context.practice;
  const contracts = clientFiles.map((file) =>
    part(context, codeNameOf(context, file.client), contractPart(context, file)),
  );
  const attached = attachedFilesBlocks(contracts.flatMap(({ blocks }) => blocks));
  return {
    meta: {
      title: words.documentTitle(units.toLowerCase()),
      author: context.candidate?.name.trim() ?? '',
      subject: qualificationTitle(context),
      language: 'en-GB',
      fileName: fileNameOf(context, words.fileSuffix),
      createdAt: request.now,
      footer: words.footer(submissionWords.attempts[request.attempt], day),
      watermark: request.draft ? submissionWords.draft : null,
    },
    sections: [
      frontSheet(context, units),
      part(context, words.people, peopleBlocks(context, clientFiles)),
      ...contracts,
      ...(attached.length === 0 ? [] : [part(context, submissionFileWords.attachmentsTitle, attached)]),
    ],
  };
}

function part({ candidate }: SubmissionContext, name: string, blocks: readonly Block[]): Section {
  return { runningHead: [candidate?.name.trim() ?? '', words.running, name], startsNewPage: true, blocks };
}

function frontSheet(context: SubmissionContext, units: string): Section {
  const { candidate, enrolment, request } = context;
  return {
    runningHead: [],
    startsNewPage: true,
    blocks: [
      {
        kind: 'heading',
        level: 1,
        label: qualificationTitle(context),
        text: words.title,
        anchor: 'front-sheet',
        listed: 'contents',
        display: true,
      },
      paragraph(words.lead, { size: 'lead' }),
      ...facts([
        ...textFact(submissionWords.frontSheet.candidate, candidate?.name ?? ''),
        ...textFact(submissionWords.frontSheet.registration, candidate?.registrationNumber ?? ''),
        ...textFact(
          submissionWords.frontSheet.centre,
          [enrolment.centreName, enrolment.centreNumber].filter((text) => text.trim() !== '').join(', '),
        ),
        ...textFact(submissionWords.frontSheet.tutor, enrolment.tutorName),
        fact(submissionWords.frontSheet.units, units),
        fact(words.mainFile, fileNameOf(context)),
        fact(submissionWords.frontSheet.madeOn, formatDate(dateOfInstant(request.now))),
      ]),
      { kind: 'callout', title: words.care, blocks: [paragraph(words.careText)] },
      { kind: 'contents', depth: 1 },
    ],
  };
}

function peopleBlocks(context: SubmissionContext, files: readonly ClientFile[]): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.people, anchor: 'people', listed: 'contents' },
    paragraph(words.peopleLead, { size: 'lead' }),
    {
      kind: 'table',
      columns: [
        column(words.codeName, 14, { headsRow: true }),
        column(words.name, 16),
        column(words.organisation, 14),
        column(words.contact, 34),
        column(words.stakeholders, 22),
      ],
      rows: files.map(({ client }) => personRow(context, client)),
    },
  ];
}

function personRow(context: SubmissionContext, client: Client): Row {
  const identity = context.request.portfolio.belonging('identity', client.id)[0];
  const shown = (text: string | undefined): string =>
    text === undefined || text.trim() === '' ? submissionWords.missing : text.trim();
  const stakeholders = client.stakeholders.map(({ id, role }) => {
    const name = identity?.stakeholderNames.find(({ stakeholderId }) => stakeholderId === id)?.name;
    return words.stakeholder(role.trim(), shown(name));
  });
  return {
    keepTogether: true,
    cells: [
      textCell(codeNameOf(context, client)),
      textCell(shown(identity?.name)),
      textCell(shown(identity?.organisation)),
      textCell(shown(identity?.contact).replace(/\s*[,;]\s*/g, '\n')),
      textCell(stakeholders.length === 0 ? submissionWords.missing : stakeholders.join('\n')),
    ],
  };
}

function contractPart(context: SubmissionContext, { client, contract }: ClientFile): readonly Block[] {
  const ref = contract?.ref ?? null;
  const title: Block = {
    kind: 'heading',
    level: 1,
    text: words.contractOf(codeNameOf(context, client)),
    anchor: `annex:${client.id}`,
    listed: 'contents',
    ...(ref === null ? {} : { label: ref, runningRef: ref }),
  };
  if (contract === undefined) return [title, paragraph([quiet(words.noContract)]), ...confirmedBlocks(context, client)];
  const standings = contractStanding(context.request.portfolio, client, contract);
  return [
    title,
    ...facts([fact(words.between, standings.map((one) => partyName(context, client, one)).join('\n'))]),
    ...contractText(contract, context),
    { kind: 'heading', level: 2, text: words.signatures, anchor: `signatures:${client.id}`, listed: 'bookmark' },
    ...standings.flatMap((one) => signatureBlocks(client, contract, one)),
    ...earlierTexts(context, client, contract, standings),
    ...confirmedBlocks(context, client),
  ];
}

function partyName(
  { candidate, request }: SubmissionContext,
  client: Client,
  { party, signature }: PartyStanding,
): string {
  const identity = request.portfolio.belonging('identity', client.id)[0];
  const sealed =
    party.role === 'coach'
      ? candidate?.name
      : party.role === 'client'
        ? identity?.name
        : identity?.stakeholderNames.find(({ stakeholderId }) => stakeholderId === party.stakeholderId)?.name;
  const name = [signature?.name, sealed].find((one) => one !== undefined && one.trim() !== '')?.trim();
  return words.party(partyRole(client, party), name ?? submissionWords.missing);
}

/** One party's signature: as it was typed, drawn or photographed, with the seal under it. */
function signatureBlocks(client: Client, contract: Contract, standing: PartyStanding): readonly Block[] {
  const role = partyRole(client, standing.party);
  const { signature } = standing;
  const heading: Block = { kind: 'heading', level: 3, text: words.signatureOf(role) };
  if (signature === undefined) return [heading, paragraph([quiet(words.unsigned)])];
  return [
    heading,
    ...facts([
      ...textFact(words.signedBy, signature.name),
      fact(words.signedOn, dateOr(signature.signedOn, submissionWords.missing)),
      fact(words.method, submissionWords.contract.methods[signature.method]),
      ...textFact(words.statement, signature.statement),
      fact(
        words.standing,
        words.standingOf(submissionWords.contract.standings[standing.standing], holdsSeal(signature)),
      ),
      fact(words.digest, inTwoLines(signature.digest)),
    ]),
    ...handBlocks(signature, role, contract),
  ];
}

/** Two halves are easier to compare than a line that runs over by a digit. */
function inTwoLines(digest: string): string {
  return `${digest.slice(0, 32)}\n${digest.slice(32)}`;
}

function holdsSeal({ signedText, digest }: Signature): boolean {
  return digestOf(signedText) === digest;
}

/** The field on which a signature is drawn, see `signature.strokes`. */
const PAD = { width: 1000, height: 360, pen: 7 } as const;

function handBlocks(signature: Signature, role: string, contract: Contract): readonly Block[] {
  if (signature.method === 'drawn') {
    const marks = signature.strokes.map((points) => ({
      mark: 'stroke' as const,
      points,
      width: PAD.pen,
      shade: 'ink' as const,
    }));
    const { width, height } = PAD;
    return [{ kind: 'figure', width, height, widthShare: 0.42, alt: words.drawnBy(role), marks }];
  }
  if (signature.method === 'typed') return [];
  return inkPlaces(signature, role, contract.ref);
}

function inkPlaces({ id, files, signedOn }: Signature, role: string, ref: string | null): readonly Block[] {
  const title = words.inkOf(role);
  const record = { owner: id, cited: ref ?? words.running, files, title, description: '', day: signedOn };
  return filePlaces(record).map((place) => ({ ...place, caption: title }));
}

/** Texts that somebody signed and that have changed since, each once. */
function earlierTexts(
  context: SubmissionContext,
  client: Client,
  contract: Contract,
  standings: readonly PartyStanding[],
): readonly Block[] {
  const told = new Set<string>();
  return standings.flatMap(({ party, standing, signature }): readonly Block[] => {
    if (standing !== 'changed' || signature === undefined || told.has(signature.digest)) return [];
    told.add(signature.digest);
    const signed = signedContract(contract, signature);
    if (signed === null) return [];
    const day = dateOr(signature.signedOn, submissionWords.missing);
    return [
      {
        kind: 'heading',
        level: 2,
        text: words.earlier(partyRole(client, party), day),
        anchor: `earlier:${signature.id}`,
        listed: 'bookmark',
      },
      paragraph(words.earlierLead, { size: 'small', keepWithNext: true }),
      ...contractText(signed, context),
    ];
  });
}

/** The contract as it was signed, read from the text under the seal; null if that text can't be read. */
function signedContract(
  { kind, version, id, ref, createdAt, changedAt }: Contract,
  signature: Signature,
): Contract | null {
  try {
    const fields: unknown = JSON.parse(signature.signedText);
    const whole = { ...contractDefaults, ...(fields as object), kind, version, id, ref, createdAt, changedAt };
    const parsed = contractSchema.safeParse(whole);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Sessions that the client has put a signature to. */
function confirmedBlocks({ request, practice }: SubmissionContext, client: Client): readonly Block[] {
  const confirmed = (practice.claims.sessionsByClient.get(client.id) ?? []).flatMap((session) =>
    request.portfolio
      .belonging('signature', session.id)
      .filter(({ role }) => role === 'client')
      .map((signature) => ({ session, signature })),
  );
  if (confirmed.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.confirmed, anchor: `confirmed:${client.id}`, listed: 'bookmark' },
    {
      kind: 'table',
      columns: [
        column(words.session, 12, { headsRow: true }),
        column(words.signedBy, 20),
        column(words.signedOn, 18),
        column(words.method, 18),
        column(words.digest, 32),
      ],
      rows: confirmed.map(({ session, signature }): Row => ({
        cells: [
          textCell(session.ref ?? dateOr(session.heldOn, submissionWords.missing)),
          textCell(signature.name.trim()),
          textCell(dateOr(signature.signedOn, submissionWords.missing)),
          textCell(submissionWords.contract.methods[signature.method]),
          textCell(signature.digest),
        ],
      })),
    },
    ...confirmed.flatMap(({ session, signature }) =>
      inkPlaces(signature, submissionWords.signers[signature.role], session.ref),
    ),
  ];
}
