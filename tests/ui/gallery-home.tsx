import { Banner } from '../../src/ui/Banner';
import { Button } from '../../src/ui/Button';
import { Card } from '../../src/ui/Card';
import { HoursMeter } from '../../src/ui/HoursMeter';
import { ContractIcon, FeedbackIcon, ReflectionIcon } from '../../src/ui/screen-icons';
import { List, ListRow } from '../../src/ui/List';
import { Meter } from '../../src/ui/Meter';
import { Page, PageHeader, Section, Stack } from '../../src/ui/Page';
import { ProgressRing } from '../../src/ui/ProgressRing';
import { StateBadge } from '../../src/ui/StateBadge';

export function HomePage() {
  return (
    <Page>
      <PageHeader title="Good morning, Asha" lead="Level 5 Certificate in coaching and mentoring" />
      <Banner isSlim action={<Button look="quiet">Remove</Button>}>
        A sample: none of it is yours.
      </Banner>
      <Card look="livery">
        <Stack>
          <HoursMeter
            label="Coaching hours"
            minutes={810}
            targetMinutes={1080}
            paceMinutes={870}
            figure="13 h 30"
            target="of 18 h"
            note="One hour behind an even pace. 4 h 30 to go by 31 March: about 70 minutes a fortnight."
          />
          <Meter label="Supervision" value={60} max={60} valueText="1 h of 1 h" />
          <Meter label="Clients" value={2} max={3} valueText="2 (2 or 3 needed)" />
        </Stack>
      </Card>
      <Section title="Next three things" note="The quickest first.">
        <Card isFlush>
          <List>
            <ListRow
              href="/portfolio"
              leading={<ReflectionIcon />}
              title="Reflect on session 4 with AB"
              meta="Held yesterday, 60 min"
            />
            <ListRow
              href="/portfolio"
              leading={<ContractIcon />}
              title="CD has not signed the contract"
              meta="501 AC 1.3"
              trailing={<StateBadge state="not_met" />}
            />
            <ListRow
              href="/portfolio"
              leading={<FeedbackIcon />}
              title="Ask AB for feedback"
              meta="Last asked on 12 May"
              trailing={<StateBadge state="warning" />}
            />
          </List>
        </Card>
      </Section>
      <Section title="Units" action={<a href="#/portfolio">All criteria</a>}>
        <Card isFlush>
          <List>
            <ListRow
              href="/portfolio"
              leading={<ProgressRing label="Unit 501" value={6} max={11} text="6/11" valueText="6 of 11 criteria" />}
              title="Undertaking coaching or mentoring in the workplace"
              meta="Unit 501"
            />
            <ListRow
              href="/portfolio"
              leading={<ProgressRing label="Unit 503" value={0} max={6} text="0/6" valueText="0 of 6 criteria" />}
              title="Reviewing own ability as a coach"
              meta="Unit 503"
            />
          </List>
        </Card>
      </Section>
    </Page>
  );
}
