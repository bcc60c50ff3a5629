import { defineWords } from './define-words';
import { plural } from './format';

/** Names of people in texts that are about to be handed in, and what takes their place. */
export const redactionWords = defineWords({
  theOrganisation: 'the organisation',
  theStakeholder: (role: string, codeName: string) =>
    `${codeName === '' ? 'the' : `${codeName}’s`} ${role === '' ? 'stakeholder' : role}`,
  contactRemoved: { email: '[e-mail address removed]', phone: '[telephone number removed]' },
  title: 'Names in your texts',
  looking: 'Looking for names',
  none: 'No name, address or number from your clients’ sealed details stands in what is printed.',
  found: (count: number) =>
    plural(count, '# name or address is in what you wrote', '# names or addresses are in what you wrote'),
  lead: 'Everyone else sees these words. Replace them by code names, or leave those that are not what they look like.',
  replaceAll: (count: number) => plural(count, 'Replace it', 'Replace these #'),
  replaced: (count: number) => plural(count, '# name replaced', '# names replaced'),
  undo: 'Undo',
  becomes: (found: string, replacement: string) => `“${found}” becomes “${replacement}”`,
  noReplacement: (found: string) => `“${found}” has no code name to take its place`,
  change: 'Change it yourself',
  where: (record: string, field: string) => `${record}, ${field.toLocaleLowerCase('en')}`,
  kinds: {
    whole: 'A name from the sealed details',
    part: 'Part of a name',
    short_form: 'Perhaps a short form of a name',
    misspelt: 'Perhaps a name, misspelt',
    contact: 'An address or number from the sealed details',
    unknown: 'An e-mail address or telephone number',
  },
  organisationKinds: { whole: 'The organisation of a client', part: 'Part of the name of a client’s organisation' },
  aboutIt: (kind: string, isSigned: boolean) =>
    isSigned ? `${kind}. This text has been signed: changing it asks for new signatures.` : `${kind}.`,
  more: (count: number) => `${String(count)} more`,
});
