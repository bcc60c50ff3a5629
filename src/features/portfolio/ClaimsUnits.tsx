import { memo, useDeferredValue, useState } from 'react';
import type { Coverage, ItemCoverage, UnitCoverage } from '../../domain/coverage/cover-enrolment';
import { itemLabel } from '../../domain/coverage/coverage-result';
import { unitsToChoose } from '../../domain/coverage/units-chosen';
import type { StandardUnit } from '../../domain/standards/standard';
import { aboutStandardWords } from '../../domain/words/about-standard';
import { claimWords as words } from '../../domain/words/claims';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Row, Section, Stack } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { TextField } from '../../ui/TextField';
import { paths } from '../../workspace/paths';
import { type ClaimsCheck, useCoverage } from '../../workspace/use-coverage';
import { ClaimBadge } from './ClaimBadge';
import styles from './rows.module.css';

/** The units chosen, each with what is covered; a search over all their items; the choice of units. */
export function ClaimsUnits() {
  const check = useCoverage();
  if (check === null) return null;
  return (
    <Stack gap="loose">
      <Search check={check} />
      <Section title={check.qualification.title} look="small">
        <Card isFlush>
          <List label={words.units}>
            {check.coverage.units.map((unit) => (
              <UnitRow key={unit.unit.unit} {...unit} />
            ))}
          </List>
        </Card>
      </Section>
      <Scope check={check} />
      <Row>
        <ButtonLink look="quiet" href={paths.standard}>
          {aboutStandardWords.link}
        </ButtonLink>
      </Row>
    </Stack>
  );
}

function UnitRow({ unit, parts, gaps }: UnitCoverage) {
  return (
    <ListRow
      href={paths.unit(unit.unit)}
      leading={<span className={styles.unit}>{unit.unit.length > 5 ? '' : unit.unit}</span>}
      title={<span className={styles.wording}>{unit.title}</span>}
      meta={
        <>
          {gaps === 0 ? (
            <StateBadge state="for_assessor" label={words.nothingOpen} />
          ) : (
            <StateBadge state="not_met" label={words.open(gaps)} />
          )}
          {parts.map(({ part, covered, total, notApplicable }) => (
            <span key={part}>{words.count(part, covered, total, notApplicable)}</span>
          ))}
        </>
      }
    />
  );
}

/** Where the standard has units for some roles only, or none were chosen yet. */
function Scope({ check: { standard, enrolment, coverage } }: { readonly check: ClaimsCheck }) {
  const all = unitsToChoose(standard, enrolment);
  if (all.every(({ scope }) => scope === undefined)) return null;
  return (
    <Section title={words.scope}>
      <Stack>
        <p>{enrolment.units === null ? words.unitsDefault : words.unitsChosen(coverage.units.length, all.length)}</p>
        <Row>
          <ButtonLink href={`${paths.enrolment}?field=units`}>{words.chooseUnits}</ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}

interface Entry {
  readonly unit: StandardUnit;
  readonly item: ItemCoverage;
  /** All that can be searched for, in small letters. */
  readonly text: string;
}

/** A screenful: the rows follow each letter, and a slow phone has to lay them out anew. */
const SHOWN = 8;

/** Answers while typing: the rows follow the letters as soon as there is time to draw them. */
function Search({ check }: { readonly check: ClaimsCheck }) {
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  return (
    <Stack>
      <TextField
        label={words.search}
        hint={words.searchHint}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {asked.trim() !== '' && <Found coverage={check.coverage} asked={asked} />}
    </Stack>
  );
}

/** Gathered when somebody first searches: a screen that is only looked at does not pay for it. */
const entriesByCoverage = new WeakMap<Coverage, readonly Entry[]>();

function entriesOf(coverage: Coverage): readonly Entry[] {
  const known = entriesByCoverage.get(coverage);
  if (known !== undefined) return known;
  const entries = coverage.units.flatMap(({ unit, items }) =>
    items.map((item): Entry => {
      const text = [unit.unit, itemLabel(item.item), item.item.title ?? '', item.item.wording].join(' ');
      return { unit, item, text: text.toLowerCase() };
    }),
  );
  entriesByCoverage.set(coverage, entries);
  return entries;
}

interface FoundProps {
  readonly coverage: Coverage;
  readonly asked: string;
}

const Found = memo(function Found({ coverage, asked }: FoundProps) {
  const parts = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entriesOf(coverage).filter(({ text }) => parts.every((part) => text.includes(part)));
  const rest = found.length - SHOWN;
  return (
    <Section title={found.length === 0 ? words.nothingFound : words.found(found.length)} look="small">
      {found.length > 0 && (
        <Card isFlush>
          <List label={words.found(found.length)}>
            {found.slice(0, SHOWN).map((entry) => (
              <FoundRow key={`${entry.unit.unit} ${entry.item.key}`} entry={entry} />
            ))}
          </List>
        </Card>
      )}
      {rest > 0 && <p>{words.moreFound(rest)}</p>}
    </Section>
  );
});

const FoundRow = memo(function FoundRow({ entry: { unit, item } }: { readonly entry: Entry }) {
  return (
    <ListRow
      href={paths.criterion(unit.unit, item.key)}
      leading={<span className={styles.ref}>{words.itemIn(unit.unit, itemLabel(item.item))}</span>}
      title={<span className={styles.wording}>{item.item.wording}</span>}
      meta={<ClaimBadge state={item.state} />}
    />
  );
});
