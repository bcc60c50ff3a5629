import { useState } from 'react';
import { type RatedFeedback, ratingOf, ratingsOverTime } from '../../domain/ratings-over-time';
import type { RecordId } from '../../domain/ids';
import { type Feedback, RATED_SKILLS, type RatedSkill } from '../../domain/records/feedback';
import { daysBetween } from '../../domain/time';
import { formatDate, formatShortDate } from '../../domain/words/format';
import { ratingWords as words } from '../../domain/words/ratings';
import { recordWords } from '../../domain/words/records';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { FieldRow, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TrendChart, type TrendPoint } from '../../ui/TrendChart';
import { choicesOf } from '../../workspace/choices';
import { clientName } from '../../workspace/names';
import { usePortfolio } from '../../workspace/use-portfolio';
import styles from './RatingsSection.module.css';

type What = RatedSkill | '';

/** How ratings went, of everything or of one skill, and with everybody or with one person. */
export function RatingsSection({ feedback }: { readonly feedback: readonly Feedback[] }) {
  const portfolio = usePortfolio();
  const [what, setWhat] = useState<What>('');
  const [who, setWho] = useState('');
  const people = [...new Set(feedback.flatMap(({ clientId }) => clientId ?? []))];
  const rated = ratingsOverTime(feedback.filter(({ clientId }) => who === '' || clientId === who));
  if (ratingsOverTime(feedback).length === 0) return null;
  return (
    <Section title={words.title}>
      <Card>
        <Stack>
          <FieldRow>
            <SelectField
              label={words.skill}
              choices={choicesOf(recordWords.skills)}
              emptyLabel={words.all}
              value={what}
              onChange={(event) => setWhat(event.currentTarget.value as What)}
            />
            {people.length > 1 && (
              <SelectField
                label={words.who}
                choices={people.map((id: RecordId) => ({ value: id, label: clientName(portfolio, id) }))}
                emptyLabel={words.everybody}
                value={who}
                onChange={(event) => setWho(event.currentTarget.value)}
              />
            )}
          </FieldRow>
          <Trend rated={rated} what={what} />
          <Fold title={words.table} meta={words.tableMeta(rated.length)}>
            <RatingsTable rated={rated} />
          </Fold>
        </Stack>
      </Card>
    </Section>
  );
}

function Trend({ rated, what }: { readonly rated: readonly RatedFeedback[]; readonly what: What }) {
  const given = rated.flatMap((one) => {
    const value = what === '' ? one.mean : ratingOf(one.feedback, what);
    return value === null ? [] : [{ on: one.on, value }];
  });
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return <p>{words.none}</p>;
  if (given.length === 1) return <p>{words.one}</p>;
  const span = daysBetween(first.on, last.on);
  const points = given.map(({ on, value }, index): TrendPoint => ({
    at: span === 0 ? index / (given.length - 1) : daysBetween(first.on, on) / span,
    value,
  }));
  const name = what === '' ? words.all : recordWords.skills[what];
  return (
    <TrendChart
      label={words.picture(name, given.length, figure(first.value), figure(last.value))}
      points={points}
      from={1}
      to={5}
      ends={[formatDate(first.on), formatDate(last.on)]}
    />
  );
}

function RatingsTable({ rated }: { readonly rated: readonly RatedFeedback[] }) {
  return (
    <div className={styles.scroll} role="region" aria-label={words.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.mean}</th>
            {RATED_SKILLS.map((skill) => (
              <th key={skill} scope="col">
                {recordWords.skills[skill]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rated.map(({ feedback, on, mean }) => (
            <tr key={feedback.id}>
              <th scope="row">{formatShortDate(on)}</th>
              <td>{recordWords.feedbackSources[feedback.source]}</td>
              <td>{figure(mean)}</td>
              {RATED_SKILLS.map((skill) => (
                <td key={skill}>{ratingOf(feedback, skill) ?? words.notObserved}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 4 or 4.3. */
function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}
