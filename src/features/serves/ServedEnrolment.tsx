import { useEffect, useMemo, useState } from 'react';
import { coverEnrolment } from '../../domain/coverage/cover-enrolment';
import { itemLabel } from '../../domain/coverage/coverage-result';
import { isAboutItem, type ItemSuggestion, suggestItems } from '../../domain/coverage/suggestions';
import { unitsChosen } from '../../domain/coverage/units-chosen';
import { newRecord } from '../../domain/records/new-record';
import type { Enrolment } from '../../domain/records/enrolment';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { checkEnrolment } from '../../domain/rules/check-enrolment';
import type { Crosswalk } from '../../domain/standards/crosswalk';
import { nameOfItem } from '../../domain/standards/item-key';
import { type Standard, unitOf } from '../../domain/standards/standard';
import { claimWords } from '../../domain/words/claims';
import { formWords } from '../../domain/words/form';
import { servesWords as words } from '../../domain/words/serves';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import type { EnrolmentName } from '../../workspace/use-enrolment-names';
import { usePortfolio, useStandard } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import styles from './serves.module.css';

interface ServedEnrolmentProps {
  readonly name: EnrolmentName;
  readonly record: AnyRecord;
}

export function ServedEnrolment({ name, record }: ServedEnrolmentProps) {
  const enrolment = usePortfolio().get('enrolment', name.id);
  const standard = useStandard(enrolment?.standard, enrolment?.packVersion);
  if (enrolment === undefined || standard === null) return null;
  return <Served name={name} record={record} enrolment={enrolment} standard={standard} />;
}

interface Subject extends ServedEnrolmentProps {
  readonly enrolment: Enrolment;
  readonly standard: Standard;
}

function Served({ name, record, enrolment, standard }: Subject) {
  const served = useServed({ name, record, enrolment, standard });
  return (
    <Section title={name.title} look="small">
      <Stack>
        {served.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <Card isFlush>
            <List label={words.served}>
              {served.map(({ label, wording }) => (
                <ListRow key={label} title={label} meta={<span className={styles.wording}>{wording}</span>} />
              ))}
            </List>
          </Card>
        )}
        {standard.coverage === 'claims' && (
          <Suggested name={name} record={record} enrolment={enrolment} standard={standard} />
        )}
      </Stack>
    </Section>
  );
}

interface ServedItem {
  readonly label: string;
  readonly wording: string;
}

/** By rule for a standard that has rules, by the candidate's word for one that is covered by claims. */
function useServed({ record, enrolment, standard }: Subject): readonly ServedItem[] {
  const portfolio = usePortfolio();
  const today = useToday();
  return useMemo(() => {
    const isOf = ({ evidence }: { readonly evidence: readonly { readonly id: string }[] }): boolean =>
      evidence.some(({ id }) => id === record.id);
    if (standard.coverage === 'claims')
      return coverEnrolment({ portfolio, standard, enrolment, today }).units.flatMap(({ unit, items }) =>
        items.filter(isOf).map(({ item }) => ({
          label: claimWords.itemIn(claimWords.unitName(unit), itemLabel(item)),
          wording: item.wording,
        })),
      );
    const { criteria } = checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today });
    return criteria.filter(isOf).map(({ unit, criterion }) => ({
      label: claimWords.itemIn(unit, criterion),
      wording: unitOf(standard, unit)?.items.find(({ ref }) => ref === criterion)?.wording ?? '',
    }));
  }, [portfolio, record, enrolment, standard, today]);
}

const SHOWN = 12;

/** Items that the record may serve by the crosswalk. Nothing counts until it is pressed. */
function Suggested({ record, enrolment, standard }: Subject) {
  const services = useServices();
  const portfolio = usePortfolio();
  const { announce, showToast } = useAnnouncer();
  const claims = portfolio.belonging('claim', enrolment.id);
  const open = useSuggestions(record, enrolment, standard).filter(
    ({ unit, item }) => !claims.some((one) => one.recordIds.includes(record.id) && isAboutItem(one, unit, item)),
  );
  const claim = async ({ unit, item }: ItemSuggestion): Promise<void> => {
    const { ids, clock } = services;
    const about = { enrolmentId: enrolment.id, unit: unit.unit, ...nameOfItem(item) };
    const standing =
      claims.find((one) => isAboutItem(one, unit, item)) ?? newRecord('claim', ids.next(), clock.now(), about);
    const changed = { ...standing, recordIds: [...standing.recordIds, record.id] };
    const done = await services.portfolio.commit([{ op: 'put', record: changed }]);
    if (done.ok) announce(claimWords.claimed);
    else showToast({ message: formWords.notSaved(done.problem) });
  };
  if (open.length === 0) return null;
  return (
    <>
      <p>{words.suggested(open.length)}</p>
      <Card isFlush>
        <List label={claimWords.suggested}>
          {open.slice(0, SHOWN).map((one) => {
            const label = claimWords.itemIn(claimWords.unitName(one.unit), itemLabel(one.item));
            return (
              <ListRow
                key={label}
                title={label}
                meta={
                  <>
                    <span className={styles.wording}>{one.item.wording}</span>
                    <span>{claimWords.because(one.criterion, one.reason)}</span>
                  </>
                }
                onPress={() => void claim(one)}
              />
            );
          })}
        </List>
      </Card>
      {open.length > SHOWN && <p>{words.more(open.length - SHOWN)}</p>}
    </>
  );
}

const NONE: readonly Crosswalk[] = [];

function useSuggestions(record: AnyRecord, enrolment: Enrolment, standard: Standard): readonly ItemSuggestion[] {
  const { standards } = useServices();
  const today = useToday();
  const [crosswalks, setCrosswalks] = useState(NONE);
  useEffect(() => {
    void standards.crosswalksTo(standard.id).then(setCrosswalks, () => undefined); // suggestions can be done without
  }, [standards, standard.id]);
  const [crosswalk] = crosswalks;
  const from = useStandard(crosswalk?.from);
  return useMemo(
    () =>
      crosswalk === undefined || from === null
        ? []
        : suggestItems(record, unitsChosen(standard, enrolment), { from, crosswalk, today }),
    [crosswalk, from, record, standard, enrolment, today],
  );
}
