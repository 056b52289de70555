/** The fields of the information screen, in their order, for the stacks that draw them from data. */
export const fields = [
  {
    name: 'organizationName',
    label: 'Company name',
    hint: 'The full name, as on the license',
    autocomplete: 'organization',
  },
  {
    name: 'registrationNumber',
    label: 'Unified social credit code',
    hint: '18 characters, at the top of the license',
    autocomplete: 'off',
  },
  { name: 'registeredAddress', label: 'Registered address', hint: '', autocomplete: 'off' },
  {
    name: 'legalRepresentativeName',
    label: 'Legal representative',
    hint: 'As on the license',
    autocomplete: 'off',
  },
  {
    name: 'legalRepresentativeDocumentNumber',
    label: 'Legal representative’s ID number',
    hint: '18 characters',
    autocomplete: 'off',
  },
  { name: 'contactName', label: 'Contact person', hint: '', autocomplete: 'off' },
  {
    name: 'contactMobile',
    label: 'Contact’s mobile number',
    hint: 'News about the authentication goes there',
    autocomplete: 'tel-national',
  },
];
