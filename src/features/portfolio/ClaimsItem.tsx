import { useState } from 'react';
import type { ItemCoverage } from '../../domain/coverage/cover-enrolment';
import { itemLabel } from '../../domain/coverage/coverage-result';
import type { RecordId } from '../../domain/ids';
import type { Claim } from '../../domain/records/claim';
import { newRecord } from '../../domain/records/new-record';
import type { EvidenceRef } from '../../domain/rules/finding';
import { nameOfItem } from '../../domain/standards/item-key';
import { parentOf, type StandardUnit } from '../../domain/standards/standard';
import { claimWords as words } from '../../domain/words/claims';
import { formatList } from '../../domain/words/format';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { List, ListRow } from '../../ui/List';
import { Columns, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { EditIcon } from '../../ui/screen-icons';
import { TextArea } from '../../ui/TextArea';
import { useAnnouncer } from '../../ui/Toast';
import { AssessorDecision } from '../../workspace/AssessorDecision';
import { ItemWording } from '../../workspace/ItemWording';
import { NotInThisOne } from '../../workspace/NotInThisOne';
import { paths } from '../../workspace/paths';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { linkTo } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import { type ClaimsCheck, useCoverage } from '../../workspace/use-coverage';
import { usePortfolio } from '../../workspace/use-portfolio';
import { draftKey } from '../../workspace/use-record';
import { AnswerForm } from './AnswerForm';
import { ClaimBadge } from './ClaimBadge';
import { ClaimPicker } from './ClaimPicker';
import styles from './CriterionScreen.module.css';

/** One item: what it asks, what covers it and why, and what may still be added. */
export function ClaimsItem({ unit: unitId, itemKey: key }: { readonly unit: string; readonly itemKey: string }) {
  const check = useCoverage();
  if (check === null) return null;
  const covered = check.coverage.units.find((one) => one.unit.unit === unitId);
  const item = covered?.items.find((one) => one.key === key);
  if (covered === undefined || item === undefined)
    return <NotInThisOne title={words.gone} back={{ href: paths.unit(unitId), label: unitId }} />;
  return <OpenItem check={check} unit={covered.unit} item={item} />;
}

interface ItemProps {
  readonly check: ClaimsCheck;
  readonly unit: StandardUnit;
  readonly item: ItemCoverage;
}

function OpenItem({ check, unit, item }: ItemProps) {
  const { claim, put } = useClaim(check, unit, item);
  const { announce } = useAnnouncer();
  const name = words.unitName(unit);
  const add = (id: RecordId): void => {
    void put({ ...claim, recordIds: [...claim.recordIds, id] }).then(() => announce(words.claimed));
  };
  return (
    <Page isWide>
      <PageHeader
        title={words.itemIn(name, itemLabel(item.item))}
        back={{ href: paths.unit(unit.unit), label: name }}
        lead={<ClaimBadge state={item.state} />}
      />
      <Columns aside={<ClaimPicker check={check} unit={unit} item={item} onAdd={add} />}>
        <ItemWording standard={check.standard.id} unit={unit.unit} item={item.item} className={styles.wording} />
        <Place unit={unit} item={item} />
        <AssessorDecision enrolmentId={check.enrolment.id} unit={unit.unit} item={item.key} />
        <Covers item={item} onTakeAway={put} />
        {item.part !== 'performance' && (
          <Fold
            title={words.write}
            meta={words.writeMeta}
            isOpenAtFirst={item.evidence.some(({ kind }) => kind === 'writtenResponse')}
          >
            <Stack>
              <AnswerForm check={check} unit={unit.unit} item={item} />
              <Row>
                <ButtonLink look="quiet" href={paths.answer(unit.unit, item.key)} icon={<EditIcon />}>
                  {words.openAnswer}
                </ButtonLink>
              </Row>
            </Stack>
          </Fold>
        )}
        <Fold
          title={words.why}
          meta={words.whyMeta}
          isOpenAtFirst={item.notes.length > 0 || item.notApplicableBecause !== ''}
        >
          <ClaimForm claim={claim} about={`${unit.unit}:${item.key}`} />
        </Fold>
      </Columns>
    </Page>
  );
}

/** The claim on an item: the one that stands, or a fresh one that the first write makes. */
function useClaim(check: ClaimsCheck, unit: StandardUnit, item: ItemCoverage) {
  const { ids, clock, portfolio } = useServices();
  const [fresh] = useState(() =>
    newRecord('claim', ids.next(), clock.now(), {
      ...{ enrolmentId: check.enrolment.id, unit: unit.unit },
      ...nameOfItem(item.item),
    }),
  );
  const put = (record: Claim) => portfolio.commit([{ op: 'put', record }]);
  return { claim: item.claims[0] ?? fresh, put };
}

/** What the item belongs to, or stands beside. */
function Place({ unit, item: { item } }: Pick<ItemProps, 'unit' | 'item'>) {
  const parent = parentOf(item, unit.items);
  const list = unit.unitWide?.lists.find((one) => item.ref.startsWith(`${one.list}.`));
  if (item.kind === 'knowledge' && parent !== undefined)
    return <p className={styles.rule}>{words.beside(formatList(item.beside ?? [parent.ref]))}</p>;
  if (parent !== undefined) return <p className={styles.rule}>{words.partOf(parent.ref, parent.wording)}</p>;
  return list === undefined ? null : <p className={styles.rule}>{list.wording}</p>;
}

interface CoversProps extends Pick<ItemProps, 'item'> {
  readonly onTakeAway: (claim: Claim) => Promise<unknown>;
}

function Covers({ item, onTakeAway }: CoversProps) {
  const refs = [...item.evidence, ...item.idle];
  return (
    <Section title={words.covers}>
      <Stack>
        {item.reason !== null && <p>{words.reasons[item.reason]}</p>}
        {item.state === 'not_applicable' && <p>{item.notApplicableBecause}</p>}
        {refs.length > 0 && (
          <Card isFlush>
            <List label={words.covers}>
              {refs.map((ref) => (
                <ClaimedRow key={ref.id} item={item} record={ref} onTakeAway={onTakeAway} />
              ))}
            </List>
          </Card>
        )}
      </Stack>
    </Section>
  );
}

interface ClaimedRowProps {
  readonly item: ItemCoverage;
  readonly record: EvidenceRef;
  readonly onTakeAway: (claim: Claim) => Promise<unknown>;
}

function ClaimedRow({ item, record, onTakeAway }: ClaimedRowProps) {
  const link = linkTo(usePortfolio(), record);
  const { announce } = useAnnouncer();
  if (link === null) return null;
  const naming = item.claims.filter(({ recordIds }) => recordIds.includes(record.id));
  const takeAway = async (): Promise<void> => {
    for (const claim of naming)
      await onTakeAway({ ...claim, recordIds: claim.recordIds.filter((id) => id !== record.id) });
    announce(words.takenAway);
  };
  const isIdle = item.idle.some(({ id }) => id === record.id);
  return (
    <ListRow
      href={link.href}
      leading={link.ref ?? undefined}
      title={link.title}
      meta={[link.meta, isIdle ? words.idle : ''].filter(Boolean).join('. ')}
      action={
        naming.length > 0 && (
          <Button look="quiet" aria-label={words.takeAwayAloud(link.ref ?? link.title)} onClick={() => void takeAway()}>
            {words.takeAway}
          </Button>
        )
      }
    />
  );
}

function ClaimForm({ claim, about }: { readonly claim: Claim; readonly about: string }) {
  const form = useRecordForm<'claim'>(claim, draftKey('claim', 'of', `${claim.enrolmentId}:${about}`));
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.save}>
      <TextArea label={words.note} {...form.text('note')} />
      <TextArea label={words.notApplicable} hint={words.notApplicableHint} {...form.text('notApplicableBecause')} />
    </RecordFormFrame>
  );
}
