import { foundAgain } from '../../domain/official-wording/keep-wording';
import { keptWording } from '../../domain/official-wording/kept-wording';
import type { Change } from '../../domain/portfolio';
import type { OfficialWording } from '../../domain/records/official-wording';
import type { Standard } from '../../domain/standards/standard';
import { formWords } from '../../domain/words/form';
import { officialWordingWords as words } from '../../domain/words/official-wording';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useWholeStandard } from './use-whole-standard';
import type { ToReview } from './WordingScreen';

interface KeptSectionProps {
  readonly standard: Standard;
  readonly onReview: (review: ToReview) => void;
}

/** What has been brought in, of whatever standard: each unit can be taken away, and this standard's looked through again. */
export function KeptSection({ standard, onReview }: KeptSectionProps) {
  const portfolio = usePortfolio();
  const { showToast } = useAnnouncer();
  const wholeStandard = useWholeStandard();
  const records = portfolio.all('officialWording');
  if (records.length === 0) return null;
  const own = keptWording(portfolio, standard.id);
  const again = async (): Promise<void> => {
    const whole = await wholeStandard(standard);
    const source = [...own.values()].at(-1)?.source ?? '';
    onReview({ standard: whole, source, found: foundAgain(portfolio, whole) });
  };
  return (
    <Section title={words.kept}>
      <Stack>
        <Card isFlush>
          <List label={words.kept}>
            {records.map((record) => (
              <KeptRow key={record.id} record={record} isOwn={record.standard === standard.id} />
            ))}
          </List>
        </Card>
        {own.size > 0 && (
          <Row>
            <Button onClick={() => void again().catch(() => showToast({ message: words.notAvailable }))}>
              {words.correct}
            </Button>
          </Row>
        )}
      </Stack>
    </Section>
  );
}

function KeptRow({ record, isOwn }: { readonly record: OfficialWording; readonly isOwn: boolean }) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const name = isOwn ? words.unit(record.unit) : words.unitOf(record.standard, record.unit);
  const commit = async (change: Change): Promise<boolean> => {
    const done = await portfolio.commit([change]);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  const remove = async (): Promise<void> => {
    if (!(await commit({ op: 'remove', kind: record.kind, id: record.id }))) return;
    const undo = { label: words.undo, onPress: () => void commit({ op: 'put', record }) };
    showToast({ message: words.removed, actions: [undo] });
  };
  return (
    <ListRow
      title={name}
      meta={words.keptOf(record.items.length, record.source)}
      action={
        <Button look="quiet" aria-label={words.removeAloud(name)} onClick={() => void remove()}>
          {words.remove}
        </Button>
      }
    />
  );
}
