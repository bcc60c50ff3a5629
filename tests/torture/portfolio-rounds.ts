import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPortfolioCommand } from '../../src/node/portfolio-command';
import { foreignPortfolio, TODAY } from './foreign-portfolio';
import { countByHand } from './rules-by-hand';
import type { createRandom, tellResults } from './run-arguments.mjs';

type Random = ReturnType<typeof createRandom>;
type Say = (line: string) => void;
type Finding = Parameters<typeof tellResults>[2][number];

interface Row {
  readonly unit: string | null;
  readonly rule: string;
  readonly state: string;
  readonly found: number;
  readonly message: string;
  readonly records: readonly string[];
}

const STATES = new Set(['met', 'not_met', 'warning', 'declared', 'for_assessor', 'not_applicable']);
const SLOW_MS = 5000;

/** Portfolios by other hands through `portfolio -- check`: held against a count with a pencil, and then spoilt in some place. */
export async function portfolioRounds(count: number, random: Random, say: Say): Promise<readonly Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-portfolios-'));
  const file = path.join(folder, 'portfolio.json');
  const totals = { rules: 0, wrong: 0, unlike: 0, thrown: 0, refused: 0, slow: 0 };
  const check = async (text: string) => {
    writeFileSync(file, text);
    const started = performance.now();
    const done = await runPortfolioCommand(['check', file, '--today', TODAY], new Date(`${TODAY}T12:00:00Z`));
    if (performance.now() - started > SLOW_MS) totals.slow += 1;
    return done;
  };
  try {
    for (let round = 0; round < count; round += 1) {
      const own = random.fork(round);
      const portfolio = foreignPortfolio(own);
      const done = await check(portfolio.text);
      if (!done.ok) throw new Error(`round ${String(round)}: refused, ${done.problem}`);
      const { findings } = JSON.parse(done.value.text) as { readonly findings: readonly Row[] };
      const known = new Set(portfolio.records.map((one) => one['id']));
      totals.unlike += findings.filter((one) => !isWhole(one, known)).length;
      for (const { rule, found, isMet } of countByHand(portfolio)) {
        totals.rules += 1;
        const finding = findings.find((one) => one.unit === '501' && one.rule === rule);
        if (finding?.found === found && (finding.state === 'met') === isMet) continue;
        totals.wrong += 1;
        say(
          `round ${String(round)}: ${rule} found ${String(finding?.found)} ${finding?.state ?? ''}, by hand ${String(found)}`,
        );
      }
      try {
        const spoilt = await check(spoil(portfolio.text, own));
        if (!spoilt.ok) totals.refused += 1;
        if (!spoilt.ok && spoilt.problem.includes('\n')) totals.unlike += 1;
      } catch (error) {
        totals.thrown += 1;
        say(`round ${String(round)}: ${String(error)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [
    { what: 'portfolios by other hands', figure: count },
    { what: 'rules counted by hand as well', figure: totals.rules },
    { what: 'rules that say something else', figure: totals.wrong, atMost: 0 },
    { what: 'findings that are not whole', figure: totals.unlike, atMost: 0 },
    { what: 'spoilt files refused with a reason', figure: totals.refused },
    { what: 'spoilt files that broke the program', figure: totals.thrown, atMost: 0 },
    { what: `checks over ${String(SLOW_MS / 1000)} s`, figure: totals.slow, atMost: 0 },
  ];
}

/** A known state, a figure, a sentence, and no record that the file does not have; what a record names may be missing from it. */
function isWhole({ rule, state, found, message, records }: Row, known: ReadonlySet<unknown>): boolean {
  if (rule.startsWith('file-')) return message !== '';
  return STATES.has(state) && Number.isFinite(found) && message !== '' && records.every((id) => known.has(id));
}

const ODD: readonly string[] = ['null', '-1', '1e999', '"2026-02-30"', '[]', '{}', '"\\u0000"', 'true', '"x"', ''];

/** One value, one piece or one character replaced, taken out or doubled. */
function spoil(text: string, random: Random): string {
  const at = random.whole(0, text.length - 1);
  const draw = random.share();
  if (draw < 0.5) {
    const values = [...text.matchAll(/:("[^"]*"|-?\d+|null|true|false)/g)];
    const value = random.pick(values);
    return `${text.slice(0, value.index + 1)}${random.pick(ODD)}${text.slice(value.index + value[0].length)}`;
  }
  if (draw < 0.7) return text.slice(0, at) + text.slice(at + random.whole(1, 40));
  if (draw < 0.9) return text.slice(0, at) + text.slice(at, at + random.whole(1, 80)).repeat(2) + text.slice(at + 80);
  return text.replace(/"(id|kind|clientId|sessionId)"/, random.pick(['"__proto__"', '"constructor"', '"ID"']));
}
