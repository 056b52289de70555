import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en/messages.js';
import { anApplication, anIdentity, type SnapshotOptions } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal } from '../element/portal.js';
import {
  byId,
  mount,
  part,
  parts,
  pressText,
  press,
  reach,
  root,
  until,
  visibleText,
} from '../element/widget.js';

const individual = () =>
  anIdentity('verified', { subject: 'individual', name: '李*', number: '3***********3' });
const lockedUntil: SnapshotOptions = { editableFrom: '2026-12-20T00:00:00+08:00' };
const reasons = [
  { field: 'registrationNumber' as const, code: 'x', message: 'The number is not readable.' },
  { field: null, code: 'y', message: 'The stamp is missing.' },
];
const reviewing = (review = anApplication('review').review) =>
  aPortal({ preset: 'review', application: anApplication('review', { review }) });

describeStep('review', {
  'with dates': {
    portal: () => reviewing(),
    screen: 'review',
    says: m => [m.review.title, m.review.channel.sms, m.withdraw.ask],
  },
  late: {
    portal: () =>
      reviewing({ expected: { earliest: '2026-11-20', latest: '2026-11-24' }, channels: ['site'] }),
    screen: 'review',
    says: m => [m.review.lateTitle, m.review.late],
  },
  'of a change, about to be withdrawn': {
    portal: () =>
      aPortal({
        preset: 'review',
        identity: anIdentity('verified'),
        application: anApplication('review', { purpose: 'change' }),
      }),
    way: async widget => {
      const ask = await until('the action', () => root(widget).querySelector<HTMLElement>('#withdraw'));
      ask.click();
    },
    screen: 'review',
    says: m => [m.change.title, m.change.stays, m.withdraw.change, m.withdraw.free, m.withdraw.yes],
  },
  'without dates': {
    portal: () => reviewing({ expected: null, channels: ['site'] }),
    screen: 'review',
    says: m => [m.review.expectedUnknown(2, 4)],
  },
});

describeStep('over-quota', {
  'of a company': {
    portal: () =>
      aPortal({
        application: anApplication('rejected', {
          reasons: [{ field: null, code: 'identity-over-quota', limit: 5 }],
        }),
      }),
    screen: 'over-quota',
    says: m => [m.overQuota.title, m.overQuota.company(5), m.overQuota.support, m.withdraw.ask],
  },
  'of a person': {
    portal: () =>
      aPortal({
        identity: anIdentity('verified'),
        application: anApplication('rejected', {
          subject: 'individual',
          reasons: [{ field: null, code: 'identity-over-quota', limit: 1 }],
        }),
      }),
    screen: 'over-quota',
    says: m => [m.overQuota.person(1), m.overQuota.otherPerson],
  },
});

describeStep('rejected', {
  'with reasons': {
    portal: () => aPortal({ application: anApplication('rejected', { reasons }) }),
    screen: 'rejected',
    says: m => [
      m.rejected.title,
      m.fields.registrationNumber.label,
      'The stamp is missing.',
      m.rejected.correct,
    ],
  },
  'with a reason that has a sentence': {
    portal: () =>
      aPortal({
        application: anApplication('rejected', {
          reasons: [
            {
              field: null,
              code: 'document-expired',
              note: { text: 'Valid until 2020-01-01.', language: 'en' },
            },
          ],
        }),
      }),
    screen: 'rejected',
    says: m => [m.reasons['document-expired'], m.reviewerNote, 'Valid until 2020-01-01.'],
  },
  'with a reason that has no words': {
    portal: () => aPortal({ application: anApplication('rejected') }),
    screen: 'rejected',
    says: m => [m.field.refused],
  },
});

describeStep('information', {
  'being corrected': {
    portal: () => aPortal({ application: anApplication('rejected', { reasons }) }),
    way: widget => press(widget),
    screen: 'information',
    says: m => [m.field.kept, 'The number is not readable.'],
  },
});

describeStep('result', {
  'of an enterprise': {
    portal: () => aPortal({ identity: anIdentity('verified') }),
    screen: 'result',
    says: m => [m.result.titleEnterprise, '9111**********341X', m.gains.contracts.text],
  },
  'of an individual': {
    portal: () => aPortal({ identity: individual() }),
    screen: 'result',
    says: m => [m.result.titleIndividual, m.result.changeTo.enterprise],
  },
  'that is locked': {
    portal: () => aPortal({ identity: anIdentity('verified'), ...lockedUntil }),
    screen: 'result',
    says: m => [m.result.titleEnterprise, '20'],
  },
  'with a change under way': {
    portal: () => aPortal({ identity: anIdentity('verified'), application: anApplication('payment') }),
    place: 'status',
    screen: 'result',
    says: m => [m.result.changePending, m.common.continue],
  },
});

describe('how it ends', () => {
  it('[E15] shows the verified identity, masked, the date, and what the account has now', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('verified') }));
    expect(part(widget, 'identity').textContent).to.contain('北京**科技有限公司');
    expect(visibleText(widget)).to.contain('20 November 2026');
    for (const { title, text } of Object.values(en.gains)) {
      expect(visibleText(widget)).to.contain(title);
      expect(visibleText(widget)).to.contain(text);
    }
  });

  it('[E17] offers no change while it is locked, and tells the day on which it opens', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('verified'), ...lockedUntil }));
    expect(visibleText(widget)).to.contain('20 December 2026');
    expect(parts(widget, 'button')).to.have.length(0);
  });

  it('[E16] asks to update promptly when the company changes, and offers it once it is open', async () => {
    const widget = await mount(aPortal({ identity: anIdentity('verified') }));
    expect(visibleText(widget)).to.contain(en.result.editable);
    await pressText(widget, en.result.edit);
    await reach(widget, 'type');
  });

  it('[E16] while a change is under way the old identity stays on the screen', async () => {
    const identity = anIdentity('verified');
    const portal = aPortal({ identity, application: anApplication('rejected', { purpose: 'change' }) });
    const widget = await mount(portal, { place: 'status' });
    expect(part(widget, 'identity').textContent).to.contain(identity.name);
    expect(visibleText(widget)).to.contain(en.result.changePending);
  });

  it('[I8] under review it tells the expected dates and the channels, and lets withdraw', async () => {
    const portal = reviewing();
    const widget = await mount(portal);
    const told = visibleText(widget);
    for (const part_ of ['27 November 2026', '1 December 2026', 'site message, e-mail and SMS'])
      expect(told).to.contain(part_);
    await pressText(widget, en.withdraw.ask);
    await until('the question', () => visibleText(widget).includes(en.withdraw.first));
    await pressText(widget, en.withdraw.no);
    expect(portal.sent()).to.deep.equal([]);
    await pressText(widget, en.withdraw.ask);
    await pressText(widget, en.withdraw.yes);
    await until('the withdrawal', () => portal.sent().includes('withdraw'));
  });

  it('[I9] tells each reason at its field, and Correct and resubmit opens the form', async () => {
    const widget = await mount(aPortal({ application: anApplication('rejected', { reasons }) }));
    expect(visibleText(widget)).to.contain(
      en.summary.line(en.fields.registrationNumber.label, 'The number is not readable.'),
    );
    await press(widget);
    await reach(widget, 'information');
    expect(byId(widget, 'field-registrationNumber').localName).to.equal('input');
    expect(part(widget, 'field-error').textContent).to.contain('The number is not readable.');
  });

  it('[I9] what was right is kept, masked, until the person opens it', async () => {
    const widget = await mount(aPortal({ application: anApplication('rejected', { reasons }) }));
    await press(widget);
    await reach(widget, 'information');
    expect(part(widget, 'field-kept').textContent).to.equal('北京**科技有限公司');
    await pressText(widget, `${en.common.change} ${en.fields.organizationName.label}`);
    const input = byId(widget, 'field-organizationName');
    expect(input.localName).to.equal('input');
    await until('the focus', () => root(widget).activeElement === input);
    await pressText(widget, `${en.field.keep} ${en.fields.organizationName.label}`);
    expect(part(widget, 'field-kept').textContent).to.equal('北京**科技有限公司');
  });
});
