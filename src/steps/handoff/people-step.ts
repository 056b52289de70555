import type { Participant } from '../../contract/index.js';
import type { FlowState } from '../../flow/index.js';
import { siteAddress } from './page-address.js';

/** Somebody whose part is awaited. */
export interface Person {
  readonly role: Participant['role'];
  readonly state: Participant['state'];
  /** The link to hand on; null where there is none. */
  readonly link: string | null;
  readonly copied: boolean;
  readonly failed: boolean;
}

/** Whom the application waits for, and with which links they come in. */
export function peopleStep({ snapshot, copied }: FlowState): Person[] {
  return (snapshot?.application?.participants ?? []).map(({ role, state, link }, index) => {
    const mine = copied?.what === `person-${index}`;
    return {
      role,
      state,
      link: state === 'done' ? null : siteAddress(link),
      copied: mine && !copied.failed,
      failed: mine && copied.failed,
    };
  });
}
