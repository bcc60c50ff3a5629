import { expect, test } from 'vitest';
import { currentTab, type Tab } from '../../src/app/Shell';

const tabs: readonly Tab[] = ['/', '/sessions', '/log', '/portfolio', '/more'].map((href) => ({
  href,
  label: href,
  icon: null,
}));

test.each([
  ['/', '/'],
  ['/sessions', '/sessions'],
  ['/sessions/01J8/reflection', '/sessions'],
  ['/portfolio/501', '/portfolio'],
  ['/sessions-of-someone', undefined],
  ['/clients', undefined],
])('at %s the tab is %s', (path, href) => {
  expect(currentTab(tabs, path)?.href).toBe(href);
});
