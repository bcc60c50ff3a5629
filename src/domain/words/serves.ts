import { defineWords } from './define-words';
import { plural } from './format';

/** What one record serves, in every qualification at once. */
export const servesWords = defineWords({
  link: 'What it serves',
  title: 'What it serves',
  lead: 'One record can serve as many items and qualifications as you like.',
  gone: 'There is no such record',
  home: 'Home',
  served: 'It serves',
  nothing: 'Nothing here yet.',
  suggested: (count: number) =>
    plural(count, 'It may fit one more. Press it to claim it.', 'It may fit # more. Press one to claim it.'),
  more: (count: number) =>
    plural(count, 'One more fits; add it from its own screen.', '# more fit; add them from their own screens.'),
});
