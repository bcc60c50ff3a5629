import { type ComponentType, useState } from 'react';
import { Link } from 'wouter';
import {
  type CellState,
  completeSessions,
  SESSION_COLUMNS,
  type SessionGridRow,
} from '../../domain/rules/session-grid';
import { formatShortDate } from '../../domain/words/format';
import { progressWords as words } from '../../domain/words/progress';
import { recordWords } from '../../domain/words/records';
import { daysShort } from '../../domain/words/written';
import { CheckboxField } from '../../ui/CheckboxField';
import { DeclaredIcon, type IconProps, MetIcon, NotApplicableIcon, NotMetIcon, WarningIcon } from '../../ui/icons';
import { Section, Stack } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { sessionTitle } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';
import { DataTable } from './DataTable';
import styles from './Table.module.css';

const ICONS: Readonly<Record<CellState, ComponentType<IconProps>>> = {
  there: MetIcon,
  missing: NotMetIcon,
  hint: WarningIcon,
  declared: DeclaredIcon,
  not_asked: NotApplicableIcon,
};
const ROWS_AT_FIRST = 30;

/** Sessions and what each has or lacks, with how soon it was written down. */
export function SessionsTable({ rows }: { readonly rows: readonly SessionGridRow[] }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const shown = onlyOpen ? rows.filter(({ missing }) => missing > 0) : rows;
  const complete = completeSessions(rows);
  return (
    <Section
      title={words.sessions}
      note={rows.length === 0 ? words.noSessions : words.sessionsLead(complete, rows.length)}
    >
      {rows.length > 0 && (
        <Stack>
          <CheckboxField
            label={words.onlyOpen}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          {shown.length === 0 ? <p>{words.nothingOpen}</p> : <Rows key={String(onlyOpen)} rows={shown} />}
          <Key />
        </Stack>
      )}
    </Section>
  );
}

function Rows({ rows }: { readonly rows: readonly SessionGridRow[] }) {
  const columns = [
    words.session,
    ...SESSION_COLUMNS.map((column) => words.columns[column]),
    words.diaryAfter,
    words.reflectionAfter,
  ];
  return (
    <Shown items={rows} step={ROWS_AT_FIRST}>
      {(some) => (
        <DataTable caption={words.sessionBySession} columns={columns}>
          {some.map((row) => (
            <Row key={row.session} row={row} />
          ))}
        </DataTable>
      )}
    </Shown>
  );
}

function Row({ row: { session: id, cells, diaryAfter, reflectionAfter } }: { readonly row: SessionGridRow }) {
  const portfolio = usePortfolio();
  const session = portfolio.get('session', id);
  if (session === undefined) return null;
  const day = session.heldOn === null ? recordWords.noDate : formatShortDate(session.heldOn);
  return (
    <tr>
      <th scope="row">
        <Link href={paths.session(id)}>{session.ref ?? day}</Link> {sessionTitle(portfolio, session)},{' '}
        <span className={styles.number}>{day}</span>
      </th>
      {SESSION_COLUMNS.map((column) => (
        <td key={column}>
          <Cell state={cells[column]} />
        </td>
      ))}
      <td className={styles.number}>{days(diaryAfter)}</td>
      <td className={styles.number}>{days(reflectionAfter)}</td>
    </tr>
  );
}

function Cell({ state }: { readonly state: CellState }) {
  const Icon = ICONS[state];
  return (
    <span className={`${styles.cell} ${styles[state]}`}>
      <Icon />
      <VisuallyHidden>{words.cells[state]}</VisuallyHidden>
    </span>
  );
}

/** What the signs mean, for those who see them. */
function Key() {
  return (
    <>
      <ul className={styles.key} role="list">
        {Object.entries(words.cells).map(([state, label]) => {
          const Icon = ICONS[state as CellState];
          return (
            <li key={state} className={`${styles.cell} ${styles[state]}`}>
              <Icon />
              <span>{label}</span>
            </li>
          );
        })}
      </ul>
      <p>{words.daysNote}</p>
    </>
  );
}

function days(count: number | null): string {
  return count === null ? words.notYet : daysShort(count);
}
