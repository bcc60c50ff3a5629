import { RuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';
import { noBarrel, noLiteralWords } from './lint-rules.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
Object.assign(RuleTester, { afterAll });

const tester = new RuleTester({
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } }, ecmaVersion: 'latest', sourceType: 'module' },
});

tester.run('no-literal-words', noLiteralWords, {
  valid: [
    '<p>{words.title}</p>',
    '<p>{count} · {total}</p>',
    '<p>{" "}</p>',
    '<input type="text" name="title" />',
    '<img alt="" />',
    '<button aria-label={words.close} className="close" />',
    '<p>{ok ? words.yes : words.no}</p>',
  ],
  invalid: [
    { code: '<p>Saved</p>', errors: 1 },
    { code: '<p>Ŵyn</p>', errors: 1 },
    { code: '<p>{"Saved"}</p>', errors: 1 },
    { code: '<>{`${n} sessions`}</>', errors: 1 },
    { code: '<p>{ok ? "Saved" : words.no}</p>', errors: 1 },
    { code: '<p>{failed && "Not saved"}</p>', errors: 1 },
    { code: '<button aria-label="Close" />', errors: 1 },
    { code: '<input placeholder={"Name"} />', errors: 1 },
  ],
});

tester.run('no-barrel', noBarrel, {
  valid: [
    { code: "export { draw } from './draw';", filename: 'src/submission/index.ts' },
    { code: 'const a = 1; export { a };', filename: 'src/domain/a.ts' },
  ],
  invalid: [
    { code: "export * from './draw';", filename: 'src/submission/index.ts', errors: 1 },
    { code: "export { draw } from './draw';", filename: 'src/submission/layout.ts', errors: 1 },
  ],
});
