import { defineWords } from './define-words';
import { plural } from './format';

/** What a standard says beside its items: what it is for, what its words mean, and how its parts belong together. */
export const aboutStandardWords = defineWords({
  link: 'About this standard',
  facts: (publisher: string, edition: string, version: string) => `${publisher}. ${edition}. Rules version ${version}.`,
  ownWords: 'All of it is told in our own plain words. Only titles are the publisher’s.',
  purposes: (count: number) => plural(count, 'Key purpose', 'Key purposes'),
  principles: 'Values and principles',
  map: 'Functional map',
  mapNote: (functions: number, links: number) =>
    `What the work consists of: ${plural(functions, '# function', '# functions')}, with ${plural(links, '# link', '# links')} to the units that meet them.`,
  functionOf: (ref: string, wording: string) => `${ref} ${wording}`,
  metBy: 'Met by',
  notChosen: (unit: string) => `${unit}, not among your units`,
  terms: 'Terms',
  termsOf: (unit: string) => `Terms of ${unit}`,
  termsCount: (count: number) => plural(count, '# term', '# terms'),
  defects: 'What is odd about the document',
  defectsMeta: 'Left as it was found. Nothing was invented to mend it.',
  aboutUnit: 'About this unit',
  aboutUnitMeta: 'Whom it is for, its terms, how it is assessed',
  whom: 'Whom it is for',
  assessment: 'How it is assessed',
  origin: 'Where it comes from',
  urn: 'Reference',
  version: 'Version',
  approved: 'Approved',
  reviewDue: 'Review due',
  validity: 'Validity',
  developedBy: 'Developed by',
  originator: 'Originally from',
  occupations: 'Occupations',
  occupation: (title: string, code: string | null) => (code === null ? title : `${title} (${code})`),
  keywords: 'Keywords',
  alsoPrinted: 'Also printed on its own',
  alsoPrintedIn: (source: string) => `As document ${source}. It is the same standard.`,
});
