import type { Finding } from '../run-arguments.mjs';
import { DRAFT_LIMIT_MS, type Ledger } from './ledger';
import type { FoundState, Report } from './protocol';

/** How many of a list are printed when something is wrong: enough to look into it. */
const SHOWN = 5;

/** Counts over a whole run what was promised and what was found. */
export class Tally {
  deaths = 0;
  #killedAt: number | null = null;
  #looks = 0;
  #acknowledged = 0;
  #lost = 0;
  #torn = 0;
  #strange = 0;
  #withoutFile = 0;
  #files = 0;
  #lostDrafts = 0;
  #typingLostMs = 0;
  #emptyStarts = 0;
  #failedStarts = 0;
  #lostByItself = 0;
  #dropped = 0;
  #isDropped = false;
  #refused = 0;
  #neverCameUp = 0;
  #slowestOpenMs = 0;
  readonly #saveMs: number[] = [];

  hears(report: Report): void {
    if (report.type === 'saved' && report.step.do !== 'type') {
      this.#acknowledged += 1;
      if (report.step.do === 'save') this.#saveMs.push(report.ms);
    }
    if (report.type !== 'refused' && report.type !== 'broken') return;
    this.#refused += 1;
    if (this.#refused <= SHOWN) console.error(`  ${report.type}: ${report.detail}`);
  }

  /** The browser dies now. Until somebody looks, the first death counts. */
  dies(): void {
    this.deaths += 1;
    this.#killedAt ??= Date.now();
  }

  /** The browser was started and asked for nothing, not even the page. */
  neverCameUp(): void {
    this.#neverCameUp += 1;
  }

  /** The databases are removed from outside. */
  drops(): void {
    this.#dropped += 1;
    this.#isDropped = true;
  }

  /** Two tabs open at once: what the second one finds is not compared, but it must open. */
  openedSecond({ problem }: FoundState): void {
    if (problem !== null) this.#failedStarts += 1;
  }

  /** @param found null if the page never said what it found */
  compared(found: FoundState | null, ledger: Ledger, say: (line: string) => void, where: string): void {
    if (found === null || found.problem !== null) {
      this.#failedStarts += 1;
      say(`  ${where}: did not open: ${found?.problem ?? 'no word for two minutes'}`);
      return;
    }
    this.#looks += 1;
    this.#slowestOpenMs = Math.max(this.#slowestOpenMs, found.openMs);
    const isGone = ledger.holdsAnything && !found.hadDatabase;
    if (isGone && !this.#isDropped) {
      this.#lostByItself += 1;
      say(`  ${where}: the browser had lost the whole database`);
    }
    if (ledger.holdsAnything && found.records.length === 0) this.#emptyStarts += 1;
    const damage = ledger.compare(found, { at: this.#killedAt ?? Date.now(), isDropped: this.#isDropped || isGone });
    this.#killedAt = null;
    this.#isDropped = false;
    this.#lost += damage.lost.length;
    this.#torn += damage.torn.length;
    this.#strange += damage.strange.length;
    this.#withoutFile += damage.withoutFile.length;
    this.#files += found.files;
    this.#lostDrafts += damage.lostDrafts.length;
    this.#typingLostMs = Math.max(this.#typingLostMs, damage.typingLostMs);
    for (const [what, list] of Object.entries(damage)) {
      if (!Array.isArray(list) || list.length === 0) continue;
      say(`  ${where}: ${list.length} ${what}: ${list.slice(0, SHOWN).join('; ')}`);
    }
    if (damage.typingLostMs > DRAFT_LIMIT_MS) say(`  ${where}: ${damage.typingLostMs} ms of typing lost`);
  }

  /** @param deaths what is counted as one, such as `killed` */
  findings(deaths: string): readonly Finding[] {
    return [
      { what: deaths, figure: this.deaths },
      { what: 'starts looked at', figure: this.#looks, atLeast: 1 },
      { what: 'writes acknowledged', figure: this.#acknowledged, atLeast: this.deaths },
      { what: 'median save, ms', figure: median(this.#saveMs).toFixed(1) },
      { what: 'slowest opening, ms', figure: Math.round(this.#slowestOpenMs) },
      { what: 'databases that the browser lost by itself', figure: this.#lostByItself },
      { what: 'databases removed from outside', figure: this.#dropped },
      { what: 'acknowledged records lost', figure: this.#lost, atMost: 0 },
      { what: 'commits torn', figure: this.#torn, atMost: 0 },
      { what: 'records nobody wrote so', figure: this.#strange, atMost: 0 },
      { what: 'files read back', figure: this.#files },
      { what: 'records that name a file which is not there', figure: this.#withoutFile, atMost: 0 },
      { what: 'starts in which the browser never asked for the page', figure: this.#neverCameUp },
      { what: 'empty starts', figure: this.#emptyStarts, atMost: 0 },
      { what: 'starts that failed', figure: this.#failedStarts, atMost: 0 },
      { what: 'writes refused', figure: this.#refused, atMost: 0 },
      { what: 'acknowledged drafts lost', figure: this.#lostDrafts, atMost: 0 },
      { what: 'typing lost, ms at most', figure: this.#typingLostMs, atMost: DRAFT_LIMIT_MS },
    ];
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
