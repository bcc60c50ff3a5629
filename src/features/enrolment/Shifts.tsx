import type { Finding } from '../../domain/rules/finding';
import { findingText } from '../../domain/rules/finding-text';
import { type FindingShift, SHIFT_KINDS, type ShiftKind } from '../../domain/rules/compare-results';
import { claimSetWords as words } from '../../domain/words/claim-set';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { List, ListRow } from '../../ui/List';
import { Section, Stack } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { useNaming } from '../../workspace/use-portfolio';

/** What the rules would say otherwise, by what becomes of each; mere figures are folded away. */
export function Shifts({ shifts }: { readonly shifts: readonly FindingShift[] }) {
  return (
    <Stack gap="loose">
      {SHIFT_KINDS.map((kind) => {
        const own = shifts.filter((shift) => shift.kind === kind);
        if (own.length === 0) return null;
        const rows = <Rows kind={kind} shifts={own} />;
        return kind === 'moves' ? (
          <Fold key={kind} title={words.shifts[kind]} meta={String(own.length)}>
            {rows}
          </Fold>
        ) : (
          <Section key={kind} title={words.shifts[kind]} look="small">
            <Card isFlush>{rows}</Card>
          </Section>
        );
      })}
    </Stack>
  );
}

function Rows({ kind, shifts }: { readonly kind: ShiftKind; readonly shifts: readonly FindingShift[] }) {
  return (
    <List label={words.shifts[kind]}>
      {shifts.map(({ before, after }) => {
        const shown = after ?? before;
        return shown === null ? null : <ShiftRow key={`${shown.unit} ${shown.rule}`} shown={shown} before={before} />;
      })}
    </List>
  );
}

function ShiftRow({ shown, before }: { readonly shown: Finding; readonly before: Finding | null }) {
  const naming = useNaming();
  return (
    <ListRow
      leading={`${shown.unit} ${shown.criterion}`}
      title={findingText(shown, naming).headline}
      meta={before === null || before === shown ? undefined : words.now(findingText(before, naming).headline)}
      trailing={<StateBadge state={shown.state} />}
    />
  );
}
