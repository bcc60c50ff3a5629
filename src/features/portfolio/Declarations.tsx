import { useState } from 'react';
import { useSearch } from 'wouter';
import type { RecordId } from '../../domain/ids';
import type { Declaration } from '../../domain/records/declaration';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import type { CriterionResult } from '../../domain/rules/finding';
import type { StandardUnit } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { Card } from '../../ui/Card';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { StateBadge } from '../../ui/StateBadge';
import { TextArea } from '../../ui/TextArea';
import { choicesOf } from '../../workspace/choices';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { usePortfolio } from '../../workspace/use-portfolio';

interface DeclarationsProps {
  readonly enrolmentId: RecordId;
  readonly unit: StandardUnit;
  readonly result: CriterionResult;
}

/** What the candidate says of a criterion in their own words, told apart from what a rule has seen. */
export function Declarations({ enrolmentId, unit, result }: DeclarationsProps) {
  // Not the number that stand: that changes before the draft of the one just saved is gone.
  const [declared, setDeclared] = useState(0);
  const asked = new URLSearchParams(useSearch()).get('rule');
  const askedRule = result.findings.find((finding) => finding.rule === asked)?.rule ?? null;
  const standing = usePortfolio()
    .belonging('declaration', enrolmentId)
    .filter((one) => one.unit === unit.unit && one.criterion === result.criterion);
  const isAsked = result.findings.some((one) => one.state === 'not_met' && one.action?.screen === 'declaration');
  return (
    <Fold title={words.declare} meta={words.declareMeta} isOpenAtFirst={isAsked || standing.length > 0}>
      <Stack>
        <p>{words.declareNote}</p>
        {standing.map((one) => (
          <StandingDeclaration key={one.id} declaration={one} unit={unit} />
        ))}
        <NewDeclaration
          key={`${askedRule ?? ''} ${declared}`}
          askedRule={askedRule}
          enrolmentId={enrolmentId}
          unit={unit}
          result={result}
          onSaved={() => setDeclared((count) => count + 1)}
        />
      </Stack>
    </Fold>
  );
}

function StandingDeclaration({
  declaration,
  unit,
}: {
  readonly declaration: Declaration;
  readonly unit: StandardUnit;
}) {
  return (
    <Card>
      <Stack>
        <Row>
          <StateBadge state="declared" label={isFilled(declaration.statement) ? undefined : words.declared} />
        </Row>
        <p>
          {ruleLabel(unit, declaration.rule)}: {words.answers[declaration.answer]}
        </p>
        <p>{declaration.statement}</p>
        <RemoveRecord
          record={declaration}
          words={{ remove: words.removeDeclaration, removed: words.declarationRemoved, undo: words.undo }}
        />
      </Stack>
    </Card>
  );
}

interface NewDeclarationProps extends DeclarationsProps {
  /** The rule that the address asks about, if any. */
  readonly askedRule: string | null;
  readonly onSaved: () => void;
}

function NewDeclaration({ enrolmentId, unit, result, askedRule, onSaved }: NewDeclarationProps) {
  const { ids, clock } = useServices();
  const [fresh] = useState(() =>
    newRecord('declaration', ids.next(), clock.now(), {
      enrolmentId,
      unit: unit.unit,
      criterion: result.criterion,
      rule: askedRule,
    }),
  );
  const form = useRecordForm<'declaration'>(fresh, draftKey('declaration', 'new', `${unit.unit}:${result.criterion}`));
  const rules = result.findings.map((finding) => ({ value: finding.rule, label: ruleLabel(unit, finding.rule) }));
  return (
    <RecordFormFrame form={form} isInline onSaved={onSaved} saveLabel={words.saveDeclaration}>
      <SelectField label={words.declareFor} choices={rules} emptyLabel={words.declareAll} {...form.orNull('rule')} />
      <ChipGroup label={words.answer} choices={choicesOf(words.answers)} {...form.text('answer')} />
      <TextArea label={words.statement} {...form.text('statement')} />
    </RecordFormFrame>
  );
}

function ruleLabel(unit: StandardUnit, rule: string | null): string {
  return rule === null ? words.declareAll : (unit.rules.find((one) => one.id === rule)?.wording ?? rule);
}
