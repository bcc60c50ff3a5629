import type { BackupNote } from '../backup-care/backup-note';
import type { DataAtRisk } from '../backup-care/data-at-risk';
import { dateOfInstant, type IsoInstant } from '../time';
import { defineWords } from './define-words';
import { formatBytes, formatDate, formatList, formatMinutes, formatTime, plural } from './format';

/** What is said of backups wherever it is said: at home, on the storage page, in its parts. */
export const backupCareWords = defineWords({
  /** "3 h logged since the last verified backup." */
  risk: (risk: DataAtRisk) => riskText(risk),
  levels: { safe: 'Safe', calm: 'All right', amber: 'Back up soon', red: 'Back up today' },
  never: 'No verified backup yet',
  lastVerified: (note: BackupNote) => `${formatMoment(note.verifiedAt)}, verified`,
  places: {
    folder: 'In the folder that you chose',
    chosen_file: 'Where you chose to save it',
    opened: 'In the file that you opened here',
    handed_over: 'Among your downloads, if you left it there',
  } satisfies Record<BackupNote['place'], string>,
  moment: (at: IsoInstant) => formatMoment(at),
  bytes: (bytes: number) => formatBytes(bytes),
});

function riskText(risk: DataAtRisk): string {
  const { sessions, minutes, others, lastVerified } = risk;
  const since = lastVerified === null ? 'and no verified backup yet' : 'since the last verified backup';
  if (sessions + others === 0)
    return lastVerified === null
      ? 'Nothing to lose yet'
      : `Everything is in the backup of ${shortMoment(lastVerified)}`;
  if (sessions === 0) return `${plural(others, '# change', '# changes')} ${since}`;
  const logged = minutes === 0 ? plural(sessions, '# session', '# sessions') : formatMinutes(minutes);
  return `${logged} logged ${since}`;
}

/** What would be gone, in full. "3 h in 3 sessions and 5 other changes" */
export function lossText({ sessions, minutes, others }: DataAtRisk): string {
  const parts = [
    ...(sessions === 0 ? [] : [`${formatMinutes(minutes)} in ${plural(sessions, '# session', '# sessions')}`]),
    ...(others === 0
      ? []
      : [
          plural(
            others,
            sessions === 0 ? '# change' : '# other change',
            sessions === 0 ? '# changes' : '# other changes',
          ),
        ]),
  ];
  return formatList(parts);
}

/** 12 May 2026, 14:02. */
function formatMoment(at: IsoInstant): string {
  return `${formatDate(dateOfInstant(at))}, ${formatTime(at)}`;
}

function shortMoment(at: IsoInstant): string {
  return formatDate(dateOfInstant(at));
}
