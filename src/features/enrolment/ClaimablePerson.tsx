import { useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { Session } from '../../domain/records/session';
import type { Claimable, ClaimChoice } from '../../domain/rules/claim-choice';
import { claimSetWords as words } from '../../domain/words/claim-set';
import { recordWords } from '../../domain/words/records';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { sessionMeta } from '../../workspace/names';

interface PersonProps {
  readonly claimable: Claimable;
  readonly choice: ClaimChoice;
  readonly onChoose: (id: RecordId, claimed: boolean) => void;
}

/** One client with a tick, and behind a button the sessions with a tick each. */
export function ClaimablePerson({ claimable: { client, sessions }, choice, onChoose }: PersonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const name = client.codeName || recordWords.nameless;
  const isClaimed = (session: Session): boolean => choice.get(session.id) ?? session.claimed;
  const minutes = sessions.reduce((sum, one) => sum + (isClaimed(one) ? (one.durationMinutes ?? 0) : 0), 0);
  const leftOut = sessions.filter((one) => !isClaimed(one)).length;
  const facts = [words.person(sessions.length, minutes), ...(leftOut === 0 ? [] : [words.leftOut(leftOut)])];
  return (
    <Card>
      <Stack gap="tight">
        <CheckboxField
          label={words.counts(name)}
          hint={facts.join(', ')}
          checked={choice.get(client.id) ?? client.claimed}
          onChange={(event) => onChoose(client.id, event.currentTarget.checked)}
        />
        {sessions.length > 0 && (
          <Row>
            <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {words.chooseSessions(name)}
            </Button>
          </Row>
        )}
        {isOpen && (
          <Shown items={sessions.toReversed()} step={20}>
            {(shown) =>
              shown.map((session) => (
                <CheckboxField
                  key={session.id}
                  label={[session.ref, sessionMeta(session)].filter(Boolean).join(', ')}
                  checked={isClaimed(session)}
                  onChange={(event) => onChoose(session.id, event.currentTarget.checked)}
                />
              ))
            }
          </Shown>
        )}
      </Stack>
    </Card>
  );
}
