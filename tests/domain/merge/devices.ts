import { type HybridStamp, laterStamp, nextStamp } from '../../../src/domain/hybrid-clock';
import { refOf, toDeviceId, toRecordId } from '../../../src/domain/ids';
import { isFields, type Fields } from '../../../src/domain/merge/field-stamps';
import { type MergePlan, planMerge } from '../../../src/domain/merge/plan-merge';
import { descentOf } from '../../../src/domain/merge/write-version';
import type { LoggedVersion, PortfolioArchive } from '../../../src/domain/ports';
import { newRecord } from '../../../src/domain/records/new-record';
import { type AnyRecord, recordKinds } from '../../../src/domain/records/record-kinds';
import { canonicalJson, digestOf, signedTextOfFields } from '../../../src/domain/signed-text';
import { type IsoInstant, toIsoDate } from '../../../src/domain/time';
import { instant } from '../../support/test-clock';

/** One thing that happens on one device. Numbers choose among what is there. */
export type Step =
  | { readonly does: 'create'; readonly device: number; readonly what: number; readonly value: number }
  | {
      readonly does: 'edit';
      readonly device: number;
      readonly target: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly does: 'remove' | 'bringBack' | 'sign' | 'tamper'; readonly device: number; readonly target: number }
  | { readonly does: 'setClock'; readonly device: number; readonly byMs: number }
  | {
      readonly does: 'receive';
      readonly device: number;
      readonly from: number;
      /** `old`: a file that was made some steps ago. `torn`: half of its versions are missing. */
      readonly how: 'whole' | 'old' | 'torn' | 'twice';
    };

/** What really happened, written down apart from any log. */
export interface Ledger {
  /** The last word on each session's minutes, and when it was last written and removed, by stamps alone. */
  readonly sessions: Map<string, { minutes: number; at: HybridStamp; put: HybridStamp; removed: HybridStamp | null }>;
  readonly texts: { readonly id: string; readonly text: string }[];
  /** What the device that signed said last. */
  readonly signatures: Map<string, string>;
  readonly seals: {
    readonly contract: string;
    readonly signature: string;
    readonly text: string;
    /** When it was signed: the contract has a version of that moment too. */
    readonly stamp: HybridStamp | null;
    isKnownToEditor: boolean;
  }[];
}

export interface Device {
  archive: PortfolioArchive;
  latest: HybridStamp | null;
  offsetMs: number;
  readonly past: PortfolioArchive[];
}

export interface World {
  readonly devices: readonly Device[];
  readonly ledger: Ledger;
  timeMs: number;
}

const START = Date.parse('2026-05-01T08:00:00.000Z');
const NOW = instant('2026-05-01T08:00:00.000Z');
const TEXT_FIELDS = {
  session: ['summary', 'goals', 'place', 'privateNotes'],
  contract: ['purpose', 'place', 'frequency', 'confidentiality'],
  reflection: ['overall', 'keyLearning', 'improvements'],
  identity: ['name', 'contact'],
} as const;
type Made = keyof typeof TEXT_FIELDS;
const MADE: readonly Made[] = ['session', 'session', 'session', 'contract', 'reflection', 'identity'];

export function createWorld(count: number): World {
  const devices = Array.from({ length: count }, (_, index): Device => {
    const deviceId = toDeviceId(`device-${'zyxwv'.charAt(index)}`); // the first has the last name
    const archive: PortfolioArchive = {
      ...{ portfolioId: `portfolio-${index}`, deviceId, deviceLetter: '', knows: {} },
      ...{ refCounters: {}, attachments: [], versions: [] },
    };
    return { archive, latest: null, offsetMs: 0, past: [archive] };
  });
  return {
    devices,
    ledger: { sessions: new Map(), texts: [], signatures: new Map(), seals: [] },
    timeMs: START,
  };
}

export function play(world: World, steps: readonly Step[]): void {
  for (const step of steps) {
    world.timeMs += 1000;
    const device = at(world.devices, step.device);
    playOne(world, device, step);
    device.past.push(device.archive);
  }
}

function playOne(world: World, device: Device, step: Step): void {
  switch (step.does) {
    case 'create':
      return create(world, device, at(MADE, step.what), step.value);
    case 'edit':
      return edit(world, device, step);
    case 'remove':
      return remove(world, device, target(device, step.target, 'put'));
    case 'bringBack':
      return bringBack(world, device, target(device, step.target, 'remove'));
    case 'sign':
      return sign(world, device, target(device, step.target, 'put', 'contract'));
    case 'tamper':
      return tamper(world, device, target(device, step.target, 'put', 'signature'));
    case 'setClock':
      device.offsetMs = step.byMs;
      return;
    case 'receive':
      return receive(world, device, at(world.devices, step.from), step.how);
  }
}

/** What stands on a device, by id, removals included. */
export function standingOf({ versions }: PortfolioArchive): ReadonlyMap<string, LoggedVersion> {
  return new Map(versions.map((version) => [version.id, version]));
}

/** Everything that stands as one text, so that two devices can be compared. */
export function pictureOf(archive: PortfolioArchive): string {
  const standing = [...standingOf(archive).values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return standing.map((version) => canonicalJson(version)).join('\n');
}

/** One device takes the other's file in. */
export function merge(here: PortfolioArchive, there: PortfolioArchive, now: IsoInstant = NOW): PortfolioArchive {
  return applied(here, planMerge(here, there, { now }));
}

function applied(here: PortfolioArchive, plan: MergePlan): PortfolioArchive {
  const { deviceLetter, knows, refCounters, attachments } = plan;
  return { ...here, deviceLetter, knows, refCounters, attachments, versions: [...here.versions, ...plan.versions] };
}

function nowOf(world: World, device: Device): IsoInstant {
  return new Date(world.timeMs + device.offsetMs).toISOString() as IsoInstant;
}

function receive(world: World, device: Device, from: Device, how: 'whole' | 'old' | 'torn' | 'twice'): void {
  if (device === from) return;
  const file = how === 'old' ? at(from.past, Math.floor(from.past.length / 2)) : from.archive;
  const versions = file.versions.filter((_, index) => how !== 'torn' || (index * 7 + file.versions.length) % 2 === 0);
  const given = how === 'torn' ? { ...file, versions, knows: {} } : file;
  for (let time = 0; time < (how === 'twice' ? 2 : 1); time += 1) {
    device.archive = merge(device.archive, given, nowOf(world, device));
  }
  for (const stamp of Object.values(device.archive.knows))
    device.latest = device.latest === null ? stamp : laterStamp(device.latest, stamp);
}

function create(world: World, device: Device, kind: Made, value: number): void {
  const id = `${kind}-${device.archive.deviceId}-${device.archive.versions.length}`;
  const text = textOf(world, id);
  const fields = { ...TEMPLATES[kind], [TEXT_FIELDS[kind][0]]: text };
  write(world, device, { id, kind, fields: kind === 'session' ? { ...fields, durationMinutes: value } : fields });
}

function edit(world: World, device: Device, step: Extract<Step, { does: 'edit' }>): void {
  const version = target(device, step.target, 'put');
  if (version === undefined || version.kind === 'signature' || !isFields(version.body)) return;
  const kind = version.kind as Made;
  const fields: Record<string, unknown> = { ...version.body };
  if (kind === 'session' && step.field % 3 === 0) fields['durationMinutes'] = step.value;
  else fields[at(TEXT_FIELDS[kind], step.field)] = textOf(world, version.id);
  write(world, device, { id: version.id, kind, fields });
}

function remove(world: World, device: Device, version: LoggedVersion | undefined): void {
  if (version !== undefined) write(world, device, { id: version.id, kind: version.kind, fields: null });
}

/** Undo: the record as it was before it went. */
function bringBack(world: World, device: Device, version: LoggedVersion | undefined): void {
  const before = device.archive.versions.findLast(({ id, op }) => id === version?.id && op === 'put');
  if (before !== undefined && isFields(before.body)) write(world, device, { ...before, fields: before.body });
}

function sign(world: World, device: Device, contract: LoggedVersion | undefined): void {
  if (contract === undefined || !isFields(contract.body)) return;
  const text = signedTextOfFields(contract.body);
  const id = `signature-${device.archive.deviceId}-${device.archive.versions.length}`;
  const fields = {
    ...TEMPLATES.signature,
    subjectId: contract.id,
    name: 'A. Person',
    signedText: text,
    digest: digestOf(text),
  };
  write(world, device, {
    id,
    kind: 'signature',
    fields,
    alongside: { id: contract.id, kind: 'contract', fields: contract.body },
  });
  world.ledger.signatures.set(id, canonicalJson(fields));
  world.ledger.seals.push({ contract: contract.id, signature: id, text, stamp: device.latest, isKnownToEditor: false });
}

/** Somebody changes a signature behind the app's back. */
function tamper(world: World, device: Device, signature: LoggedVersion | undefined): void {
  if (signature === undefined || !isFields(signature.body)) return;
  const fields = { ...signature.body, name: 'Somebody Else' };
  write(world, device, { id: signature.id, kind: 'signature', fields });
  if (signature.id.includes(device.archive.deviceId)) world.ledger.signatures.set(signature.id, canonicalJson(fields));
}

interface Written {
  readonly id: string;
  readonly kind: string;
  readonly fields: Fields | null;
  /** What is written again in the same commit, because it was signed. */
  readonly alongside?: Written;
}

function write(world: World, device: Device, written: Written): void {
  const savedAt = nowOf(world, device);
  const stamp = nextStamp(device.latest, world.timeMs + device.offsetMs, device.archive.deviceId);
  device.latest = stamp;
  for (const one of [written.alongside, written]) if (one !== undefined) append(world, device, one, { stamp, savedAt });
  device.archive = { ...device.archive, knows: { ...device.archive.knows, [device.archive.deviceId]: stamp } };
}

function append(
  world: World,
  device: Device,
  { id, kind, fields }: Written,
  place: { readonly stamp: HybridStamp; readonly savedAt: IsoInstant },
): void {
  const { archive } = device;
  const before = archive.versions.findLast((version) => version.id === id);
  note(world, device, { id, kind, fields, before }, place.stamp);
  const version: LoggedVersion = {
    ...place,
    ...{ op: fields === null ? 'remove' : 'put', id, kind, version: 1, ref: before?.ref ?? nextRef(device, kind) },
    ...{ createdAt: before?.createdAt ?? place.savedAt, changedAt: place.savedAt, body: fields },
    ...descentOf(before && { ...before, fields: isFields(before.body) ? before.body : null }, {
      stamp: place.stamp,
      fields,
    }),
  };
  device.archive = { ...device.archive, versions: [...device.archive.versions, version] };
}

function nextRef(device: Device, kind: string): string | null {
  const { letter } = recordKinds[kind as AnyRecord['kind']];
  if (letter === null) return null;
  const number = (device.archive.refCounters[letter] ?? 0) + 1;
  device.archive = { ...device.archive, refCounters: { ...device.archive.refCounters, [letter]: number } };
  return refOf(letter, number, device.archive.deviceLetter);
}

/** The ledger knows stamps and values only; it shares no code with the merge. */
function note(
  { ledger }: World,
  device: Device,
  { id, kind, fields, before }: Written & { readonly before: LoggedVersion | undefined },
  stamp: HybridStamp,
): void {
  if (kind === 'contract' && !(isFields(before?.body) && canonicalJson(before.body) === canonicalJson(fields))) {
    // Whoever has what was made on top of it knew of it, though a torn file may have left the signature out.
    const known = device.archive.versions
      .filter((version) => version.id === id)
      .flatMap(({ stamp, past }) => [stamp, ...Object.values(past ?? {})]);
    for (const seal of ledger.seals) {
      const { contract, stamp: at } = seal;
      if (contract !== id || at === null || !known.some((one) => one.slice(21) === at.slice(21) && one >= at)) continue;
      seal.isKnownToEditor = fields === null || signedTextOfFields(fields) !== seal.text; // brought back, it is as signed
    }
  }
  if (kind !== 'session') return;
  const known = ledger.sessions.get(id);
  if (fields === null) {
    if (known !== undefined && (known.removed === null || known.removed < stamp)) known.removed = stamp;
    return;
  }
  const minutes = Number(fields['durationMinutes']);
  const isWritten = !isFields(before?.body) || before.body['durationMinutes'] !== minutes;
  if (known === undefined) ledger.sessions.set(id, { minutes, at: stamp, put: stamp, removed: null });
  else {
    if (known.put < stamp) known.put = stamp;
    if (isWritten && known.at < stamp) Object.assign(known, { minutes, at: stamp });
  }
}

function textOf({ ledger }: World, id: string): string {
  const text = `What was written in note ${ledger.texts.length}`;
  ledger.texts.push({ id, text });
  return text;
}

function target(device: Device, number: number, op: 'put' | 'remove', kind?: string): LoggedVersion | undefined {
  const found = [...standingOf(device.archive).values()].filter(
    (one) => one.op === op && (kind === undefined || one.kind === kind),
  );
  return found.length === 0 ? undefined : at(found, number);
}

function at<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

const ROW_FIELDS = new Set(['kind', 'version', 'id', 'ref', 'createdAt', 'changedAt']);

function bodyOf(record: AnyRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !ROW_FIELDS.has(field)));
}

const ANY = toRecordId('any');
const OWNER = toRecordId('owner');
const TEMPLATES = {
  session: bodyOf(
    newRecord('session', ANY, NOW, {
      ...{ enrolmentId: OWNER, clientIds: [OWNER], heldOn: toIsoDate('2026-04-30'), durationMinutes: 60 },
    }),
  ),
  contract: bodyOf(newRecord('contract', ANY, NOW, { clientId: OWNER })),
  reflection: bodyOf(newRecord('reflection', ANY, NOW, { sessionId: OWNER, reflectedOn: null })),
  identity: bodyOf(newRecord('identity', ANY, NOW, { clientId: OWNER })),
  signature: bodyOf(newRecord('signature', ANY, NOW, { subjectId: OWNER, role: 'client', signedText: '', digest: '' })),
};
