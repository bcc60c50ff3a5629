import { useMemo, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { CriterionResult } from '../../domain/rules/finding';
import { type RankedEvidence, rankEvidence } from '../../domain/rules/sufficiency';
import type { StandardUnit } from '../../domain/standards/standard';
import type { IsoDate } from '../../domain/time';
import { formatList } from '../../domain/words/format';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { strengthText, sufficiencyWords, weaknessText } from '../../domain/words/sufficiency';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { PlusIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Row, Section } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { newEvidencePath } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';
import styles from './CriterionScreen.module.css';
import { Why } from './Why';

interface SufficiencyProps {
  readonly enrolmentId: RecordId;
  readonly unit: StandardUnit;
  readonly result: CriterionResult;
  readonly today: IsoDate;
}

/** What speaks to the criterion, strongest first, each with the reasons, and the one sentence why. */
export function Sufficiency({ enrolmentId, unit, result, today }: SufficiencyProps) {
  const portfolio = usePortfolio();
  const ranked = useMemo(() => rankEvidence(portfolio, unit, result, today), [portfolio, unit, result, today]);
  return (
    <>
      <Evidence result={result} ranked={ranked} />
      {ranked.length > 0 && <Why enrolmentId={enrolmentId} result={result} ranked={ranked} />}
    </>
  );
}

const SHOWN = 6;
const FOLDED_FROM = 9;

interface EvidenceProps {
  readonly result: CriterionResult;
  readonly ranked: readonly RankedEvidence[];
}

function Evidence({ result, ranked }: EvidenceProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll || ranked.length < FOLDED_FROM ? ranked : ranked.slice(0, SHOWN);
  const rest = ranked.length - shown.length;
  return (
    <Section title={words.evidence} note={ranked.length === 0 ? undefined : words.evidenceNote(ranked.length)}>
      {ranked.length === 0 ? (
        <p>{words.noEvidence}</p>
      ) : (
        <>
          <Shown items={shown}>
            {(some) => (
              <Card isFlush>
                <List label={words.evidence}>
                  {some.map((one) => (
                    <EvidenceRow key={one.id} evidence={one} />
                  ))}
                </List>
              </Card>
            )}
          </Shown>
          <p className={styles.rule}>{sufficiencyWords.note}</p>
        </>
      )}
      <Row>
        {rest > 0 && (
          <Button look="quiet" onClick={() => setShowsAll(true)}>
            {words.moreEvidence(rest)}
          </Button>
        )}
        <ButtonLink
          href={newEvidencePath({ unit: result.unit, criterion: result.criterion })}
          look="quiet"
          icon={<PlusIcon />}
        >
          {words.addEvidence}
        </ButtonLink>
      </Row>
    </Section>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: RankedEvidence }) {
  const link = linkTo(usePortfolio(), evidence);
  if (link === null) return null;
  const reasons = formatList([...evidence.strengths.map(strengthText), ...evidence.weaknesses.map(weaknessText)]);
  return (
    <ListRow
      href={link.href}
      leading={link.ref ?? undefined}
      title={link.title}
      meta={
        <>
          <span>{link.meta}</span>
          {reasons !== '' && <span>{reasons}</span>}
        </>
      }
    />
  );
}
