import { useMemo } from 'react';
import { forecastHours, type Forecast } from '../../domain/rules/forecast';
import { sessionGrid } from '../../domain/rules/session-grid';
import { progressWords as words } from '../../domain/words/progress';
import { Card } from '../../ui/Card';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { type Check, useCheck, usePortfolio } from '../../workspace/use-portfolio';
import { CriteriaTable } from './CriteriaTable';
import { PaceChart } from './PaceChart';
import { SessionsTable } from './SessionsTable';

/** Pace, criteria and sessions at a glance, each as figures that can be read aloud. */
export function ProgressScreen() {
  const check = useCheck();
  return (
    <Page isWide>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.portfolio }} />
      {check !== null && <Standing check={check} />}
    </Page>
  );
}

function Standing({ check }: { readonly check: Check }) {
  const portfolio = usePortfolio();
  const forecast = useMemo(() => forecastHours(check.result, portfolio), [check, portfolio]);
  const rows = useMemo(() => sessionGrid(check.result, portfolio), [check, portfolio]);
  return (
    <Stack gap="loose">
      {check.qualification.practiceUnit !== null && (
        <Section title={words.pace}>
          {forecast === null ? (
            <p>{words.noPace}</p>
          ) : (
            <Card>
              <Stack>
                <p>{paceText(forecast, check.today)}</p>
                <PaceChart forecast={forecast} today={check.today} />
              </Stack>
            </Card>
          )}
        </Section>
      )}
      <SessionsTable rows={rows} />
      <Section title={words.criteria}>
        <Stack>
          {check.result.units.map((unit) => (
            <CriteriaTable key={unit.unit} check={check} result={unit} />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}

/** The picture in words: the pace, where it leads, and whether that is in time. */
function paceText(forecast: Forecast, today: string): string {
  const { reachedOn, recentPerWeek, expectedOn, deadlineOn, minutesByDeadline, targetMinutes } = forecast;
  if (reachedOn !== null) return words.reached(reachedOn);
  const pace = recentPerWeek === null || recentPerWeek === 0 ? words.stopped : words.recent(recentPerWeek);
  const sentences = [pace, ...(expectedOn === null ? [] : [words.expected(expectedOn)])];
  if (deadlineOn !== null && deadlineOn < today) sentences.push(words.deadlinePast(deadlineOn));
  else if (deadlineOn !== null && expectedOn !== null && expectedOn <= deadlineOn)
    sentences.push(words.inTime(deadlineOn));
  else if (deadlineOn !== null && minutesByDeadline !== null)
    sentences.push(words.tooLate(deadlineOn, minutesByDeadline, targetMinutes));
  return sentences.join(' ');
}
