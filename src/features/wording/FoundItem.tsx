import { useState } from 'react';
import { itemLabel } from '../../domain/coverage/coverage-result';
import type { WordingMatch } from '../../domain/official-wording/match-wording';
import { isFilled } from '../../domain/records/record-base';
import type { StandardItem } from '../../domain/standards/standard';
import { officialWordingWords as words } from '../../domain/words/official-wording';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { Row, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import styles from './wording.module.css';

interface FoundItemProps {
  readonly item: StandardItem;
  readonly match: WordingMatch;
  /** What is to be kept of it; empty: nothing. */
  readonly text: string;
  readonly onChoose: (text: string) => void;
}

/** One item: ours and what was found side by side, a tick to take it, and a field to put it right. */
export function FoundItem({ item, match, text, onChoose }: FoundItemProps) {
  const [isEdited, setIsEdited] = useState(false);
  const [typed, setTyped] = useState(match.text);
  const label = labelOf(item);
  const because = match.state === 'doubtful' ? words.because(match.reasons) : '';
  const button = match.text === '' ? words.typeIn : words.edit;
  return (
    <Card>
      <Stack gap="tight">
        <h3 className={styles.label}>{label}</h3>
        <div className={styles.sides}>
          <div>
            <p className={styles.side}>{words.ours}</p>
            <p>{item.wording}</p>
          </div>
          {match.text !== '' && !isEdited && (
            <div>
              <p className={styles.side}>
                {words.theirs}
                {match.page !== null && <span className={styles.page}>{words.onPage(match.page)}</span>}
              </p>
              <p className={styles.official}>{typed}</p>
            </div>
          )}
        </div>
        {isEdited && (
          <TextArea
            label={words.textOf(label)}
            rows={3}
            defaultValue={typed}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
              onChoose(currentTarget.value);
            }}
          />
        )}
        {because !== '' && <p className={styles.because}>{because}</p>}
        {(isFilled(typed) || isEdited) && (
          <CheckboxField
            label={words.use(label)}
            checked={isFilled(text)}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked ? typed : '')}
          />
        )}
        {!isEdited && (
          <Row>
            <Button look="quiet" aria-label={words.editAloud(button, label)} onClick={() => setIsEdited(true)}>
              {button}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

/** Below an outcome every reference says by itself where it stands. */
function labelOf(item: StandardItem): string {
  return item.element?.startsWith('LO') === true ? item.ref : itemLabel(item);
}
