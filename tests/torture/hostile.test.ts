import { expect, it } from 'vitest';
import { runHostileRounds } from './hostile-rounds';

it('no hostile file is shown as what it is not, or takes anything down', () => {
  const { broken, shown } = runHostileRounds(400, 1);
  expect(broken).toEqual([]);
  expect(shown).toBeGreaterThan(0); // or nothing was tried
});
