import { useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Row, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { choicesOf } from '../../workspace/choices';
import type { LockWork } from '../../workspace/lock-service';
import { ChangePassphrase } from './ChangePassphrase';
import { ChangeRecoveryKey } from './ChangeRecoveryKey';
import { Moving } from './Moving';
import { TurnOff } from './TurnOff';

const words = lockWords.on;

/** What can be done about a lock that is on. */
export function LockIsOn({ work }: { readonly work: LockWork }) {
  const [share, setShare] = useState<number | null>(null);
  return (
    <>
      {share !== null && <Moving title={lockWords.moving.titleOff} share={share} />}
      <div hidden={share !== null}>
        <Stack gap="loose">
          <NowAndThen work={work} />
          <Fold title={lockWords.passphrase.title}>
            <ChangePassphrase work={work} />
          </Fold>
          <Fold title={lockWords.recovery.title}>
            <ChangeRecoveryKey work={work} />
          </Fold>
          <Fold title={lockWords.turnOff.title}>
            <TurnOff work={work} onProgress={setShare} />
          </Fold>
        </Stack>
      </div>
    </>
  );
}

function NowAndThen({ work }: { readonly work: LockWork }) {
  const [isHeldBack, setIsHeldBack] = useState(false);
  const [minutes, setMinutes] = useState(() => String(work.idleMinutes()));
  return (
    <Section title={words.title}>
      <Stack gap="loose">
        {isHeldBack && <Banner tone="problem">{words.notSaved}</Banner>}
        <Row>
          <Button look="primary" onClick={() => void work.lockNow().then((isLocked) => setIsHeldBack(!isLocked))}>
            {words.now}
          </Button>
        </Row>
        <SelectField
          label={words.idle}
          hint={words.idleHint}
          choices={choicesOf(words.idleChoices).toSorted(byMinutes)}
          value={minutes}
          onChange={(event) => {
            setMinutes(event.currentTarget.value);
            work.setIdleMinutes(Number(event.currentTarget.value));
          }}
        />
      </Stack>
    </Section>
  );
}

/** Never comes last. */
function byMinutes(one: { readonly value: string }, other: { readonly value: string }): number {
  return (Number(one.value) || Infinity) - (Number(other.value) || Infinity);
}
