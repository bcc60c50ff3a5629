import { criteriaOf, type StandardItem, type StandardUnit, unitOf } from '../../src/domain/standards/standard';
import { officialWordingWords as words } from '../../src/domain/words/official-wording';
import { readStandard } from '../../src/node/read-standard';
import { expect, test } from './support/app';
import { begin, expectHeading, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const read = readStandard('ilm-l5');
if (!read.ok) throw new Error('the standard can’t be read');
const standard = read.value;
const unit501 = unitOf(standard, '501');
if (unit501 === undefined) throw new Error('there is no unit 501');

/** A made-up official text: our words, every fourth one another. */
const madeUp = ({ wording }: StandardItem): string =>
  wording
    .replace(/[.]/g, '')
    .split(' ')
    .map((word, index) => (index % 4 === 1 ? 'practitioner' : word))
    .join(' ');

/** As a specification prints it: outcomes and criteria, and nothing that explains them. */
function handbook({ unit, title, items }: StandardUnit): string {
  const asked = items.filter(({ kind }) => kind === 'learning_outcome' || kind === 'assessment_criterion');
  return [`Unit ${unit}: ${title}`, ...asked.map((item) => `${item.ref} ${madeUp(item)}`)].join('\n');
}

test('official wording is found in a copy, looked through, shown as such and taken away again', async ({ app }) => {
  await begin(app);
  await app.open('/enrolment');
  const { page } = app;
  await page.getByRole('link', { name: words.link }).click();
  await expectHeading(page, words.title);

  const paste = page.getByLabel(words.paste);
  await paste.fill('Minutes of the allotment club. Potatoes were discussed at length, and slugs.');
  await page.getByRole('button', { name: words.find }).click();
  await expect(page.getByRole('alert')).toContainText(words.none(standard.title));
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'handbook.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  });
  await expect(page.getByRole('alert')).toContainText(words.problems.pdf);

  await paste.fill(handbook(unit501));
  await page.getByLabel(words.sourceLabel).fill('Handbook 2024');
  await page.getByRole('button', { name: words.find }).click();
  await expect(page.getByRole('main')).toContainText(words.holds(['501']));
  await unfold(page, words.groups.matched);
  await page.getByRole('button', { name: words.editAloud(words.edit, '1.1'), exact: true }).click();
  await page.getByLabel(words.textOf('1.1'), { exact: true }).fill('Put right by hand');
  const second = criteriaOf(unit501).find(({ ref }) => ref === '1.2');
  await page.getByLabel(words.use('1.2'), { exact: true }).uncheck();
  await page.getByRole('button', { name: /^Keep \d+ texts$/ }).click();
  await expect(page.getByRole('list', { name: words.kept })).toContainText('Handbook 2024');

  await app.open('/portfolio/501/1.1');
  await expect(page.getByRole('figure')).toContainText(words.from('Handbook 2024'));
  await expect(page.getByRole('figure')).toContainText('Put right by hand');
  await app.open('/portfolio/501/1.2');
  await expect(page.getByRole('main')).toContainText(second?.wording ?? '');
  await expect(page.getByRole('figure')).toHaveCount(0);

  await app.open('/wording');
  await page.getByRole('button', { name: words.removeAloud(words.unit('501')) }).click();
  await expect(page.getByRole('list', { name: words.kept })).toHaveCount(0);
});
