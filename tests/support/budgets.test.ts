import { describe, expect, it } from 'vitest';
import { scriptsOf } from './budgets.mjs';

const manifest = {
  'index.html': { file: 'assets/main.js', imports: ['_shared.js'], dynamicImports: ['src/home.tsx', 'src/pdf.ts'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep.js', name: 'deep', imports: ['_shared.js'] },
  'src/home.tsx': { file: 'assets/home.js', imports: ['_shared.js', 'index.html'] },
  'src/pdf.ts': { file: 'assets/pdf.js' },
  'src/theme.css': { file: 'assets/theme.css' },
};

describe('scriptsOf', () => {
  it('follows static imports, each script once, and leaves out what is loaded on demand', () => {
    expect(scriptsOf(manifest, ['index.html']).sort()).toEqual([
      'assets/deep.js',
      'assets/main.js',
      'assets/shared.js',
    ]);
  });
  it('adds the modules that are named', () => {
    expect(scriptsOf(manifest, ['index.html', 'src/home.tsx', 'src/theme.css'])).toHaveLength(4);
  });
  it('finds a chunk by its name, whatever its content', () => {
    expect(scriptsOf(manifest, ['deep']).sort()).toEqual(['assets/deep.js', 'assets/shared.js']);
  });
  it('refuses a module that the build does not have', () => {
    expect(() => scriptsOf(manifest, ['src/renamed.tsx'])).toThrow('src/renamed.tsx');
  });
});
