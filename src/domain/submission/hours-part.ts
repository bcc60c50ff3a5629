import type { RecordId } from '../ids';
import type { Session } from '../records/session';
import type { CheckName } from '../rules/check-names';
import type { Finding, ShortfallReason } from '../rules/finding';
import type { ClientHours } from '../rules/hours-summary';
import type { IsoDate } from '../time';
import { formatCount, formatDate, formatMinutes } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { column, paragraph, textCell } from './blocks';
import type { Block, Figure, Mark, Row } from './document';
import { recordAnchor } from './references';
import { codeNameOf, type SubmissionContext } from './submission-context';

const words = submissionWords.hours;

/** The time put forward, by client and in all, and every session in the diary, counted or not. */
export function hoursBlocks(context: SubmissionContext): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'hours', listed: 'contents' },
    keyFigures(context),
    ...byClient(context),
    ...activity(context),
  ];
}

function keyFigures(context: SubmissionContext): Block {
  const { hours } = context.request.result;
  const coaching = findingOf(context, 'coaching-time');
  const individuals = findingOf(context, 'individuals-coached');
  const supervision = findingOf(context, 'supervision-time');
  const noun = recordWords.clientNounsPlural[context.candidate?.clientNoun ?? 'client'];
  return {
    kind: 'keyFigures',
    figures: [
      { value: formatMinutes(hours.coachingMinutes), label: words.coaching(neededMinutes(coaching)) },
      {
        value: formatCount(context.practice.claims.sessionsByClient.size),
        label:
          individuals === undefined
            ? words.individualsAlone(noun)
            : words.individuals(noun, individuals.needed, individuals.atMost),
      },
      { value: formatMinutes(hours.supervisionMinutes), label: words.supervision(neededMinutes(supervision)) },
    ],
  };
}

function findingOf(context: SubmissionContext, check: CheckName): Finding | undefined {
  return context.criteria.flatMap(({ findings }) => findings).find((finding) => finding.check === check);
}

function neededMinutes(finding: Finding | undefined): string | null {
  return finding === undefined ? null : formatMinutes(finding.needed);
}

function byClient(context: SubmissionContext): readonly Block[] {
  const { hours } = context.request.result;
  if (hours.clients.length === 0) return [];
  const noun = submissionWords.clientNouns[context.candidate?.clientNoun ?? 'client'];
  return [
    { kind: 'heading', level: 2, text: words.byClient },
    ...(hours.coachingMinutes > 0 ? [chart(context, hours.clients)] : []),
    {
      kind: 'table',
      columns: [
        column(words.client(noun), 32, { headsRow: true }),
        column(words.sessions, 14, { align: 'end' }),
        column(words.first, 20, { align: 'end' }),
        column(words.last, 20, { align: 'end' }),
        column(words.time, 18, { align: 'end' }),
      ],
      rows: [
        ...hours.clients.map((client) => clientRow(context, client)),
        ...(hours.sharedMinutes === 0 ? [] : [sharedRow(hours.sharedMinutes)]),
        totalRow(context.practice.claims.sessions.length, hours.coachingMinutes),
      ],
    },
  ];
}

function clientRow(context: SubmissionContext, { client, sessions, firstOn, lastOn, minutes }: ClientHours): Row {
  return {
    cells: [
      textCell([{ text: nameOf(context, client), to: recordAnchor(client) }]),
      textCell(formatCount(sessions.length)),
      textCell(day(firstOn)),
      textCell(day(lastOn)),
      textCell(formatMinutes(minutes)),
    ],
  };
}

function sharedRow(minutes: number): Row {
  return { cells: [textCell(words.shared, { span: 4 }), textCell(`\u2212${formatMinutes(minutes)}`)] };
}

function totalRow(sessions: number, minutes: number): Row {
  return {
    role: 'total',
    cells: [
      textCell(words.total),
      textCell(formatCount(sessions)),
      textCell(''),
      textCell(''),
      textCell(formatMinutes(minutes)),
    ],
  };
}

function nameOf(context: SubmissionContext, client: RecordId): string {
  const record = context.request.portfolio.get('client', client);
  return record === undefined ? submissionWords.missing : codeNameOf(context, record);
}

function day(date: IsoDate | null): string {
  return date === null ? submissionWords.missing : formatDate(date);
}

const CHART = { width: 483, bar: 14, step: 24, left: 124, right: 400 } as const;
const LONGEST_LABEL = 22;

/** One bar a client, in the order of the table. */
function chart(context: SubmissionContext, clients: readonly ClientHours[]): Figure {
  const most = Math.max(...clients.map(({ minutes }) => minutes));
  const named = clients.map(({ client, minutes }) => ({ name: nameOf(context, client), minutes }));
  return {
    kind: 'figure',
    width: CHART.width,
    height: clients.length * CHART.step,
    widthShare: 1,
    alt: words.chartAlt(
      named.map(({ name, minutes }) => `${name} ${formatMinutes(minutes)}`).join(submissionWords.comma),
    ),
    caption: words.chart,
    marks: named.flatMap(({ name, minutes }, index): readonly Mark[] => {
      const top = index * CHART.step + 5;
      const right = CHART.left + ((CHART.right - CHART.left) * minutes) / most;
      const points = [CHART.left, top, right, top, right, top + CHART.bar, CHART.left, top + CHART.bar];
      return [
        { mark: 'label', x: 0, y: top + 10.5, text: shortened(name), strong: true },
        { mark: 'area', points, shade: 'accent' },
        { mark: 'label', x: right + 8, y: top + 10.5, text: formatMinutes(minutes) },
      ];
    }),
  };
}

function shortened(name: string): string {
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

/** The diary as a register: what doesn't count says why. */
function activity(context: SubmissionContext): readonly Block[] {
  const { claims } = context.practice;
  const sessions = inOrder([...claims.sessions, ...claims.setAside.map(({ session }) => session)], context);
  if (sessions.length === 0) return [];
  const reasons = new Map(context.request.result.hours.notCounted.map((one) => [one.session, one.reason]));
  return [
    { kind: 'heading', level: 2, text: words.activity, anchor: 'activity', listed: 'contents' },
    paragraph(words.activityLead),
    {
      kind: 'table',
      columns: [
        column(words.session, 11, { headsRow: true }),
        column(words.date, 20),
        column(words.with, 25),
        column(words.medium, 14),
        column(words.lasted, 12, { align: 'end' }),
        column(words.counts, 22, { align: 'end' }),
      ],
      rows: sessions.map((session) => activityRow(context, session, reasons.get(session.id))),
    },
  ];
}

function inOrder(sessions: readonly Session[], context: SubmissionContext): readonly Session[] {
  const wanted = new Set(sessions);
  return context.request.portfolio.all('session').filter((session) => wanted.has(session));
}

function activityRow(context: SubmissionContext, session: Session, reason: ShortfallReason | undefined): Row {
  const { ref, id, heldOn, medium, durationMinutes, clientIds } = session;
  const isTold = context.practice.claims.sessionIds.has(id);
  const name = ref ?? recordWords.kinds.session;
  const counted = context.request.result.hours.minutesBySession.get(id) ?? 0;
  return {
    cells: [
      textCell([isTold ? { text: name, to: recordAnchor(id) } : name]),
      textCell(heldOn === null ? submissionWords.missing : formatDate(heldOn)),
      textCell([...new Set(clientIds)].map((client) => nameOf(context, client)).join(submissionWords.comma)),
      textCell(recordWords.mediums[medium]),
      textCell(durationMinutes === null ? submissionWords.missing : formatMinutes(durationMinutes)),
      textCell(countsText(counted, reason)),
    ],
  };
}

function countsText(minutes: number, reason: ShortfallReason | undefined): string {
  const parts = [
    ...(minutes > 0 ? [formatMinutes(minutes)] : []),
    ...(reason === undefined ? [] : [reasonText(reason)]),
  ];
  return parts.length === 0 ? submissionWords.missing : parts.join(submissionWords.comma);
}

export function reasonText(reason: ShortfallReason): string {
  const texts: Partial<Record<ShortfallReason, string>> = submissionWords.notCounted;
  return texts[reason] ?? submissionWords.otherReason;
}
