/** Runs gates two at a time and reports them in their order, one line each, with what went wrong below. */

/**
 * @typedef {{ passed: number, failed: number, output: string, note?: string }} GateResult `output` is shown only when something
 * failed, `note` always
 * @typedef {object} Gate
 * @property {string} name
 * @property {() => Promise<GateResult>} run
 * @property {string[]} [needs] gates without which this one means nothing
 * @property {boolean} [alone] waits until everything else is done, and has the machine to itself
 * @typedef {{ passed: number, failed: number }} Totals
 */

/** @param {boolean} ok @param {string} output @returns {GateResult} the result of a gate that is one check */
export function oneCheck(ok, output) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/**
 * @param {readonly Gate[]} gates @param {(line: string) => void} say @param {number} [lanes]
 * @returns {Promise<Totals>}
 */
export async function runGates(gates, say, lanes = 2) {
  /** @type {Map<string, Promise<GateResult>>} */
  const results = new Map();
  /** @type {Set<Promise<unknown>>} */
  const busy = new Set();
  let reported = Promise.resolve();
  const totals = { passed: 0, failed: 0 };

  for (const gate of [...gates.filter((one) => !one.alone), ...gates.filter((one) => one.alone)]) {
    while (busy.size >= (gate.alone ? 1 : lanes)) await Promise.race(busy);
    const needed = (gate.needs ?? []).map((name) => ({ name, result: results.get(name) }));
    const timed = timeGate(gate, needed);
    const result = timed.then((one) => one.result);
    results.set(gate.name, result);
    busy.add(result);
    void result.then(() => busy.delete(result));
    reported = reported.then(async () => {
      const { result: gateResult, seconds } = await timed;
      totals.passed += gateResult.passed;
      totals.failed += gateResult.failed;
      report(gate.name, gateResult, seconds, say);
    });
  }
  await reported;
  return totals;
}

/**
 * @param {Gate} gate @param {readonly { name: string, result: Promise<GateResult> | undefined }[]} needed
 * @returns {Promise<{ result: GateResult, seconds: number }>}
 */
async function timeGate(gate, needed) {
  for (const { name, result } of needed) {
    if (((await result)?.failed ?? 1) > 0) {
      return { result: oneCheck(false, `Cannot run, since "${name}" failed.`), seconds: 0 };
    }
  }
  const started = performance.now();
  const result = await gate.run().catch((/** @type {unknown} */ error) => {
    return oneCheck(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
  return { result, seconds: (performance.now() - started) / 1000 };
}

/** @param {string} name @param {GateResult} result @param {number} seconds @param {(line: string) => void} say */
function report(name, { passed, failed, output, note }, seconds, say) {
  const count = passed + failed > 1 ? `  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  const remark = note === undefined ? '' : `  ${note}`;
  say(`${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(16)}${seconds.toFixed(1).padStart(6)} s${count}${remark}`);
  if (failed > 0 && output !== '') say(output.replace(/^/gm, '      | '));
}
