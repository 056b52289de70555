import type { Application } from './application.js';
import type { AccountStatus } from './event.js';
import type { Snapshot } from './snapshot.js';

/** Whether something came to nothing, so that the person has to act before anything goes on. */
function isSetBack(application: Application): boolean {
  switch (application.stage) {
    case 'rejected':
      return true;
    case 'person':
      return application.person.status === 'failed';
    case 'organization':
      return application.organization.code !== null;
    case 'payment':
      return application.payment?.status === 'failed' || application.payment?.status === 'expired';
    case 'draft':
    case 'review':
      return false;
  }
}

/** The status that follows from a snapshot. A draft is not under way yet: nobody has handed anything in. */
export function accountStatus({ identity, application }: Snapshot): AccountStatus {
  if (application && isSetBack(application)) return 'action-needed';
  const isUnderWay = application !== null && application.stage !== 'draft';
  if (identity.status === 'unverified') return isUnderWay ? 'in-progress' : 'unverified';
  return identity.status === 'verified' && isUnderWay ? 'change-pending' : identity.status;
}
