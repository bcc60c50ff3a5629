import { type ModuleReference, packageOf, resolveRelative } from './imports';

/** What one folder of src may know. `packages` lists npm packages; a name ending in `*` stands for all that begin so. */
export interface Layer {
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** The layer table. A folder of src that is not in it is refused. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { mayImport: [], packages: ['zod', '@noble/hashes'] },
  ui: { mayImport: ['domain'], packages: ['react', 'react-dom', 'react-hook-form', 'wouter'] },
  workspace: { mayImport: ['ui', 'domain'], packages: ['react', 'react-hook-form', 'wouter'] },
  features: {
    mayImport: ['workspace', 'ui', 'domain'],
    packages: ['react', 'react-dom', 'react-hook-form', 'wouter'],
  },
  storage: { mayImport: ['domain'], packages: ['dexie', 'zod', '@noble/hashes', '@noble/ciphers'] }, // the last one on demand: storage/lock
  standards: { mayImport: ['domain'], packages: ['zod', '@noble/hashes'] },
  submission: { mayImport: ['domain'], packages: ['jspdf', 'fflate', 'zod', '@noble/hashes', '@noble/ciphers'] },
  interchange: {
    mayImport: ['domain'],
    packages: ['zod', '@noble/hashes', '@noble/ciphers', 'age-encryption', 'fflate'], // ciphers and age on demand: backup/age.ts
  },
  // A page of its own for when the app does not start; tests/rescue holds it to what can't take it down with the app.
  rescue: { mayImport: ['ui', 'storage', 'interchange', 'domain'], packages: ['zod', '@noble/hashes'] },
  pwa: { mayImport: [], packages: ['workbox-*', 'virtual:*'] },
  'pwa/build': { mayImport: ['pwa'], packages: ['node:*', 'vite', 'workbox-build'] }, // runs in vite.config.ts, ships nowhere
  app: {
    mayImport: ['features', 'workspace', 'ui', 'storage', 'standards', 'submission', 'interchange', 'pwa', 'domain'],
    packages: ['react', 'react-dom', 'wouter', 'zod'],
  },
  node: { mayImport: ['domain', 'standards', 'submission', 'interchange'], packages: ['node:*', 'zod'] },
};

/** The only parts of the router that the design language may use: it links, but it owns no routes. */
const ROUTER_NAMES_FOR_UI = new Set(['Link', 'useLocation', 'useRoute', 'useParams', 'useSearch', 'LinkProps']);

/** The one fixture that the app ships: the sample portfolio, fetched when somebody asks for it. */
const SAMPLE = 'tests/fixtures/portfolios/sample-diploma.json';

const LOOSE_FILES = new Set(['src/vite-env.d.ts']);

/** What is wrong with where a file stands; undefined if nothing is. */
export function checkPlace(file: string): string | undefined {
  const [, folder, ...rest] = file.split('/');
  if (LOOSE_FILES.has(file)) return undefined;
  if (folder === undefined || rest.length === 0) return `${file}: no loose files in src; give it to a layer`;
  if (LAYERS[folder] === undefined) return `${file}: src/${folder} is not in the layer table (tests/support/layers.ts)`;
  return undefined;
}

/** What is wrong with one reference that a file of src makes; undefined if nothing is. */
export function checkReference(file: string, reference: ModuleReference): string | undefined {
  const layerName = layerOf(file);
  const layer = LAYERS[layerName];
  if (layer === undefined) return undefined; // checkPlace has refused the file
  const refuse = (why: string): string => `${file}:${reference.line} "${reference.specifier}": ${why}`;
  if (reference.specifier === '<computed>')
    return refuse('a module is named by a plain string, so that this test can read it');
  const target = resolveRelative(file, reference.specifier);
  if (target === undefined) {
    const why = checkPackage(layerName, layer, reference);
    return why === undefined ? undefined : refuse(why);
  }
  const why = checkOwnFile(file, layerName, layer, target);
  return why === undefined ? undefined : refuse(why);
}

/** Loops of value imports among files, each as the path round; type imports leave no trace at run time and are free. */
export function findImportLoops(importsByFile: ReadonlyMap<string, readonly string[]>): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      loops.push([...trail.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of importsByFile.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of importsByFile.keys()) walk(file, []);
  return loops;
}

function checkOwnFile(file: string, layerName: string, layer: Layer, target: string): string | undefined {
  if (target === 'standards-data' || target.startsWith('standards-data/')) {
    return layerName === 'standards'
      ? undefined
      : 'only src/standards reads standards-data; ask it for the parsed standard';
  }
  if (target === 'package.json' || (layerName === 'node' && !target.startsWith('src'))) return undefined;
  if (layerName === 'app' && target.startsWith(SAMPLE)) return undefined;
  if (!target.startsWith('src/')) return 'src reads nothing outside itself but standards-data';
  const targetLayer = layerOf(target);
  if (targetLayer === layerName) return checkFeature(file, target);
  if (layer.mayImport.includes(targetLayer)) return undefined;
  return `${layerName} may know only ${['itself', ...layer.mayImport].join(', ')}`;
}

function checkFeature(file: string, target: string): string | undefined {
  if (layerOf(file) !== 'features' || featureOf(file) === featureOf(target)) return undefined;
  return 'a feature never knows another: lift what they share to ui or domain, or pass it in from app';
}

function checkPackage(layerName: string, layer: Layer, reference: ModuleReference): string | undefined {
  const name = packageOf(reference.specifier);
  const allowed = layer.packages.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
  if (!allowed) return `${layerName} may use only ${layer.packages.join(', ')}`;
  if (layerName === 'ui' && name === 'wouter') {
    const extra = reference.names.filter((one) => !ROUTER_NAMES_FOR_UI.has(one));
    if (reference.names.length === 0 || extra.length > 0) return 'ui takes only Link and the hooks from the router';
  }
  return undefined;
}

/** The folder of src, or the folder within it that has a row of its own. */
function layerOf(file: string): string {
  const [, folder = '', part = ''] = file.split('/');
  const inner = `${folder}/${part}`;
  return LAYERS[inner] === undefined ? folder : inner;
}

function featureOf(file: string): string {
  return file.split('/')[2] ?? '';
}
