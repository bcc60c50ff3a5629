import { type FormEvent, useState } from 'react';
import { withFigure } from '../../domain/packs/centre-figures';
import { figuresOf, type SettableFigure } from '../../domain/packs/figures';
import { isFilled } from '../../domain/records/record-base';
import { figureInForce, packWords as words } from '../../domain/words/packs';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { type PackSubject, useKeepEnrolment } from './subject';

const NOTHING = { key: '', value: '', reason: '' };

/** One figure by hand: what a tutor said, or the makings of a file for others. */
export function SetFigure({ enrolment, standard }: PackSubject) {
  const keep = useKeepEnrolment(enrolment);
  const [typed, setTyped] = useState(NOTHING);
  const [isAsked, setIsAsked] = useState(false);
  const figures = standard.units.flatMap(figuresOf);
  const chosen = figures.find((one) => keyOf(one) === typed.key);
  const value = /^\d+$/.test(typed.value.trim()) ? Number(typed.value) : null;
  const isSound = chosen !== undefined && value !== null && value >= chosen.least && value <= chosen.most;
  const errorIf = (isWrong: boolean, message: string): string | undefined => (isAsked && isWrong ? message : undefined);
  const set = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (chosen === undefined || value === null || !isSound || !isFilled(typed.reason)) return;
    const { unit, rule, figure } = chosen;
    if (!(await keep(withFigure(enrolment, { unit, rule, figure, value, reason: typed.reason.trim() }), words.added)))
      return;
    setTyped(NOTHING);
    setIsAsked(false);
  };
  if (figures.length === 0) return null;
  return (
    <Fold title={words.set} meta={words.setMeta}>
      <form autoComplete="off" noValidate onSubmit={(event) => void set(event)}>
        <Stack gap="loose">
          <SelectField
            label={words.which}
            emptyLabel=""
            choices={figures.map((one) => ({
              value: keyOf(one),
              label: words.whichOf(one.unit, one.wording, one.figure),
            }))}
            value={typed.key}
            error={errorIf(chosen === undefined, words.figureMissing)}
            onChange={({ currentTarget }) => setTyped({ ...typed, key: currentTarget.value })}
          />
          <TextField
            label={words.value}
            hint={hintOf(chosen)}
            inputMode="numeric"
            width="short"
            autoComplete="off"
            value={typed.value}
            error={errorIf(!isSound, words.badValue(chosen?.least ?? 0, chosen?.most ?? 0))}
            onChange={({ currentTarget }) => setTyped({ ...typed, value: currentTarget.value })}
          />
          <TextArea
            label={words.reason}
            hint={words.reasonHint}
            rows={2}
            value={typed.reason}
            error={errorIf(!isFilled(typed.reason), words.reasonMissing)}
            onChange={({ currentTarget }) => setTyped({ ...typed, reason: currentTarget.value })}
          />
          <Row>
            <Button type="submit">{words.add}</Button>
          </Row>
        </Stack>
      </form>
    </Fold>
  );
}

function hintOf(figure: SettableFigure | undefined): string | undefined {
  if (figure === undefined) return undefined;
  return [words.standardSays(figureInForce(figure, figure.value)), words.measures[figure.quantity]].join(' ');
}

function keyOf({ unit, rule, figure }: SettableFigure): string {
  return [unit, rule, figure].join(' ');
}
