/** English, the source: what badge and gate say. */
export const enCompanions = {
  badge: {
    label: 'Real-name authentication',
    status: {
      unknown: 'Authentication',
      unverified: 'Verify now',
      'in-progress': 'In progress',
      'action-needed': 'Action needed',
      verified: 'Verified',
      'change-pending': 'Change pending',
      revoked: 'Revoked',
    },
  },
  gate: {
    close: 'Close',
    retry: 'Try again',
    back: 'Back to the page',
    checking: 'Checking the account …',
    mainland: 'Mainland China',
    title: 'This needs a verified account',
    titleSetBack: 'The verification of this account needs your action',
    titleRevoked: 'This account is no longer verified',
    lead: (region: string) =>
      region
        ? `Only verified accounts can use resources in ${region}. Nothing has been done yet. Verify the account here, then press the button again.`
        : 'Nothing has been done yet. Verify the account here, then press the button again.',
    doneTitle: 'You can continue now',
    done: 'The account is verified. Nothing has been done yet. Close this window and press the button again.',
    faultTitle: 'The account could not be checked',
    fault: 'The service did not answer, and nothing has been done. Please try again.',
    signedOut: 'You have been signed out. Sign in again, then press the button again.',
    misconfigured: 'This page cannot check accounts at the moment. Please contact support.',
  },
};

/** The sentences of badge and gate. */
export type CompanionMessages = typeof enCompanions;
