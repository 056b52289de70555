import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en/messages.js';
import { BackendError } from '../../src/contract/index.js';
import { anIdentity } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal } from '../element/portal.js';
import {
  byId,
  choose,
  mount,
  part,
  parts,
  press,
  reach,
  root,
  until,
  visibleText,
} from '../element/widget.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';

const begin = async (widget: RealNameAuth) => {
  await press(widget);
  await reach(widget, 'type');
};
const individual = () =>
  anIdentity('verified', { subject: 'individual', name: '李*', number: '3***********3' });
const beginChange = async (widget: RealNameAuth) => {
  await press(widget, 'button-secondary');
  await reach(widget, 'type');
};
const values = (widget: RealNameAuth) =>
  (parts(widget, 'choice-input') as HTMLInputElement[]).map(({ value }) => value);

describeStep('type', {
  fresh: {
    portal: () => aPortal(),
    way: begin,
    screen: 'type',
    says: m => [m.type.title, m.type.individual],
  },
  'with the enterprise chosen': {
    portal: () => aPortal(),
    way: async widget => {
      await begin(widget);
      await choose(widget, 'subject', 'enterprise');
    },
    screen: 'type',
    says: m => [m.type.oneWay, m.gains.invoices.title, m.status.durationPayment(1, 3), m.type.next],
  },
  'of a company': {
    portal: () => aPortal({ account: { company: true } }),
    way: begin,
    screen: 'type',
    says: m => [m.type.companyOnly],
  },
  'with nothing chosen': {
    portal: () => aPortal(),
    way: async widget => {
      await begin(widget);
      await press(widget);
    },
    screen: 'type',
    says: m => [m.summary.title(1), m.field.missingChoice],
  },
  'that asks again': {
    portal: () => aPortal({ preset: 'review', account: { company: true } }),
    way: async widget => {
      await begin(widget);
      await choose(widget, 'subject', 'individual');
      await press(widget);
    },
    screen: 'type',
    says: m => [m.type.ownershipTitle, m.type.ownershipConfirm, m.summary.ownership],
  },
  'of a change': {
    portal: () => aPortal({ identity: individual() }),
    way: async widget => {
      await beginChange(widget);
      await choose(widget, 'subject', 'enterprise');
    },
    screen: 'type',
    says: m => [
      m.change.become.enterprise.type,
      m.change.stays,
      m.type.changeToEnterprise,
      m.type.oneWayConfirm,
    ],
  },
  'of an update': {
    portal: () => aPortal({ identity: anIdentity('verified') }),
    way: beginChange,
    screen: 'type',
    says: m => [m.change.update.enterprise.type, m.change.lead, m.change.title, m.change.stays],
  },
  'after a revocation': {
    portal: () => aPortal({ identity: anIdentity('revoked') }),
    way: begin,
    screen: 'type',
    says: m => [m.type.wasEnterprise, m.status.prepare.license],
  },
});

describe('the screen type', () => {
  it('[E1] offers an account of a company the enterprise alone, and says so before anything is typed', async () => {
    const widget = await mount(aPortal({ account: { company: true } }));
    await begin(widget);
    expect(values(widget)).to.deep.equal(['enterprise']);
    expect(visibleText(widget)).to.contain(en.type.companyOnly);
    expect(root(widget).querySelectorAll('[part~=field-input]').length).to.equal(0);
  });

  it('[E4] offers an enterprise no way back to individual', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('verified') }));
    await beginChange(widget);
    expect(values(widget)).to.deep.equal(['enterprise']);
  });

  it('[E4] offers an individual the way to the enterprise, and has it confirm that it is one-way', async () => {
    const portal = aPortal({ identity: individual() });
    const widget = await mount(portal);
    await beginChange(widget);
    expect(values(widget)).to.contain('enterprise');
    await choose(widget, 'subject', 'enterprise');
    expect(part(widget, 'note-warning').textContent).to.contain(en.type.changeToEnterprise);
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect(part(widget, 'summary-link').textContent).to.equal(en.summary.oneWay);
    expect(portal.sent()).to.deep.equal([]);
    byId(widget, 'one-way').click();
    await press(widget);
    await until('the change', () => portal.sent().includes('start'));
    expect(portal.calls.at(-1)?.payload).to.deep.equal({ subject: 'enterprise' });
  });

  it('[N16] calls a change one, says what it replaces, and promises an enterprise nothing new', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('verified') }));
    await beginChange(widget);
    const { name, number } = anIdentity('verified');
    expect(part(widget, 'title').textContent).to.equal(en.change.update.enterprise.type);
    for (const words of [name, number, en.change.stays]) expect(visibleText(widget)).to.contain(words);
    for (const { title } of Object.values(en.gains)) expect(visibleText(widget)).not.to.contain(title);
    expect(visibleText(widget)).not.to.contain(en.type.oneWay).and.not.to.contain(en.type.changeToEnterprise);
  });

  it('[N21] offers a revoked enterprise itself alone, and a revoked individual both', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('revoked') }));
    await begin(widget);
    expect(values(widget)).to.deep.equal(['enterprise']);
    const person = await mount(aPortal({ identity: anIdentity('revoked', { subject: 'individual' }) }));
    await begin(person);
    expect(values(person)).to.deep.equal(['individual', 'enterprise']);
  });

  it('[N13] names the documents of the account’s region, and no company’s bank account for a person', async () => {
    const widget = await mount(aPortal({ preset: 'review', account: { region: 'sg' } }));
    await begin(widget);
    await choose(widget, 'subject', 'individual');
    const { 'id-card': card, 'drivers-license': license, 'work-permit': permit } = en.documents;
    expect(visibleText(widget)).to.contain(en.type.documents(`${card}, ${license} and ${permit}`));
    expect(visibleText(widget)).not.to.contain(en.status.prepare.bank);
    await choose(widget, 'subject', 'enterprise');
    expect(visibleText(widget))
      .to.contain(en.status.prepare.license)
      .and.not.to.contain(en.gains.invoices.title);
  });

  it('[E4] shows the clear no of a backend that is asked for the way back', async () => {
    const refusal = async () => {
      throw new BackendError({ code: 'one-way-change' });
    };
    const widget = await mount(aPortal({}, { start: refusal }));
    await begin(widget);
    await choose(widget, 'subject', 'individual');
    await press(widget);
    await until('the sentence', () => visibleText(widget).includes(en.refusals['one-way-change']));
    expect(widget.step).to.equal('type');
  });

  it('[E3] repeats what it gives once the enterprise is chosen', async () => {
    const widget = await mount(aPortal());
    await begin(widget);
    expect(visibleText(widget)).not.to.contain(en.gains.invoices.title);
    await choose(widget, 'subject', 'enterprise');
    for (const { title } of Object.values(en.gains)) expect(visibleText(widget)).to.contain(title);
  });

  it('[I4] asks an account that looks like a company once more before it takes an individual', async () => {
    const portal = aPortal({ preset: 'review', account: { company: true } });
    const widget = await mount(portal);
    await begin(widget);
    await choose(widget, 'subject', 'individual');
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect(portal.sent()).to.deep.equal([]);
    byId(widget, 'ownership').click();
    await press(widget);
    await reach(widget, 'information');
  });
});
