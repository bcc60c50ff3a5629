import { expect, it } from 'vitest';
import { readPlainText } from '../../../src/interchange/official-wording/read-text';

const textsOf = (text: string): readonly string[] => readPlainText(text).map((run) => run.text);

it('takes cells and flattened tags apart', () => {
  expect(textsOf('1 Listen\t<ul> <li>a) why</li> <li>b) how &amp; when</li></ul>')).toEqual([
    '1 Listen',
    'a) why',
    'b) how & when',
  ]);
  expect(textsOf('| 1 Listen | a) why |\n|---|---|')).toEqual([' 1 Listen ', ' a) why '].map((one) => one.trim()));
  expect(readPlainText('1 Listen\ta) why').map(({ column }) => column)).toEqual([0, 1]);
});

it('tells lines that go on from those that begin, where the text was broken to a width', () => {
  const broken =
    'Agree with the client what each of you brings to\nthe work and how both of you will know that it has\nhelped.\nListen.';
  expect(readPlainText(broken).map(({ begins }) => begins)).toEqual(['yes', 'no', 'no', 'yes']);
});

it('counts pages by form feeds', () => {
  expect(readPlainText('one\ftwo').map(({ page }) => page)).toEqual([1, 2]);
});
