import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noBarrel, noLiteralWords } from './tests/support/lint-rules.mjs';

const coachfolio = { rules: { 'no-barrel': noBarrel, 'no-literal-words': noLiteralWords } };

const syntaxBans = [
  {
    selector: 'NewExpression[callee.name="Date"] > Literal[value=/^\\d{4}-\\d{2}-\\d{2}$/]',
    message:
      'A plain date is an IsoDate text, not an instant: `new Date("2026-03-29")` is midnight in Greenwich and another day elsewhere. Use the helpers of src/domain/time.ts.',
  },
  {
    selector: 'TSAnyKeyword',
    message: 'No `any`: it switches the compiler off. Take `unknown` and parse it at the edge, or name the type.',
  },
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Named exports only: one name for a thing, everywhere, and a rename that the compiler follows.',
  },
  {
    selector: 'ImportExpression[source.value="dexie"]',
    message: 'Dexie lives in src/storage. Elsewhere ask for a port.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'No raw HTML: what people typed is text. Build it from elements.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No raw HTML: set textContent or build elements. The content security policy refuses this at run time.',
  },
];

const clockAndChanceBans = [
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The domain has no clock: take `today` or `now` as an argument, so that a test can choose it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The domain makes no random choices: take ids from a port, so that a test can repeat them.',
  },
];

const dexieBan = { name: 'dexie', message: 'Dexie lives in src/storage. Elsewhere ask for a port.' };
const jspdfBan = {
  name: 'jspdf',
  message: 'jsPDF is drawn with only in src/submission and loads on demand. Elsewhere ask for a port.',
};
const zodBan = { name: 'zod', message: "Import the small build: `import * as z from 'zod/mini'`." };
const bannedImports = (...paths) => ['error', { paths }];

export default defineConfig(
  globalIgnores([
    'dist',
    '.cache',
    'coverage',
    'test-results',
    'playwright-report',
    'tests/fixtures',
    '**/node_modules',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.worker.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'off', // our own ban says what to do instead
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { coachfolio },
    rules: {
      'coachfolio/no-barrel': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...syntaxBans],
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 80 }],
      'no-console': 'error',
      '@typescript-eslint/no-restricted-imports': bannedImports(dexieBan, jspdfBan, zodBan),
    },
  },
  {
    files: ['src/storage/**'],
    rules: { '@typescript-eslint/no-restricted-imports': bannedImports(jspdfBan, zodBan) },
  },
  {
    files: ['src/submission/**'],
    rules: { '@typescript-eslint/no-restricted-imports': bannedImports(dexieBan, zodBan) },
  },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...syntaxBans, ...clockAndChanceBans] },
  },
  {
    files: ['src/node/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.tsx'],
    plugins: { coachfolio, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/refs': 'off', // takes any object that carries a ref, such as what useRecordForm gives, for the ref itself
      'coachfolio/no-literal-words': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['tests/**/*.tsx'],
    rules: { 'coachfolio/no-literal-words': 'off' },
  },
  {
    files: ['*.config.{ts,js}', 'tests/**/*.config.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...syntaxBans.filter((ban) => !ban.selector.startsWith('ExportDefault'))],
    },
  },
);
