/** The review by people, and what it sends back. */
import { overQuotaView } from '../../steps/over-quota/over-quota-view.js';
import { rejectedView } from '../../steps/rejected/rejected-view.js';
import { reviewView } from '../../steps/review/review-view.js';

export const styles = [];
export const views = { review: reviewView, rejected: rejectedView, 'over-quota': overQuotaView };
