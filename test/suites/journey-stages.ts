/** Legs of a company's way on the screen, for journeys that are about what comes between or after them. */
import { aCompany, aPerson } from './journey-answers.js';
import type { WidgetPage } from './journey-widget.js';

/** From the information step to the face check: hands in a company and confirms its authorized person. */
export async function submitCompany(widget: WidgetPage): Promise<void> {
  await widget.inform(aCompany());
  await widget.submit();
  await widget.reaches('person');
  await widget.fillAll(aPerson());
  await widget.confirm();
}

/** From the face check to the payment: confirms the organization. */
export async function confirmOrganization(widget: WidgetPage): Promise<void> {
  await widget.reaches('organization');
  await widget.fill('legalRepresentativeDocumentNumber', aPerson().documentNumber);
  await widget.confirm();
}
