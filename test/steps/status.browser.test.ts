import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en/messages.js';
import { anApplication, anIdentity, aPolicy, nextMidnight } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal } from '../element/portal.js';
import { mount, part, parts, press, reach, visibleText } from '../element/widget.js';

const reasons = [
  { field: null, code: 'organization-dissolved' },
  { field: null, code: 'of-a-newer-backend', message: '企业已迁出' },
];
const locked = { left: 0, resetsAt: nextMidnight };

describeStep('status', {
  fresh: {
    portal: () => aPortal(),
    screen: 'status',
    says: m => [m.common.title, m.status.lead, m.gains.invoices.title, m.status.begins, m.common.start],
  },
  'of a company': {
    portal: () => aPortal({ account: { company: true } }),
    screen: 'status',
    says: m => [m.status.leadCompany, m.gains.resources.text, m.common.start],
  },
  'of individuals only': {
    portal: () => aPortal({ policy: { subjects: ['individual'], enterprise: null, changes: [] } }),
    screen: 'status',
    says: m => [m.status.prepareTitle, m.status.duration, m.common.start],
  },
  'of a company abroad, whose documents are reviewed': {
    portal: () => aPortal({ preset: 'review', account: { company: true, region: 'sg' } }),
    screen: 'status',
    says: m => [
      m.status.leadRegions(m.regions['cn-mainland']),
      m.status.mainlandAlone,
      m.status.prepare.camera,
      m.status.durationReview(2, 4),
    ],
  },
  locked: {
    portal: () => aPortal({ attempts: locked }),
    screen: 'status',
    says: m => [m.tries.lockedTitle, m.common.start],
  },
  revoked: {
    portal: () => aPortal({ identity: anIdentity('revoked', { reasons }) }),
    screen: 'status',
    says: m => [m.status.revoked, m.reasons['organization-dissolved'], '企业已迁出', m.common.start],
  },
  'under way': {
    portal: () => aPortal({ application: anApplication('organization') }),
    place: 'status',
    screen: 'status',
    says: m => [m.status.underWayTitle, m.status.underWay(m.steps.organization), m.common.continue],
  },
});

describe('the screen status', () => {
  it('[E5] is the first one, with Start as its one primary action', async () => {
    const widget = await mount(aPortal());
    expect(widget.step).to.equal('status');
    expect(parts(widget, 'button-primary')).to.have.length(1);
    expect(part(widget, 'button-primary').textContent.trim()).to.equal(en.common.start);
    await press(widget);
    await reach(widget, 'type');
  });

  it('[E3] tells what enterprise authentication gives, before anything is chosen', async () => {
    const widget = await mount(aPortal());
    const titles = parts(widget, 'gain-title').map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(Object.values(en.gains).map(({ title }) => title));
    const told = visibleText(widget);
    for (const { text } of Object.values(en.gains)) expect(told).to.contain(text);
  });

  it('[E3] tells nothing of enterprises where only individuals are verified', async () => {
    const policy = aPolicy('enterprise', { subjects: ['individual'], enterprise: null, changes: [] });
    const widget = await mount(aPortal({ policy }));
    expect(parts(widget, 'gain')).to.have.length(0);
  });

  it('[N13] fits the subject, the region and the policy', async () => {
    const abroad = await mount(aPortal({ preset: 'review', account: { company: true, region: 'sg' } }));
    const titles = parts(abroad, 'gain-title').map(({ textContent }) => textContent);
    expect(titles, 'no VAT invoices').to.deep.equal([en.gains.resources.title, en.gains.contracts.title]);
    expect(visibleText(abroad)).not.to.contain(en.status.prepare.bank).and.not.to.contain(en.status.lead);

    const individual = await mount(
      aPortal({ policy: { subjects: ['individual'], enterprise: null, changes: [] } }),
    );
    const { document, phone, bank, license } = en.status.prepare;
    expect(visibleText(individual)).to.contain(en.status.prepareOnly(`${document} and ${phone}`));
    expect(visibleText(individual)).not.to.contain(bank).and.not.to.contain(license);

    const both = await mount(aPortal());
    const { operator } = en.status.prepare;
    expect(visibleText(both)).to.contain(
      en.status.prepareFor(en.subjects.individual, `${document} and ${phone}`),
    );
    expect(visibleText(both)).to.contain(
      en.status.prepareFor(en.subjects.enterprise, `${license}, ${operator} and ${bank}`),
    );
    expect(visibleText(both)).to.contain(en.status.durationPayment(1, 3));

    const noGate = await mount(aPortal({ policy: { requiredIn: [] } }));
    expect(part(noGate, 'lead').textContent).to.equal(en.status.leadVoluntary);
  });

  it('[N21] offers a revoked enterprise nothing that it cannot choose', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('revoked', { reasons }) }));
    const { license, operator, bank, document } = en.status.prepare;
    expect(visibleText(widget)).to.contain(en.status.prepareOnly(`${license}, ${operator} and ${bank}`));
    expect(visibleText(widget)).not.to.contain(document);
    expect(parts(widget, 'gain')).to.have.length(0);

    const policy = { subjects: ['individual' as const], enterprise: null, changes: [] };
    const stuck = await mount(aPortal({ identity: anIdentity('revoked', { reasons }), policy }));
    expect(visibleText(stuck)).to.contain(en.status.nothingOffered);
    expect(parts(stuck, 'button-primary')).to.have.length(0);
  });

  it('[E1] tells an account of a company that it needs enterprise authentication', async () => {
    const widget = await mount(aPortal({ account: { company: true } }));
    expect(part(widget, 'lead').textContent).to.equal(en.status.leadCompany);
  });

  it('[E2] tells when the next try is possible, with the time until then', async () => {
    const widget = await mount(aPortal({ attempts: locked }));
    expect(visibleText(widget)).to.contain('26 November at 00:00');
    expect(part(widget, 'note-warning').querySelector('[role=timer]')!.textContent).to.match(
      /^(?:14 hours|13 hours 59 minutes) left$/,
    );
  });
});
