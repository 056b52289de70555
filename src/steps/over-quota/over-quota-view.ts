import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { overQuotaStep } from './over-quota-step.js';

/** What can be done where an identity serves as many accounts as it may: correcting the answers is none of it. */
export const overQuotaView = defineView(overQuotaStep, (model, send, text: Text) => {
  const { overQuota, result } = text.messages;
  const isCompany = model.subject === 'enterprise';
  return html`${note(text, 'bad', isCompany ? overQuota.company(model.limit) : overQuota.person(model.limit))}
    ${model.isChange ? note(text, 'info', result.changePending) : nothing}
    <section part="section">
      <h3 part="section-title">${overQuota.whatTitle}</h3>
      <ol part="text" class="ways-on">
        <li>${overQuota.support}</li>
        <li>${overQuota.release}</li>
        <li>${isCompany ? overQuota.otherCompany : overQuota.otherPerson}</li>
      </ol>
    </section>
    ${actions({
      secondary: {
        label: overQuota.again,
        onPress: () => {
          send({ type: 'start.pressed' });
        },
      },
      primary: {
        label: overQuota.other,
        working: model.working,
        onPress: () => {
          send({ type: 'other-identity.pressed' });
        },
      },
    })}`;
});
