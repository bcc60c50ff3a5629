import type { Random } from '../run-arguments.mjs';
import type { Engine, RunningBrowser } from './browsers';
import { DRAFT_LIMIT_MS, type Ledger } from './ledger';
import { type Load, pickHistories, pickLoad, planRound, tabsOf } from './plan';
import type { FoundState, Report, TabPlan } from './protocol';
import type { Site } from './site';
import { sleep } from './sleep';
import type { Tally } from './tally';

const PATIENCE_MS = 120_000;

/** When a browser dies, counted from where it may write; `opening` counts from where it begins to open the portfolio. */
export type Moment =
  | { readonly after: 'opening' | 'writing'; readonly ms: number }
  | { readonly after: 'acknowledged'; readonly writes: number };

export interface Life {
  readonly engine: Engine;
  readonly site: Site;
  readonly profile: string;
  readonly ledger: Ledger;
  readonly tally: Tally;
  readonly say: (line: string) => void;
}

/** Starts the browser, holds what it finds against the ledger, lets it write, and gives it back at the chosen moment. */
export async function liveUntil(life: Life, round: number, random: Random, moment: Moment): Promise<LivedRound> {
  const { engine, site, profile, ledger, tally } = life;
  const load = pickLoad(random);
  const asked = later<undefined>();
  const found = later<FoundState>();
  const compared = later<Readonly<Record<string, TabPlan>>>();
  const enough = later<undefined>();
  let writes = 0;
  site.listener = {
    questions: (tab) => {
      asked.resolve(undefined);
      return { histories: tab === 'a' ? pickHistories(random, ledger) : [] };
    },
    state: (tab, state) => (tab === 'a' ? found.resolve(state) : tally.openedSecond(state)),
    go: async (tab) => (await compared.promise)[tab] ?? { lanes: [] },
    report: (report: Report) => {
      ledger.hears(report);
      tally.hears(report);
      writes += report.type === 'saved' ? 1 : 0;
      if (moment.after === 'acknowledged' && writes >= moment.writes) enough.resolve(undefined);
    },
  };
  const start = () =>
    engine.start(
      profile,
      tabsOf(load).map((tab) => `${site.origin}/?tab=${tab}`),
    );
  const filesBefore = site.filesAsked();
  let browser = start();
  if ((await inTime(asked.promise.then(() => true))) !== true) {
    const isUp = site.filesAsked() > filesBefore;
    life.say(`  ${engine.name} round ${round}: the page never spoke; it was ${isUp ? '' : 'not '}asked for`);
    if (!isUp) {
      // The browser itself hangs before it asks for anything: a person would close it and start again.
      tally.neverCameUp();
      await browser.kill();
      browser = start();
    }
  }
  const lived = { browser, load };
  if (moment.after === 'opening') {
    await sleep(moment.ms);
    return lived;
  }
  const state = await inTime(found.promise);
  tally.compared(state, ledger, life.say, `${engine.name} round ${round}`);
  if (state?.problem !== null) return lived;
  compared.resolve(planRound(round, load, random, ledger));
  if (moment.after === 'acknowledged') await inTime(enough.promise);
  else await sleep(moment.ms + (load === 'typing' ? DRAFT_LIMIT_MS : 0));
  return lived;
}

export interface LivedRound {
  readonly browser: RunningBrowser;
  readonly load: Load;
}

/** Starts the browser once more only to look. */
export async function lookOnce(life: Life, name: string): Promise<void> {
  const { engine, site, profile, ledger, tally } = life;
  const found = later<FoundState>();
  site.listener = {
    questions: () => ({ histories: ledger.standing().slice(0, 20) }),
    state: (_tab, state) => found.resolve(state),
    go: () => new Promise(() => undefined),
    report: (report) => tally.hears(report),
  };
  const browser = engine.start(profile, [`${site.origin}/?tab=a`]);
  tally.compared(await inTime(found.promise), ledger, life.say, `${engine.name} ${name}`);
  await browser.kill();
}

/** The answer, or null if it does not come. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<null>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, null)));
  return Promise.race([answer, overdue]).finally(() => clearTimeout(timer));
}

interface Later<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function later<T>(): Later<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
