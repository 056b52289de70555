import type { Screen } from '../contract/index.js';
import type { Text } from '../locales/text.js';
import type { View } from '../ui/define-view.js';

/** The screens after the first one, in the order of the flow; each is loaded when it is reached. */
export const steps: Readonly<Partial<Record<Screen, () => Promise<View<Text>>>>> = {
  type: async () => (await import('./type/type-view.js')).typeView,
  information: async () => (await import('./information/information-view.js')).informationView,
  photos: async () => (await import('./photos/photos-view.js')).photosView,
  check: async () => (await import('./check/check-view.js')).checkView,
  person: async () => (await import('./person/person-view.js')).personView,
  returned: async () => (await import('./returned/returned-view.js')).returnedView,
  organization: async () => (await import('./organization/organization-view.js')).organizationView,
  payment: async () => (await import('./payment/payment-view.js')).paymentView,
  review: async () => (await import('./review/review-view.js')).reviewView,
  rejected: async () => (await import('./rejected/rejected-view.js')).rejectedView,
  result: async () => (await import('./result/result-view.js')).resultView,
};
