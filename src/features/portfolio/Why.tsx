import { useMemo, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { Claim } from '../../domain/records/claim';
import { newRecord } from '../../domain/records/new-record';
import type { CriterionResult } from '../../domain/rules/finding';
import { recordNameWithin } from '../../domain/rules/record-name';
import type { RankedEvidence } from '../../domain/rules/sufficiency';
import { CRITERION_ITEM, draftWhy, keptWhy } from '../../domain/rules/why-sentence';
import { sufficiencyWords as words } from '../../domain/words/sufficiency';
import { Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { useNaming } from '../../workspace/use-portfolio';

interface WhyProps {
  readonly enrolmentId: RecordId;
  readonly result: CriterionResult;
  readonly ranked: readonly RankedEvidence[];
}

/** The one sentence why: begun from the data, and the candidate's own once it is kept. */
export function Why({ enrolmentId, result, ranked }: WhyProps) {
  const { ids, clock } = useServices();
  const naming = useNaming();
  const [fresh] = useState(() =>
    newRecord('claim', ids.next(), clock.now(), {
      ...{ enrolmentId, unit: result.unit, item: result.criterion },
      itemKind: CRITERION_ITEM,
    }),
  );
  const kept = keptWhy(naming.portfolio, enrolmentId, result.unit, result.criterion);
  const begun = useMemo(() => {
    const note = draftWhy(naming.portfolio, ranked, (record) => recordNameWithin(naming, record)) ?? '';
    return { ...fresh, note };
  }, [naming, ranked, fresh]);
  return (
    <Section title={words.why}>
      <Stack>
        <WhyForm key={kept?.id ?? begun.id} claim={kept ?? begun} />
        {kept !== undefined && <RemoveRecord record={kept} words={words} />}
      </Stack>
    </Section>
  );
}

function WhyForm({ claim }: { readonly claim: Claim }) {
  const form = useRecordForm<'claim'>(
    claim,
    draftKey('claim', 'of', `${claim.enrolmentId}:${claim.unit}:${claim.item}`),
  );
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.keepWhy}>
      <TextArea label={words.why} isLabelHidden hint={words.whyHint} rows={4} {...form.text('note')} />
    </RecordFormFrame>
  );
}
