import { useEffect, useMemo, useState } from 'react';
import { type Control, type FieldValues, useFieldArray } from 'react-hook-form';
import { useSearch } from 'wouter';
import { itemLabel } from '../../domain/coverage/coverage-result';
import type { RecordId } from '../../domain/ids';
import { newRecord } from '../../domain/records/new-record';
import { type Passage, passageDefaults, type WrittenResponse } from '../../domain/records/written-response';
import { countWords, isWritten } from '../../domain/responses/answer-text';
import { type Slot, slotOf, slotsOf, withEmptyPassages } from '../../domain/responses/slots';
import { criterionOfRule } from '../../domain/rules/rule-ids';
import { itemKey, nameOfItem } from '../../domain/standards/item-key';
import { type StandardItem, type StandardUnit, unitOf } from '../../domain/standards/standard';
import { claimWords } from '../../domain/words/claims';
import { portfolioWords } from '../../domain/words/portfolio';
import { responseWords as words } from '../../domain/words/responses';
import { Button } from '../../ui/Button';
import { focusField } from '../../ui/ErrorSummary';
import { PlusIcon } from '../../ui/icons';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { NotInThisOne } from '../../workspace/NotInThisOne';
import { paths } from '../../workspace/paths';
import { fieldId, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { useAnyCheck } from '../../workspace/use-coverage';
import { type Check, usePortfolio } from '../../workspace/use-portfolio';
import { PassageFields } from './PassageFields';
import { SourcesFields } from './SourcesFields';

interface ResponseScreenProps {
  readonly unit: string;
  /** A criterion by its reference, or any other item by its key. */
  readonly criterion: string;
}

/** An answer in writing to one item: a place for each thing that its rules ask for, or one to begin with where there are none. */
export function ResponseScreen({ unit: unitId, criterion: key }: ResponseScreenProps) {
  const check = useAnyCheck();
  if (check === null) return null;
  const unit = unitOf(check.standard, unitId);
  const item = unit?.items.find((one) => itemKey(nameOfItem(one)) === key);
  if (unit === undefined || item === undefined)
    return <NotInThisOne title={words.gone} back={{ href: paths.portfolio, label: portfolioWords.title }} />;
  const isByRules = item.kind === 'assessment_criterion';
  const label = isByRules ? words.back(unitId, key) : claimWords.itemIn(claimWords.unitName(unit), itemLabel(item));
  return (
    <Page>
      <PageHeader title={words.answer} back={{ href: paths.criterion(unitId, key), label }} lead={item.wording} />
      <OpenAnswer key={`${check.enrolment.id} ${unitId} ${key}`} {...{ check, unit, item }} />
    </Page>
  );
}

interface OpenAnswerProps {
  readonly check: Check;
  readonly unit: StandardUnit;
  readonly item: StandardItem;
}

function OpenAnswer({ check, unit, item }: OpenAnswerProps) {
  const { ids, clock } = useServices();
  const portfolio = usePortfolio();
  const standing = portfolio
    .belonging('writtenResponse', check.enrolment.id)
    .findLast((one) => one.unit === unit.unit && itemKey(one) === itemKey(nameOfItem(item)));
  const [fresh] = useState(() =>
    newRecord('writtenResponse', ids.next(), clock.now(), {
      enrolmentId: check.enrolment.id,
      unit: unit.unit,
      ...nameOfItem(item),
      passages: check.standard.coverage === 'claims' ? [{ ...passageDefaults, id: ids.next() }] : [],
    }),
  );
  const slots = useMemo(
    () => slotsOf(unit.rules.filter((rule) => criterionOfRule(rule.id) === item.ref)),
    [unit, item],
  );
  const response = standing ?? fresh;
  const record = useMemo(
    () =>
      withEmptyPassages(
        response,
        slots,
        portfolio.all('client').filter((client) => client.enrolmentId === response.enrolmentId && client.claimed),
      ),
    [response, slots, portfolio],
  );
  return <AnswerForm response={record} slots={slots} />;
}

function AnswerForm({ response, slots }: { readonly response: WrittenResponse; readonly slots: readonly Slot[] }) {
  const { ids } = useServices();
  const form = useRecordForm<'writtenResponse'>(
    response,
    draftKey('writtenResponse', 'of', `${response.enrolmentId}:${response.unit}:${itemKey(response)}`),
  );
  const passages = form.form.watch('passages');
  const list = useFieldArray({
    control: form.form.control as unknown as Control<FieldValues>,
    name: 'passages',
    keyName: 'key',
  });
  useAskedSlot(passages, slots);
  const places = passages.map((passage, index) => ({ passage, index, slot: slotOf(slots, passage) }));
  const add = (slot: Slot | undefined): void => {
    const last = places.findLast((one) => one.slot === slot)?.index ?? places.length - 1;
    list.insert(last + 1, { ...passageDefaults, id: ids.next(), rule: slot?.rule ?? null });
  };
  return (
    <RecordFormFrame form={form} saveLabel={words.save}>
      <p>{words.lead}</p>
      <p>{words.wordCount(countWords({ passages }))}</p>
      {[...slots, undefined].map((slot) => {
        const own = places.filter((one) => one.slot === slot);
        return (
          <Section
            key={slot?.rule ?? ''}
            title={slot?.wording ?? (slots.length === 0 ? words.answer : words.free)}
            note={
              slot === undefined
                ? slots.length === 0
                  ? undefined
                  : words.freeNote
                : progressOf(
                    slot,
                    own.map(({ passage }) => passage),
                  )
            }
          >
            <Stack>
              {own.map(({ passage, index }, number) => (
                <PassageFields
                  key={passage.id}
                  {...{ form, passage, index, slot, slots }}
                  number={number + 1}
                  onRemove={() => list.remove(index)}
                />
              ))}
              {slot?.shape !== 'clients' && (
                <Button icon={<PlusIcon />} onClick={() => add(slot)}>
                  {words.anotherPassage}
                </Button>
              )}
            </Stack>
          </Section>
        );
      })}
      <SourcesFields form={form} />
    </RecordFormFrame>
  );
}

function progressOf({ shape, minimum, items }: Slot, passages: readonly Passage[]): string {
  const written = passages.filter(isWritten);
  if (shape === 'clients') return words.written(written.length, passages.length);
  if (shape !== 'items') return words.written(written.length, minimum);
  const covered = items.filter((item) => written.some((passage) => passage.items.includes(item)));
  return words.written(covered.length, items.length);
}

/** The first empty passage of the place that the address asks for gets the focus: `?slot=1.2-factors`. */
function useAskedSlot(passages: readonly Passage[], slots: readonly Slot[]): void {
  const asked = new URLSearchParams(useSearch()).get('slot');
  useEffect(() => {
    if (asked === null) return;
    const [rule, item] = asked.split(':');
    const fits = (passage: Passage): boolean =>
      item === undefined
        ? slotOf(slots, passage)?.rule === rule || passage.clientId === (rule as RecordId)
        : passage.items.includes(item);
    const open = passages.findIndex((passage) => fits(passage) && !isWritten(passage));
    const index = open >= 0 ? open : Math.max(0, passages.findIndex(fits));
    focusField(fieldId(`passages.${String(index)}.text`));
    // Only when the address asks: later the focus is the person's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
}
