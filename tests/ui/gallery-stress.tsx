import { Banner } from '../../src/ui/Banner';
import { Button } from '../../src/ui/Button';
import { Card } from '../../src/ui/Card';
import { ChipGroup, RadioCards, SegmentedControl } from '../../src/ui/ChoiceGroup';
import { CheckboxField } from '../../src/ui/CheckboxField';
import { DefinitionList } from '../../src/ui/DefinitionList';
import { EmptyState } from '../../src/ui/EmptyState';
import { HoursMeter } from '../../src/ui/HoursMeter';
import { ClientIcon } from '../../src/ui/icons';
import { List, ListRow } from '../../src/ui/List';
import { Meter } from '../../src/ui/Meter';
import { Page, PageHeader, Row, Section, Stack } from '../../src/ui/Page';
import { SelectField } from '../../src/ui/SelectField';
import { StateBadge } from '../../src/ui/StateBadge';
import { TextField } from '../../src/ui/TextField';

/** Names without a space, as long as a hostile file can make them: nothing may scroll sideways. */
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(9);
const CHOICES = [
  { value: 'a', label: LONG },
  { value: 'b', label: 'Short', note: LONG },
];

export function StressPage() {
  return (
    <Page>
      <PageHeader title={LONG} lead={LONG} back={{ href: '/', label: LONG }} actions={<Button>{LONG}</Button>} />
      <Banner title={LONG} action={<Button>{LONG}</Button>}>
        {LONG}
      </Banner>
      <Section title={LONG} action={<a href="#/">{LONG}</a>} note={LONG}>
        <Card isFlush>
          <List>
            <ListRow
              href="/"
              leading={<ClientIcon />}
              title={LONG}
              meta={LONG}
              trailing={<StateBadge state="met" label={LONG} />}
            />
          </List>
        </Card>
        <Row>
          <StateBadge state="warning" label={LONG} />
        </Row>
      </Section>
      <Stack>
        <ChipGroup label={LONG} hint={LONG} error={LONG} choices={CHOICES} />
        <RadioCards label="Cards" choices={CHOICES} />
        <SegmentedControl label="Segments" choices={CHOICES} />
        <SelectField label="Select" choices={CHOICES} />
        <TextField label={LONG} hint={LONG} error={LONG} defaultValue={LONG} />
        <CheckboxField label={LONG} hint={LONG} />
        <Meter label={LONG} value={3} max={4} valueText={LONG} />
        <HoursMeter
          label="Hours"
          minutes={99_999}
          targetMinutes={3240}
          paceMinutes={0}
          figure="1,666 h 39 min"
          target="of 54 h"
          note={LONG}
        />
        <DefinitionList entries={[{ term: LONG, details: LONG }]} />
        <EmptyState title={LONG}>{LONG}</EmptyState>
      </Stack>
    </Page>
  );
}
