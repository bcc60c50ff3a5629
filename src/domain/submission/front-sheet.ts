import type { AppliedOverlay, Finding } from '../rules/finding';
import { dateOfInstant } from '../time';
import { formatDate } from '../words/format';
import { submissionWords } from '../words/submission';
import { fact, paragraph } from './blocks';
import type { Block, Fact, Section } from './document';
import { DATA_FILE_NAME } from './embedded-data';
import { figureText, ruleWording } from './finding-figures';
import { dateFact, listFact, textFact } from './record-facts';
import { isAboutPractice, type SubmissionContext } from './submission-context';

const words = submissionWords.frontSheet;

/** The awarding body's cover sheet: who, where, which units, the learner's declaration, lines to sign on. */
export function frontSheet(context: SubmissionContext): Section {
  const unitNames = submissionWords.units(context.units.map(({ unit }) => unit));
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
      paragraph(isAboutPractice(context) ? words.leadWithPractice(unitNames) : words.lead(unitNames), { size: 'lead' }),
      { kind: 'facts', rows: sheetRows(context) },
      ...declarationBlocks(context),
      {
        kind: 'signatures',
        lines: [
          learnerLine(context),
          { role: words.assessorLine, dateLabel: words.date, name: null, date: null },
          { role: words.iqaLine, dateLabel: words.date, name: null, date: null },
        ],
      },
    ],
  };
}

export function qualificationTitle({ request, enrolment }: SubmissionContext): string {
  const { standard } = request;
  return standard.qualifications.find(({ id }) => id === enrolment.qualification)?.title ?? standard.title;
}

function sheetRows(context: SubmissionContext): readonly Fact[] {
  const { candidate, enrolment, request } = context;
  const centre = [enrolment.centreName, enrolment.centreNumber].filter((part) => part.trim() !== '').join(', ');
  return [
    fact(words.candidate, orMissing(candidate?.name)),
    fact(words.registration, orMissing(candidate?.registrationNumber)),
    fact(words.centre, orMissing(centre)),
    fact(words.tutor, orMissing(enrolment.tutorName)),
    ...textFact(words.supervisor, enrolment.supervisorName),
    ...textFact(words.iqa, enrolment.iqaName),
    ...dateFact(words.registeredOn, enrolment.registeredOn),
    fact(words.units, context.units.map(({ unit, title, uan }) => words.unit(unit, title, uan)).join('\n')),
    ...listFact(words.centreFigures, overlayTexts(context)),
    fact(words.attempt, submissionWords.attempts[request.attempt]),
    fact(words.madeOn, formatDate(dateOfInstant(request.now))),
    fact(words.rules, words.rulesVersion(request.standard.id, request.result.packVersion)),
    ...(request.carriesData === true ? [fact(words.data, words.dataText(DATA_FILE_NAME))] : []),
  ];
}

function orMissing(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? submissionWords.missing : text;
}

function declarationBlocks({ candidate, enrolment }: SubmissionContext): readonly Block[] {
  const anonymousUse = enrolment.optsOutOfAnonymousUse ? words.optsOut : words.optsIn;
  return [
    { kind: 'heading', level: 2, text: words.declaration },
    paragraph(words.declarationText(candidate?.clientNoun ?? 'client')),
    paragraph(anonymousUse),
  ];
}

function learnerLine({ enrolment }: SubmissionContext) {
  const { authenticDeclaredBy, authenticDeclaredOn } = enrolment;
  const date = authenticDeclaredOn === null ? null : formatDate(authenticDeclaredOn);
  return { role: words.learnerLine, dateLabel: words.date, name: authenticDeclaredBy, date };
}

/** Figures that the centre set otherwise: the assessor must see under which the rules were run. */
function overlayTexts(context: SubmissionContext): readonly string[] {
  const findings = context.criteria.flatMap((criterion) => criterion.findings);
  return findings.flatMap((finding) => finding.overlays.map((overlay) => overlayText(context, finding, overlay)));
}

function overlayText(context: SubmissionContext, finding: Finding, overlay: AppliedOverlay): string {
  const { unit, rule } = finding;
  const value = figureText(overlay.value, finding.quantity);
  const standardValue = figureText(overlay.standardValue, finding.quantity);
  return words.centreFigure(unit, ruleWording(context, unit, rule), value, standardValue, overlay.reason.trim());
}
