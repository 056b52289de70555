/** The person who is verified, and the way to the provider and back. */
import { personView } from '../../steps/person/person-view.js';
import { returnedView } from '../../steps/returned/returned-view.js';

export { createHandoffPerformer } from '../../flow/handoff-performer.js';
export { createHandoff } from '../../browser/handoff/create-handoff.js';

export const styles = [];
export const views = { person: personView, returned: returnedView };
