import { useMemo, useState } from 'react';
import { planKeeping } from '../../domain/official-wording/keep-wording';
import type { MatchState, WordingMatch } from '../../domain/official-wording/match-wording';
import { isFilled } from '../../domain/records/record-base';
import { itemKey, nameOfItem } from '../../domain/standards/item-key';
import { type StandardUnit, unitOf } from '../../domain/standards/standard';
import { formWords } from '../../domain/words/form';
import { officialWordingWords as words } from '../../domain/words/official-wording';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { ActionBar, Row, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { FoundItem } from './FoundItem';
import type { ToReview } from './WordingScreen';

/** What is chosen for each item, by unit and `itemKey`; nothing is left out. */
type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

const GROUPS: readonly MatchState[] = ['doubtful', 'unmatched', 'matched'];

/** What was found beside our own words, unit by unit. Nothing is kept before the person says so. */
export function Review({ standard, source, found, onDone }: ToReview & { readonly onDone: () => void }) {
  const held = found.verdict.units.filter(({ isHeld }) => isHeld);
  const lacking = found.verdict.units.filter(({ isHeld }) => !isHeld).map(({ unit }) => unit);
  const [texts, setTexts] = useState<Texts>(() => textsFound(found.matches, new Set(held.map(({ unit }) => unit))));
  const [shown, setShown] = useState(held[0]?.unit ?? '');
  const unit = unitOf(standard, shown);
  const keep = useKeep({ standard, source }, texts, onDone);
  const count = [...texts.values()].reduce((sum, own) => sum + [...own.values()].filter(isFilled).length, 0);
  const choose = (key: string, text: string): void =>
    setTexts((before) => new Map(before).set(shown, new Map(before.get(shown)).set(key, text)));
  return (
    <Section title={words.review}>
      <Stack gap="loose">
        <Banner tone={lacking.length === 0 ? 'success' : 'warning'} title={words.holds(held.map((one) => one.unit))}>
          {lacking.length > 0 && <p>{words.lacks(lacking)}</p>}
          <p>{words.notYet}</p>
        </Banner>
        {held.length > 1 && (
          <SelectField
            label={words.whichUnit}
            choices={held.map((one) => ({
              value: one.unit,
              label: words.unitCount(one.unit, one.matched, one.total),
            }))}
            value={shown}
            onChange={({ currentTarget }) => setShown(currentTarget.value)}
          />
        )}
        {unit !== undefined && (
          <UnitFound
            key={shown}
            unit={unit}
            matches={found.matches.filter((one) => one.unit === shown)}
            texts={texts.get(shown)}
            onChoose={choose}
          />
        )}
      </Stack>
      <ActionBar>
        <Row>
          <Button look="primary" onClick={() => void keep(count)}>
            {count === 0 ? words.keepNone : words.keep(count)}
          </Button>
          <Button onClick={onDone}>{words.leave}</Button>
        </Row>
      </ActionBar>
    </Section>
  );
}

function textsFound(matches: readonly WordingMatch[], held: ReadonlySet<string>): Texts {
  const texts = new Map([...held].map((unit) => [unit, new Map<string, string>()]));
  for (const { unit, key, state, text } of matches) if (state === 'matched') texts.get(unit)?.set(key, text);
  return texts;
}

function useKeep(of: Pick<ToReview, 'standard' | 'source'>, texts: Texts, onDone: () => void) {
  const services = useServices();
  const portfolio = usePortfolio();
  const { showToast } = useAnnouncer();
  return async (count: number): Promise<void> => {
    const done = await services.portfolio.commit(planKeeping({ ...of, portfolio, texts }, services));
    showToast({ message: done.ok ? words.keptNow(count) : formWords.notSaved(done.problem) });
    if (done.ok) onDone();
  };
}

interface UnitFoundProps {
  readonly unit: StandardUnit;
  readonly matches: readonly WordingMatch[];
  readonly texts: ReadonlyMap<string, string> | undefined;
  readonly onChoose: (key: string, text: string) => void;
}

/** What needs a look comes first; what was found is folded away. */
function UnitFound({ unit, matches, texts, onChoose }: UnitFoundProps) {
  const itemsByKey = useMemo(() => new Map(unit.items.map((item) => [itemKey(nameOfItem(item)), item])), [unit]);
  return (
    <Stack>
      {GROUPS.map((group) => {
        const own = matches.filter(({ state }) => state === group);
        if (own.length === 0) return null;
        return (
          <Fold
            key={group}
            title={words.groupTitle(words.groups[group], own.length)}
            meta={words.groupNotes[group]}
            isOpenAtFirst={group === 'doubtful'}
          >
            <Stack>
              {own.map((match) => {
                const item = itemsByKey.get(match.key);
                return item === undefined ? null : (
                  <FoundItem
                    key={match.key}
                    item={item}
                    match={match}
                    text={texts?.get(match.key) ?? ''}
                    onChoose={(text) => onChoose(match.key, text)}
                  />
                );
              })}
            </Stack>
          </Fold>
        );
      })}
    </Stack>
  );
}
