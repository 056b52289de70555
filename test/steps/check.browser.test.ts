import { expect } from '@open-wc/testing';
import type { CommandName, Payload } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { nextMidnight } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal } from '../element/portal.js';
import {
  byId,
  company,
  mount,
  part,
  parts,
  press,
  pressText,
  reach,
  toCheck,
  until,
  visibleText,
} from '../element/widget.js';

const waived = { policy: { untrustedConsent: true } } as const;
const tries = (left: number) => ({ ...waived, attempts: { left, resetsAt: nextMidnight } });

describeStep('check', {
  'with all answers': {
    portal: () => aPortal(waived),
    way: widget => toCheck(widget),
    screen: 'check',
    says: m => [
      m.check.title,
      m.check.cost(3),
      m.check.steps.payment(1, 3),
      m.check.withdraw,
      company.organizationName,
    ],
  },
  'at the last try': {
    portal: () => aPortal(tries(1)),
    way: widget => toCheck(widget),
    screen: 'check',
    says: m => [m.check.cost(1), m.tries.last],
  },
  locked: {
    portal: () => aPortal(tries(0)),
    way: widget => toCheck(widget),
    screen: 'check',
    says: m => [m.tries.lockedTitle],
  },
});

describe('the screen check', () => {
  it('[E6] [I4] [I7] shows whose account it becomes and every answer, grouped for comparing, and Submit sends them as they stand', async () => {
    const portal = aPortal(waived);
    const widget = await mount(portal);
    await toCheck(widget);
    const shown = parts(widget, 'answer-value').map(({ textContent }) => textContent.replace(/\s/g, ''));
    expect(shown).to.have.members([
      en.subjects.enterprise,
      ...Object.values(company).map(value => value.replace(/\s/g, '')),
    ]);
    expect(part(widget, 'button-primary').textContent.trim()).to.equal(en.common.submit);
    await press(widget);
    await reach(widget, 'person');
    const payload = portal.calls.find(({ command }) => command === 'submit')?.payload as Payload<
      CommandName & 'submit'
    >;
    expect(payload.answers).to.deep.equal(company);
    expect(payload.consents.map(({ purpose }) => purpose)).to.have.members([
      'notice',
      'identity',
      'provider',
    ]);
  });

  it('[E6] every answer has its own way back to the form, which keeps it', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    const names = parts(widget, 'answer-change').map(({ textContent }) => textContent.trim());
    expect(new Set(names).size, 'each tells what it changes').to.equal(Object.keys(company).length + 1);
    await pressText(widget, `${en.common.change} ${en.fields.organizationName.label}`);
    await reach(widget, 'information');
    expect(byId(widget, 'field-organizationName').value).to.equal(company.organizationName);
  });

  it('[I4] the choice of whose account it is can be changed from here', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    await pressText(widget, `${en.common.change} ${en.check.subject}`);
    await reach(widget, 'type');
  });

  for (const left of [3, 1]) {
    it(`[E7] before the submission tells that it can cost one of ${String(left)} tries`, async () => {
      const widget = await mount(aPortal(tries(left)));
      await toCheck(widget);
      expect(visibleText(widget)).to.contain(en.check.cost(left));
    });
  }

  it('[E7] [N07] tells that it uses no try where others do, and nothing of tries where none are counted', async () => {
    const attempts = { perDay: 3, countedOn: ['confirmPerson' as const] };
    const free = await mount(aPortal({ policy: { ...waived.policy, attempts } }));
    await toCheck(free);
    expect(visibleText(free)).to.contain(en.check.free);
    const none = await mount(aPortal({ policy: { ...waived.policy, attempts: null }, attempts: null }));
    await toCheck(none);
    expect(visibleText(none)).not.to.contain(en.check.free);
  });

  it('[E2] [A34] sends nothing while no try is left, and tells until when', async () => {
    const portal = aPortal(tries(0));
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until('the sentence', () => parts(widget, 'banner').length > 0);
    expect(part(widget, 'banner').textContent).to.contain('26 November at 00:00');
    expect(portal.sent()).not.to.include('submit');
  });
});
