import { useState } from 'react';
import { useSearch } from 'wouter';
import type { RecordId } from '../../domain/ids';
import type { Declaration } from '../../domain/records/declaration';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import { canBeElsewhere } from '../../domain/rules/check-names';
import type { CriterionResult } from '../../domain/rules/finding';
import type { StandardUnit } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { StateBadge } from '../../ui/StateBadge';
import { TextArea } from '../../ui/TextArea';
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
  const offer = offerFor(result);
  if (offer === null && standing.length === 0) return null;
  const isAsked = result.findings.some((one) => one.state === 'not_met' && one.action?.screen === 'declaration');
  return (
    <Fold title={words.declare} meta={words.declareMeta} isOpenAtFirst={isAsked || standing.length > 0}>
      <Stack>
        <p>{words.declareNote}</p>
        {standing.map((one) => (
          <StandingDeclaration key={one.id} declaration={one} unit={unit} />
        ))}
        {offer !== null && (
          <NewDeclaration
            key={`${askedRule ?? ''} ${declared}`}
            {...{ enrolmentId, unit, result, offer, askedRule }}
            onSaved={() => setDeclared((count) => count + 1)}
          />
        )}
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
  readonly offer: Offer;
  /** The rule that the address asks about, if any. */
  readonly askedRule: string | null;
  readonly onSaved: () => void;
}

function NewDeclaration({ enrolmentId, unit, result, offer, askedRule, onSaved }: NewDeclarationProps) {
  const { answer, rules } = offer;
  const { ids, clock } = useServices();
  const [fresh] = useState(() =>
    newRecord('declaration', ids.next(), clock.now(), {
      enrolmentId,
      unit: unit.unit,
      criterion: result.criterion,
      rule: askedRule,
      answer,
    }),
  );
  const form = useRecordForm<'declaration'>(fresh, draftKey('declaration', 'new', `${unit.unit}:${result.criterion}`));
  const choices = rules.map((rule) => ({ value: rule, label: ruleLabel(unit, rule) }));
  return (
    <RecordFormFrame form={form} isInline onSaved={onSaved} saveLabel={words.saveDeclaration}>
      <SelectField label={words.declareFor} choices={choices} emptyLabel={words.declareAll} {...form.orNull('rule')} />
      <TextArea label={words.statements[answer]} {...form.text('statement')} />
    </RecordFormFrame>
  );
}

interface Offer {
  readonly answer: Declaration['answer'];
  readonly rules: readonly string[];
}

/**
 * What a declaration can do for a criterion. Written units are kept elsewhere and stand on the candidate's word; in a unit of
 * practice only an item that the text names can be "none, because". A figure is never talked away.
 */
function offerFor({ findings }: CriterionResult): Offer | null {
  const declared = findings.filter((finding) => canBeElsewhere(finding.check));
  if (declared.length > 0) return { answer: 'covered_elsewhere', rules: declared.map(({ rule }) => rule) };
  const named = findings.filter((finding) => finding.kind === 'P').map(({ rule }) => rule);
  return named.length > 0 ? { answer: 'none_because', rules: named } : null;
}

function ruleLabel(unit: StandardUnit, rule: string | null): string {
  return rule === null ? words.declareAll : (unit.rules.find((one) => one.id === rule)?.wording ?? rule);
}
