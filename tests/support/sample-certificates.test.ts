import { describe, expect, it } from 'vitest';
import { certificates } from './sample-certificates';

describe('the small golden portfolios', () => {
  it.each(Object.entries(certificates))(
    '%s is what its description gives (`npx vitest run -u` writes it)',
    async (name, build) => {
      await expect(build()).toMatchFileSnapshot(`../fixtures/portfolios/${name}.json`);
    },
  );
});
