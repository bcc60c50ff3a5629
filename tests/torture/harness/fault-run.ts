import type { Finding, Random } from '../run-arguments.mjs';
import type { AppUnderFault, Fault, Order } from './app-under-fault';
import type { WritingScreen } from './screens';
import { sleep } from './sleep';

/** After so long without a word, a screen leaves the person hanging. */
const STUCK_MS = 10_000;
/** A save that was under way when a draft was refused is done by then. */
const OVERTAKEN_MS = 300;
/** What the design promises where the room runs out. */
const QUOTA_WORD_MS = 1000;
/** Letters of a silent screen that are printed. */
const SHOWN = 400;
/** Sentences that need more room than a database may have left over. */
const LONG = 2000;

/** Lets storage calls fail under the screens, one at a time, and looks whether what the screens say is true. */
export class FaultRun {
  readonly #app: AppUnderFault;
  readonly #say: (line: string) => void;
  #met = 0;
  #recovered = 0;
  #told = 0;
  #losses = 0;
  #stuck = 0;
  #textLost = 0;
  #secondTryFailed = 0;
  #emptyStarts = 0;
  #starts = 0;
  #quotaMs = 0;
  #quotaSites = 0;
  #texts = 0;

  constructor(app: AppUnderFault, say: (line: string) => void) {
    this.#app = app;
    this.#say = say;
  }

  /** Finds out which calls a save makes, then lets `count` of them fail, each in a save of its own; all if 0. */
  async everyCall(screen: WritingScreen, count: number, random: Random): Promise<void> {
    const orders = await this.#ordersFor(async () => {
      await screen.prepare(this.#nextText());
      await this.#app.arm(null);
      await screen.save();
      await screen.saysSaved.waitFor();
    });
    const chosen = count === 0 ? orders : random.shuffle(orders).slice(0, count);
    this.#say(`  ${screen.name}: ${chosen.length} of ${orders.length} possible faults`);
    for (const order of chosen) await this.#oneFault(screen, order);
  }

  async #oneFault(screen: WritingScreen, order: Order): Promise<void> {
    const where = `${screen.name}, ${order.where} ${order.call} ${order.number}${order.onwards ? '+' : ''} ${order.fault}`;
    const text = this.#nextText();
    await screen.prepare(text);
    await this.#app.arm(order);
    await screen.save();
    const word = await this.#wordOf(screen);
    const { hasStruck } = await this.#app.disarm();
    if (hasStruck) this.#met += 1;
    if (word === 'saved') this.#recovered += hasStruck ? 1 : 0;
    if (word === 'not saved') {
      this.#told += 1;
      await this.#tryAgain(screen, text, where);
    }
    if (word === 'stuck') {
      this.#stuck += 1;
      this.#say(`  ${where}: no word after ${STUCK_MS / 1000} s, but: ${await this.#shownText()}`);
      return;
    }
    await this.#mustStand(screen, text, where);
  }

  /** The room runs out just before the save. */
  async noRoom(screen: WritingScreen): Promise<void> {
    const text = `${this.#nextText()}${' Nothing of this may be lost.'.repeat(LONG)}`;
    await screen.prepare(text);
    await sleep(2000); // the draft is written while there is room
    await this.#app.takeRoom();
    const started = performance.now();
    await screen.save();
    const word = await this.#wordOf(screen);
    const ms = Math.round(performance.now() - started) - (word === 'not saved' ? OVERTAKEN_MS : 0);
    await this.#app.giveRoom();
    this.#quotaSites += 1;
    if (word !== 'not saved') {
      this.#stuck += 1;
      this.#say(`  ${screen.name}, no room: ${word}`);
      return;
    }
    this.#quotaMs = Math.max(this.#quotaMs, ms);
    if (ms > QUOTA_WORD_MS) this.#say(`  ${screen.name}, no room: told after ${ms} ms`);
    await this.#tryAgain(screen, text, `${screen.name}, no room`);
    await this.#mustStand(screen, text, `${screen.name}, no room`);
  }

  /** The app starts while a call fails: it opens, or says that it can't; it never looks empty. */
  async everyStart(count: number, random: Random): Promise<void> {
    const { page } = this.#app;
    const home = page.getByRole('meter', { name: 'Coaching hours' });
    const empty = page.getByRole('button', { name: 'Begin' });
    const problem = page.getByRole('button', { name: 'Try again' });
    const orders = await this.#ordersFor(async () => {
      await this.#app.open('/');
      await home.waitFor();
    });
    const chosen = count === 0 ? orders : random.shuffle(orders).slice(0, count);
    this.#say(`  start: ${chosen.length} of ${orders.length} possible faults`);
    for (const order of chosen) {
      const where = `start, ${order.where} ${order.call} ${order.number}${order.onwards ? '+' : ''} ${order.fault}`;
      this.#app.armNextStart(order);
      await this.#app.open('/');
      const word = await firstOf({ home, empty, problem }, STUCK_MS);
      this.#app.armNextStart(null);
      this.#starts += 1;
      if (word === 'empty') {
        this.#emptyStarts += 1;
        this.#say(`  ${where}: the app looked empty`);
      } else if (word === null) {
        this.#stuck += 1;
        this.#say(`  ${where}: no word after ${STUCK_MS / 1000} s`);
      } else if (word === 'problem') {
        await problem.click();
        if ((await firstOf({ home }, STUCK_MS)) === null) {
          this.#secondTryFailed += 1;
          this.#say(`  ${where}: did not open the second time`);
        }
      }
    }
  }

  /** @param kind `calls`: the room was never taken away */
  findings(kind: 'calls' | 'calls and room'): readonly Finding[] {
    const calls: readonly Finding[] = [
      { what: 'saves that met a fault', figure: this.#met, atLeast: 1 },
      { what: 'of them saved all the same', figure: this.#recovered },
      { what: 'told as not saved', figure: this.#told },
      { what: 'silent losses', figure: this.#losses, atMost: 0 },
      { what: 'screens without a word', figure: this.#stuck, atMost: 0 },
      { what: 'texts gone from the screen', figure: this.#textLost, atMost: 0 },
      { what: 'second tries that failed', figure: this.#secondTryFailed, atMost: 0 },
      { what: 'starts with a fault', figure: this.#starts },
      { what: 'starts that looked empty', figure: this.#emptyStarts, atMost: 0 },
    ];
    if (kind === 'calls') return calls;
    return [
      ...calls,
      { what: 'write sites without room', figure: this.#quotaSites, atLeast: 1 },
      { what: 'longest until "not saved", ms', figure: this.#quotaMs, atMost: QUOTA_WORD_MS },
    ];
  }

  /** Every way in which a call that the work makes can fail; of one that it makes many times, some. */
  async #ordersFor(work: () => Promise<void>): Promise<readonly Order[]> {
    await work();
    const { called } = await this.#app.disarm();
    return Object.entries(called).flatMap(([name, times]) => {
      const [where, call = ''] = name.split(' ') as [Order['where'], string];
      return [...new Set([1, 2, Math.ceil(times / 2), times - 1, times])]
        .filter((number) => number >= 1 && number <= times)
        .flatMap((number) => faultsOf(call).map((fault) => ({ where, call, number, fault })))
        .flatMap((order) => [
          { ...order, onwards: false },
          { ...order, onwards: true },
        ]);
    });
  }

  async #wordOf(screen: WritingScreen): Promise<'saved' | 'not saved' | 'stuck'> {
    const word = await firstOf({ saved: screen.saysSaved, 'not saved': screen.saysNotSaved }, STUCK_MS);
    if (word !== 'not saved') return word ?? 'stuck';
    await sleep(OVERTAKEN_MS); // it may have been the draft that could not be kept, a moment before the record was
    return (await screen.saysSaved.isVisible()) ? 'saved' : word;
  }

  async #tryAgain(screen: WritingScreen, text: string, where: string): Promise<void> {
    if (!(await screen.stillShows(text))) {
      this.#textLost += 1;
      this.#say(`  ${where}: the text is gone from the screen`);
    }
    await screen.save();
    if ((await firstOf({ saved: screen.saysSaved }, STUCK_MS)) === 'saved') return;
    this.#secondTryFailed += 1;
    this.#say(`  ${where}: not saved the second time either`);
  }

  async #mustStand(screen: WritingScreen, text: string, where: string): Promise<void> {
    const wrong = await screen.checkSaved(text).catch((error: unknown) => String(error));
    if (wrong === null) return;
    this.#losses += 1;
    this.#say(`  ${where}: called saved, but ${wrong}`);
  }

  /** What the screen says instead, to look into it. */
  async #shownText(): Promise<string> {
    const text = await this.#app.page.locator('body').innerText();
    return text.replace(/\s+/g, ' ').slice(0, SHOWN);
  }

  #nextText(): string {
    this.#texts += 1;
    return `Text number ${this.#texts}.`;
  }
}

function faultsOf(call: string): readonly Fault[] {
  if (call.startsWith('IDBObjectStore') || call.startsWith('IDBIndex')) return ['throws', 'aborts', 'closes', 'quota'];
  if (call === 'IDBDatabase.transaction') return ['throws', 'aborts', 'closes'];
  if (call === 'FileSystemSyncAccessHandle.write') return ['throws', 'quota', 'short'];
  return ['throws'];
}

/** The name of the first that can be seen; null if none comes. */
async function firstOf<Name extends string>(
  locators: Readonly<Record<Name, { waitFor: (options: { timeout: number }) => Promise<void> }>>,
  timeout: number,
): Promise<Name | null> {
  const names = Object.keys(locators) as Name[];
  return Promise.any(
    names.map(async (name) => {
      await locators[name].waitFor({ timeout });
      return name;
    }),
  ).catch(() => null);
}
