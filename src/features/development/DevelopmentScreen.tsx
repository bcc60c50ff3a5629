import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { responseWords as words } from '../../domain/words/responses';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { NEW, paths } from '../../workspace/paths';
import { useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

/** The way to the analysis, the plan and the log. */
export function DevelopmentScreen() {
  const portfolio = usePortfolio();
  const enrolment = useEnrolled()?.enrolment;
  const swot = enrolment && portfolio.belonging('swot', enrolment.id).at(-1);
  const log = enrolment === undefined ? [] : portfolio.belonging('cpdActivity', enrolment.id).toReversed();
  return (
    <Page>
      <PageHeader title={words.development} lead={words.developmentLead} back={{ href: paths.more }} />
      <Stack gap="loose">
        <Card isFlush>
          <List label={words.development}>
            <ListRow href={paths.swot} title={words.swot} meta={words.swotMeta(swot?.lines.length ?? 0)} />
            <ListRow href={paths.pdp} title={words.pdp} meta={words.pdpLead} />
          </List>
        </Card>
        <Section title={words.cpd} note={log.length === 0 ? words.cpdEmpty : undefined}>
          <Stack>
            {log.length > 0 && (
              <Card isFlush>
                <List label={words.cpd}>
                  {log.map((one) => (
                    <ListRow
                      key={one.id}
                      href={paths.cpdActivity(one.id)}
                      leading={one.ref ?? undefined}
                      title={one.activity || words.unnamedCpd}
                      meta={one.doneOn === null ? recordWords.noDate : formatDate(one.doneOn)}
                    />
                  ))}
                </List>
              </Card>
            )}
            <ButtonLink href={paths.cpdActivity(NEW)}>{words.addCpd}</ButtonLink>
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}
