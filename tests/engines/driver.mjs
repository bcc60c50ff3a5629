/** What the journey asks of a browser. Each engine has a driver of its own; the journey knows none of them. */

/** @typedef {'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'tab' | 'textbox'} Role */

/**
 * Every action waits for what it acts on. Names are whole accessible names, or a pattern for them.
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {(role: Role, name: string | RegExp) => Promise<void>} click
 * @property {(label: string | RegExp, text: string) => Promise<void>} fill replaces what the field holds
 * @property {(text: string | RegExp) => Promise<void>} see waits until the text can be seen
 * @property {<T>(expression: string) => Promise<T>} evaluate a JavaScript expression; a promise is awaited
 * @property {() => Promise<void>} restart ends the browser and opens the same profile again
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {() => string[]} missing what this machine lacks to run it, one line each
 * @property {(profile: string) => Promise<Driver>} open
 */

export const PATIENCE_MS = 30_000;

/**
 * Asks again until the answer is truthy.
 * @template T
 * @param {string} what for the error
 * @param {() => Promise<T>} ask may throw; the last error is told
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  /** @type {unknown} */
  let last;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
  throw new Error(`Waited ${patience / 1000} s in vain: ${what}`, { cause: last });
}
