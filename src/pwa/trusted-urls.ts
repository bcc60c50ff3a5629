/** The one Trusted Types policy of the app; the content security policy allows no other. */
const policyName = 'coachfolio-url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * A script address that a page under `require-trusted-types-for 'script'` may run: a file of our own origin, nothing else.
 * It is typed as text because the platform's typings take no other (`Worker`, `register`); never join it with other text.
 * @throws {TypeError} for another origin, and for `blob:` and `data:` addresses
 */
export function trustedScriptUrl(url: string | URL): string {
  policy ??= createPolicy();
  return policy.createScriptURL(String(url)) as string;
}

/** Starts a module worker from a file of our own, as `import workerUrl from './x-worker?worker&url'` names it. */
export function startModuleWorker(workerUrl: string, name: string): Worker {
  return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name });
}

/** @throws {TypeError} unless the address is a file of the page's own origin */
export function requireOwnScriptUrl(url: string, base: string): string {
  const resolved = new URL(url, base);
  const own = new URL(base);
  // A blob: address carries our origin too, but its content can come from anywhere.
  if (resolved.origin !== own.origin || resolved.protocol !== own.protocol) {
    throw new TypeError(`Not a script of this app: ${resolved.href.slice(0, 200)}`);
  }
  return resolved.href;
}

function createPolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: (url: string) => requireOwnScriptUrl(url, globalThis.location.href) };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  return trustedTypes?.createPolicy(policyName, rules) ?? rules;
}
