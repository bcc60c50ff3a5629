import type { Standard, StandardItem, StandardUnit } from '../../../src/domain/standards/standard';

const item = (fields: Pick<StandardItem, 'kind' | 'ref' | 'parent' | 'wording'>): StandardItem => ({
  element: 'LO1',
  thresholds: [],
  ...fields,
});

/** The least that a standard can be, and nothing wrong with it. */
export const smallUnit: StandardUnit = {
  unit: '1',
  title: 'Talking',
  uan: null,
  level: 1,
  credit: null,
  guidedHours: null,
  aim: 'You learn to talk.',
  defects: [],
  items: [
    item({ kind: 'learning_outcome', ref: 'LO1', parent: null, wording: 'Be ready to talk.' }),
    {
      ...item({ kind: 'assessment_criterion', ref: '1.1', parent: 'LO1', wording: 'Talk for two hours.' }),
      thresholds: [{ name: 'minimumMinutes', value: 120, unit: 'minutes', meaning: 'talking time, at least' }],
    },
    item({ kind: 'depth', ref: '1.1.d1', parent: '1.1', wording: 'Cover what to talk about.' }),
    item({ kind: 'depth', ref: '1.1.d2', parent: '1.1', wording: 'Cover whom to talk to.' }),
    item({ kind: 'assessment_guidance', ref: '1.1.g1', parent: '1.1', wording: 'Show when you talked.' }),
  ],
  evidence: { '1.1': [{ kind: 'session', fields: ['summary'] }] },
  rules: [
    {
      id: '1.1-time',
      check: 'time',
      kind: 'E',
      figures: { minimumMinutes: 120 },
      items: [],
      clause: { document: '009', unit: '1', criterion: '1.1', part: 'criterion' },
      wording: 'The talks add up to two hours.',
    },
  ],
};

export const smallStandard: Standard = {
  id: 'small',
  source: '009',
  title: 'Small standard',
  publisher: 'Nobody',
  edition: 'first',
  packVersion: '1.0.0',
  coverage: 'rules',
  defects: [],
  qualifications: [{ id: 'whole', title: 'All of it', units: ['1'], basis: 'printed', practiceUnit: '1' }],
  units: [smallUnit],
};
