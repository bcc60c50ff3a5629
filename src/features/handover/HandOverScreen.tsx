import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import { isPin } from '../../domain/privacy/pin';
import { handOverWords as words } from '../../domain/words/hand-over';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { RadioCards } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { HandOverService } from '../../workspace/hand-over';
import { paths } from '../../workspace/paths';
import { FORM_KINDS, type FormChoice, useFormChoices } from './form-choices';

/** Where the owner chooses the form and the PIN. `?form=` and `?about=` name one that another screen offers. */
export function HandOverScreen({ service }: { readonly service: HandOverService }) {
  const asked = new URLSearchParams(useSearch());
  const [kind, setKind] = useState<HandOverForm['kind']>(
    () => FORM_KINDS.find((one) => one === asked.get('form')) ?? 'feedback',
  );
  const choices = useFormChoices(kind);
  const [chosen, setChosen] = useState<string | null>(null);
  const about = asked.get('about');
  const choice =
    choices.find(({ id }) => id === chosen) ??
    choices.find(({ aboutIds }) => aboutIds.some((id) => id === about)) ??
    choices[0];
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      <Stack gap="loose">
        <RadioCards
          label={words.what}
          choices={FORM_KINDS.map((value) => ({ value, ...words.forms[value] }))}
          value={kind}
          onValue={setKind}
        />
        {choice === undefined ? (
          <p>{words.nothing[kind]}</p>
        ) : (
          <>
            <SelectField
              label={words.which[kind]}
              choices={choices.map(({ id, label }) => ({ value: id, label }))}
              value={choice.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <Start service={service} choice={choice} />
          </>
        )}
        <Fold title={words.limits}>
          <p>{words.limitsText}</p>
        </Fold>
      </Stack>
    </Page>
  );
}

interface Pins {
  readonly first: string;
  readonly again: string;
}
type Doubts = Partial<Record<keyof Pins, string>>;

/** The PIN, where there is none yet or another one is wanted, and the button. */
function Start({ service, choice }: { readonly service: HandOverService; readonly choice: FormChoice }) {
  const [, navigate] = useLocation();
  const [asksPin, setAsksPin] = useState(!service.hasPin());
  const [pins, setPins] = useState<Pins>({ first: '', again: '' });
  const [doubts, setDoubts] = useState<Doubts>({});
  const [isRefused, setIsRefused] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const start = async (): Promise<void> => {
    const found = asksPin ? doubtsOf(pins) : {};
    setDoubts(found);
    if (Object.keys(found).length > 0) return;
    setIsBusy(true);
    const hasPin = !asksPin || (await service.setPin(pins.first));
    navigate(paths.home, { replace: true }); // the address names nothing either
    if (hasPin && service.start(choice.form)) return;
    setIsBusy(false);
    setIsRefused(true);
  };
  return (
    <form
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Stack gap="loose">
        <Section title={words.pinTitle} note={words.pinNote}>
          {asksPin ? (
            <PinFields pins={pins} doubts={doubts} onChange={(part) => setPins((before) => ({ ...before, ...part }))} />
          ) : (
            <Row>
              <p>{words.pinKept}</p>
              <Button look="quiet" onClick={() => setAsksPin(true)}>
                {words.otherPin}
              </Button>
            </Row>
          )}
        </Section>
        {isRefused && <Banner tone="problem">{words.refused}</Banner>}
        <Row>
          <Button type="submit" look="primary" isLarge isBusy={isBusy}>
            {words.handOver}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface PinFieldsProps {
  readonly pins: Pins;
  readonly doubts: Doubts;
  readonly onChange: (part: Partial<Pins>) => void;
}

function PinFields({ pins, doubts, onChange }: PinFieldsProps) {
  const field = { type: 'password', inputMode: 'numeric', autoComplete: 'off', width: 'short' } as const;
  return (
    <Stack gap="loose">
      <TextField
        {...field}
        label={words.pin}
        hint={words.pinHint}
        error={doubts.first}
        value={pins.first}
        onChange={(event) => onChange({ first: event.currentTarget.value })}
      />
      <TextField
        {...field}
        label={words.pinAgain}
        error={doubts.again}
        value={pins.again}
        onChange={(event) => onChange({ again: event.currentTarget.value })}
      />
    </Stack>
  );
}

function doubtsOf({ first, again }: Pins): Doubts {
  if (!isPin(first)) return { first: words.badPin };
  return first === again ? {} : { again: words.otherThanFirst };
}
