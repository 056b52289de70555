/** The transfer that proves the company's account. */
import { paymentView } from '../../steps/payment/payment-view.js';

export const styles = [];
export const views = { payment: paymentView };
