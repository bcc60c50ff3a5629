import { useSyncExternalStore } from 'react';
import { type DataAtRisk, dataAtRisk } from '../domain/backup-care/data-at-risk';
import { buildPortfolio } from '../domain/portfolio';
import { useServices } from './services';
import { usePortfolio } from './use-portfolio';
import { useToday } from './use-today';

const NOTHING = buildPortfolio([]);

/** What would be gone if this device went now. A page that is left open moves on with the day. The sample is nobody's loss. */
export function useDataAtRisk(): DataAtRisk {
  const { backups, clock, sample } = useServices();
  const portfolio = usePortfolio();
  const { note } = useSyncExternalStore(backups.subscribe, backups.state);
  useToday();
  return dataAtRisk(sample.isOpen ? NOTHING : portfolio, note, clock.now());
}
