import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Portfolio } from '../../domain/portfolio';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import { isPin } from '../../domain/privacy/pin';
import { handOverWords as words } from '../../domain/words/hand-over';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import type { HandOverService } from '../../workspace/hand-over';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';

interface TakeBackProps {
  readonly service: HandOverService;
  readonly form: HandOverForm | null;
  readonly isOpenAtFirst: boolean;
  readonly beforeEnding: () => Promise<void>;
}

/** The owner's way back: the PIN, and after a day without it. */
export function TakeBack({ service, form, isOpenAtFirst, beforeEnding }: TakeBackProps) {
  const [, navigate] = useLocation();
  const [pin, setPin] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const { portfolio } = useServices();
  const end = async (): Promise<void> => {
    await beforeEnding();
    navigate(wayHome(portfolio.state().portfolio, form), { replace: true });
  };
  const submit = async (): Promise<void> => {
    if (!isPin(pin)) return setError(words.badPin);
    setIsBusy(true);
    const outcome = await service.takeBack(pin, end);
    if (outcome.kind === 'taken_back') return; // this is gone from the screen by now
    setIsBusy(false);
    setPin('');
    setError(outcome.waitMs > 0 ? words.wait(outcome.waitMs) : words.wrongPin);
  };
  return (
    <Fold key={String(isOpenAtFirst)} title={words.owner} meta={words.ownerNote} isOpenAtFirst={isOpenAtFirst}>
      <form
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <TextField
            label={words.pin}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            width="short"
            error={error}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value)}
          />
          <Row>
            <Button type="submit" isBusy={isBusy}>
              {words.takeBack}
            </Button>
          </Row>
          {service.mayEndWithoutPin() && <Forgotten onEnd={() => void end().then(service.endWithoutPin)} />}
        </Stack>
      </form>
    </Fold>
  );
}

function Forgotten({ onEnd }: { readonly onEnd: () => void }) {
  return (
    <>
      <p>{words.forgottenNote}</p>
      <Row>
        <Button look="quiet" onClick={onEnd}>
          {words.forgotten}
        </Button>
      </Row>
    </>
  );
}

/** Where the owner finds what came of it. */
function wayHome(portfolio: Portfolio, form: HandOverForm | null): string {
  switch (form?.kind) {
    case 'feedback':
      return portfolio.get('feedback', form.recordId) === undefined ? paths.home : paths.feedback(form.recordId);
    case 'contract': {
      const contract = portfolio.get('contract', form.contractId);
      return contract === undefined ? paths.home : paths.contract(contract.clientId);
    }
    case 'session':
      return paths.session(form.sessionId);
    case 'supervision':
      return paths.supervisionMeeting(form.meetingId);
    case undefined:
      return paths.home;
  }
}
