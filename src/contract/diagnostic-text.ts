/** Trouble that the portal's developer must mend, by stable code. */
export const diagnostics = {
  RNA101:
    'No backend: set the `endpoint` attribute or the `backend` property, or provide one by event or context.',
  RNA102: 'The endpoint is not a URL that this page can call.',
  RNA103: 'The backend answered with something other than JSON.',
  RNA104: 'An answer of the backend does not fit the contract.',
  RNA105: 'The policy contradicts itself.',
  RNA106: 'The backend lacks a command that its policy leads to.',
  RNA107: 'A command of the backend did not return a promise, or threw at once.',
  RNA108: 'The backend answered with a problem code that this version does not know.',
  RNA109: 'The login has expired; renew it and call `reload()`.',
  RNA110: 'A property was given a value of the wrong kind.',
  RNA111: 'The element is defined already by another version.',
  RNA112: 'The backend cannot be reached.',
  RNA113: 'The page is framed by another origin.',
  RNA114: 'The policy offers face recognition as the only method.',
  RNA115: 'The address of the provider is not one that the page allows.',
  RNA116:
    'The page names no origins of a provider: until it does, the backend alone decides where people are sent.',
  RNA117: 'One of the page’s own sentences does not fit the place of the built-in one.',
} as const;
