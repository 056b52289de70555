/** The organization, as the provider asks for it. */
import { organizationView } from '../../steps/organization/organization-view.js';

export const styles = [];
export const views = { organization: organizationView };
