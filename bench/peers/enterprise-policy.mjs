/**
 * The policy under which the widget's flow has the steps of the reference form: type; information with seven fields and
 * two consents; one photo of the license; check and submit. It is the `review` preset of the built package with other
 * fields.
 */
import { fields } from './form/fields.js';

export async function enterprisePolicy() {
  const { presets } = await import('../../dist/contract.js');
  const review = presets.review();
  return {
    ...review,
    enterprise: { ...review.enterprise, fields: fields.map(({ name }) => ({ name, required: true })) },
  };
}
