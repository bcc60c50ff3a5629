import { isFields } from '../../../src/domain/merge/field-stamps';
import { mergeHistories, additionsOf } from '../../../src/domain/merge/merge-histories';
import type { PortfolioArchive } from '../../../src/domain/ports';
import { canonicalJson, signedTextOfFields } from '../../../src/domain/signed-text';
import { createWorld, merge, pictureOf, play, standingOf, type Step, type World } from './devices';

/** What a run found; each a promise that was broken, in words. Empty if all was well. */
export interface Outcome {
  readonly broken: readonly string[];
  readonly minutes: number;
  readonly expectedMinutes: number;
  readonly versions: number;
}

/** Plays a history on some devices and holds what comes of it against the laws of merging and an account of its own. */
export function checkHistory(deviceCount: number, steps: readonly Step[], order: readonly number[]): Outcome {
  const world = createWorld(deviceCount);
  play(world, steps);
  const files = world.devices.map(({ archive }) => archive);
  const [a, b, c = b] = files;
  if (a === undefined || b === undefined || c === undefined) throw new Error('no two devices');
  const whole = files.reduce((one, other) => merge(one, other));
  const broken = [...lawsBroken(a, b, c), ...(divergence(files, order, pictureOf(whole)) ?? [])];
  const { minutes, expectedMinutes } = hoursOf(world, whole);
  if (minutes !== expectedMinutes) broken.push(`${minutes} minutes stand, ${expectedMinutes} were logged`);
  broken.push(...textsLost(world, whole), ...signaturesBroken(world, whole), ...sharedReferences(whole));
  return { broken, minutes, expectedMinutes, versions: whole.versions.length };
}

function lawsBroken(a: PortfolioArchive, b: PortfolioArchive, c: PortfolioArchive): string[] {
  const broken: string[] = [];
  const ab = merge(a, b);
  if (pictureOf(ab) !== pictureOf(merge(b, a))) broken.push('not commutative');
  if (pictureOf(merge(ab, c)) !== pictureOf(merge(a, merge(b, c)))) broken.push('not associative');
  const again = mergeHistories(ab.versions, b.versions).flatMap(additionsOf);
  const self = mergeHistories(ab.versions, ab.versions).flatMap(additionsOf);
  if (again.length > 0 || self.length > 0) broken.push('not idempotent');
  return broken;
}

/** Every device gets every file, in another order, some through others: all must say the same. */
function divergence(files: readonly PortfolioArchive[], order: readonly number[], expected: string): string[] | null {
  const turns = order.map((number) => number % files.length);
  const all = [...new Set([...turns, ...files.keys()])];
  const reached = all.map((index) => {
    const start = files[index];
    if (start === undefined) throw new Error('no such device');
    return all.reduce((here, other) => merge(here, files[other] ?? start), start);
  });
  const apart = reached.filter((archive) => pictureOf(archive) !== expected).length;
  return apart === 0 ? null : [`${apart} of ${files.length} devices say something else`];
}

function hoursOf({ ledger }: World, whole: PortfolioArchive) {
  const minutes = [...standingOf(whole).values()]
    .filter(({ kind, op }) => kind === 'session' && op === 'put')
    .reduce((sum, { body }) => sum + (isFields(body) ? Number(body['durationMinutes']) : Number.NaN), 0);
  const expectedMinutes = [...ledger.sessions.values()]
    .filter(({ put, removed }) => removed === null || put > removed)
    .reduce((sum, session) => sum + session.minutes, 0);
  return { minutes, expectedMinutes };
}

function textsLost({ ledger }: World, whole: PortfolioArchive): string[] {
  const kept = new Map<string, Set<unknown>>();
  for (const { id, body } of whole.versions) {
    const values = kept.get(id) ?? new Set();
    kept.set(id, values);
    if (isFields(body)) for (const value of Object.values(body)) values.add(value);
  }
  const lost = ledger.texts.filter(({ id, text }) => kept.get(id)?.has(text) !== true);
  return lost.length === 0 ? [] : [`${lost.length} texts are in no history`];
}

function signaturesBroken({ ledger }: World, whole: PortfolioArchive): string[] {
  const standing = standingOf(whole);
  const broken: string[] = [];
  for (const [id, signed] of ledger.signatures) {
    const signature = standing.get(id);
    if (signature?.op === 'put' && canonicalJson(signature.body) !== signed) broken.push(`signature ${id} was changed`);
  }
  const open = ledger.seals.filter(
    ({ signature, isKnownToEditor }) => !isKnownToEditor && standing.get(signature)?.op === 'put',
  );
  for (const { contract } of open) {
    const texts = open.filter((seal) => seal.contract === contract).map(({ text }) => text);
    if (!texts.includes(signedTextOfFields(standing.get(contract)?.body ?? {})))
      broken.push(`contract ${contract} is not as signed`);
  }
  return broken;
}

function sharedReferences(whole: PortfolioArchive): string[] {
  const refs = [...standingOf(whole).values()].flatMap(({ ref }) => ref ?? []);
  return new Set(refs).size === refs.length ? [] : ['two records share a reference'];
}
