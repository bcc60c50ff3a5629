import { useEffect, useMemo, useState } from 'react';
import type { ItemCoverage } from '../../domain/coverage/cover-enrolment';
import { CLAIMABLE_KINDS, natureOf } from '../../domain/coverage/record-nature';
import { type Suggestion, suggestRecords } from '../../domain/coverage/suggestions';
import type { RecordId } from '../../domain/ids';
import type { AnyRecord } from '../../domain/records/record-kinds';
import type { Crosswalk } from '../../domain/standards/crosswalk';
import type { StandardUnit } from '../../domain/standards/standard';
import { claimWords as words } from '../../domain/words/claims';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Section, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { linkTo, type RecordLink } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import { usePortfolio, useStandard } from '../../workspace/use-portfolio';

interface PickerProps {
  readonly check: ClaimsCheck;
  readonly unit: StandardUnit;
  readonly item: ItemCoverage;
  readonly onAdd: (id: RecordId) => void;
}

const SHOWN_AT_FIRST = 6;

/** Records to claim: first those that may fit by the crosswalk, then all that there are, newest first. */
export function ClaimPicker({ check, unit, item, onAdd }: PickerProps) {
  const [typed, setTyped] = useState('');
  const claimed = new Set([...item.evidence, ...item.idle].map(({ id }) => id));
  const suggested = useSuggestions(check, unit, item).filter(({ id }) => !claimed.has(id));
  const wanted = typed.trim().toLowerCase();
  const others = useClaimable(check).filter(
    ({ link }) =>
      !claimed.has(link.id) &&
      !(wanted === '' && suggested.some(({ id }) => id === link.id)) &&
      [link.ref, link.title, link.meta].join(' ').toLowerCase().includes(wanted),
  );
  return (
    <Stack gap="loose">
      {suggested.length > 0 && <Suggested suggestions={suggested} onAdd={onAdd} />}
      <Section title={words.add} note={words.addNote}>
        <Stack>
          <TextField
            label={words.find}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {others.length === 0 ? (
            <p>{words.noRecords}</p>
          ) : (
            <Choices label={words.add} choices={others.map(({ link }) => ({ link, meta: link.meta }))} onAdd={onAdd} />
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

interface SuggestedProps {
  readonly suggestions: readonly Suggestion[];
  readonly onAdd: (id: RecordId) => void;
}

function Suggested({ suggestions, onAdd }: SuggestedProps) {
  const portfolio = usePortfolio();
  const choices = suggestions.flatMap((one) => {
    const link = linkTo(portfolio, one);
    return link === null ? [] : [{ link, meta: `${link.meta}. ${words.because(one.criterion, one.reason)}` }];
  });
  return (
    <Section title={words.suggested} note={words.suggestedNote}>
      <Choices label={words.suggested} choices={choices} onAdd={onAdd} />
    </Section>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly link: RecordLink; readonly meta: string }[];
  readonly onAdd: (id: RecordId) => void;
}

function Choices({ label, choices, onAdd }: ChoicesProps) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const rest = choices.length - shown;
  return (
    <Stack>
      <Card isFlush>
        <List label={label}>
          {choices.slice(0, shown).map(({ link, meta }) => (
            <ListRow
              key={link.id}
              leading={link.ref ?? undefined}
              title={link.title}
              meta={meta}
              onPress={() => onAdd(link.id)}
            />
          ))}
        </List>
      </Card>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setShown(shown + Math.min(rest, SHOWN_AT_FIRST * 4))}>
          {words.showMore(Math.min(rest, SHOWN_AT_FIRST * 4))}
        </Button>
      )}
    </Stack>
  );
}

/** Every record that shows something, of whatever enrolment. */
function useClaimable({ today }: ClaimsCheck) {
  const portfolio = usePortfolio();
  return useMemo(() => {
    const records = CLAIMABLE_KINDS.flatMap((kind): readonly AnyRecord[] => portfolio.all(kind).toReversed());
    return records.flatMap((record) => {
      const { isPractice, isExplanation } = natureOf(record, today);
      const link = isPractice || isExplanation ? linkTo(portfolio, record) : null;
      return link === null ? [] : [{ record, link }];
    });
  }, [portfolio, today]);
}

function useSuggestions({ standard, today }: ClaimsCheck, unit: StandardUnit, { item }: ItemCoverage) {
  const { standards } = useServices();
  const portfolio = usePortfolio();
  const [crosswalks, setCrosswalks] = useState<readonly Crosswalk[]>([]);
  useEffect(() => {
    void standards.crosswalksTo(standard.id).then(setCrosswalks, () => undefined); // suggestions can be done without
  }, [standards, standard.id]);
  const [crosswalk] = crosswalks;
  const from = useStandard(crosswalk?.from);
  return useMemo(
    () =>
      crosswalk === undefined || from === null
        ? []
        : suggestRecords({ portfolio, from, crosswalk, unit: unit.unit, item, today }),
    [portfolio, from, crosswalk, unit.unit, item, today],
  );
}
