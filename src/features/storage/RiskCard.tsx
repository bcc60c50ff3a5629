import type { DataAtRisk, RiskLevel } from '../../domain/backup-care/data-at-risk';
import { backupCareWords, lossText } from '../../domain/words/backup-care';
import { storageWords } from '../../domain/words/storage-page';
import { Card } from '../../ui/Card';
import { Row, Section, Stack } from '../../ui/Page';
import { type BadgeState, StateBadge } from '../../ui/StateBadge';
import { useDataAtRisk } from '../../workspace/use-data-at-risk';
import { useBackupState } from './use-backups';

const words = storageWords.risk;
const BADGES: Readonly<Record<RiskLevel, BadgeState>> = {
  safe: 'met',
  calm: 'not_applicable',
  amber: 'warning',
  red: 'not_met',
};

/** What would be lost if this device went now. */
export function RiskCard() {
  const risk = useDataAtRisk();
  const { note } = useBackupState();
  return (
    <Section
      title={words.title}
      action={<StateBadge state={BADGES[risk.level]} label={backupCareWords.levels[risk.level]} />}
    >
      <Card>
        <Stack>
          <p>{riskSentence(risk)}</p>
          {note !== null && (
            <div>
              <Row>
                <strong>{words.last}</strong>
                <span>{backupCareWords.moment(note.verifiedAt)}</span>
              </Row>
              <p>
                {backupCareWords.places[note.place]}.{' '}
                {words.held(note.held.sessions, note.held.records, note.held.files)}
              </p>
            </div>
          )}
        </Stack>
      </Card>
    </Section>
  );
}

function riskSentence(risk: DataAtRisk): string {
  if (risk.level === 'safe') return risk.lastVerified === null ? words.empty : words.safe;
  const loss = lossText(risk);
  return risk.lastVerified === null ? words.everything(loss) : words.lost(loss);
}
