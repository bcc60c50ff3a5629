import type { Clock } from '../domain/ports';
import type { AnyRecord } from '../domain/records/record-kinds';
import { allRecordKinds } from '../domain/records/record-kinds';
import type { PortfolioFileService, PortfolioService } from '../workspace/services';

const MEDIA_TYPE = 'application/json';

/** Writes the portable form: what stands, as text that other programs read. */
export function createPortfolioFileService(portfolio: PortfolioService, clock: Clock): PortfolioFileService {
  return {
    write: async () => {
      const { writePortfolioFile } = await import('../interchange/portfolio-file/write-portfolio-file');
      const state = portfolio.state();
      const records = allRecordKinds().flatMap((kind): readonly AnyRecord[] => state.portfolio.all(kind));
      const { attachments, refCounters } = state;
      const text = writePortfolioFile({ exportedAt: clock.now(), records, attachments, refCounters });
      return { file: new Blob([text], { type: MEDIA_TYPE }), fileName: `coachfolio-${clock.today()}.json` };
    },
  };
}
