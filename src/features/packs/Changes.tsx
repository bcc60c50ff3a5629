import type { Judged, JudgedChange } from '../../domain/packs/compare';
import { formatCount, formatMinutes } from '../../domain/words/format';
import { packWords as words } from '../../domain/words/packs';
import { uiWords } from '../../domain/words/ui';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { List, ListRow } from '../../ui/List';
import { Section } from '../../ui/Page';
import { type BadgeState, StateBadge } from '../../ui/StateBadge';
import styles from './packs.module.css';

const SHOWN = 8;

/** What would be judged otherwise, thing by thing: as it is now, and as it would be. */
export function Changes({ changes }: { readonly changes: readonly JudgedChange[] }) {
  if (changes.length === 0) return <p>{words.nothingChanges}</p>;
  const rest = changes.slice(SHOWN);
  return (
    <Section title={words.changesCount(changes.length)} look="small">
      <Card isFlush>
        <Rows changes={changes.slice(0, SHOWN)} />
        {rest.length > 0 && (
          <Fold look="rest" title={words.moreChanges(rest.length)}>
            <Rows changes={rest} />
          </Fold>
        )}
      </Card>
    </Section>
  );
}

function Rows({ changes }: { readonly changes: readonly JudgedChange[] }) {
  return (
    <List label={words.wouldChange}>
      {changes.map(({ key, before, after }) => {
        const shown = after ?? before;
        return shown === null ? null : (
          <ListRow
            key={key}
            leading={<span className={styles.criterion}>{words.criterion(shown.unit, shown.criterion)}</span>}
            title={<span className={styles.wording}>{shown.wording}</span>}
            meta={
              <>
                <span>{before === null ? words.isNew : words.now(stateOf(before), amountOf(before))}</span>
                <span>{after === null ? words.goesAway : words.then(amountOf(after))}</span>
                {after !== null && <StateBadge state={badgeOf(after)} />}
              </>
            }
          />
        );
      })}
    </List>
  );
}

function badgeOf({ state }: Judged): BadgeState {
  return state === 'open' ? 'not_met' : state;
}

function stateOf(judged: Judged): string {
  return uiWords.states[badgeOf(judged)];
}

/** "16 h of 24 h"; "2 of 2 to 3". */
function amountOf({ found, needed, atMost, quantity }: Judged): string {
  const format = quantity === 'minutes' ? formatMinutes : formatCount;
  return words.amount(format(found), atMost === null ? format(needed) : words.span(format(needed), format(atMost)));
}
