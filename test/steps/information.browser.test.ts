import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { nextMidnight } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal } from '../element/portal.js';
import {
  agree,
  answer,
  byId,
  company,
  fillIn,
  mount,
  part,
  parts,
  press,
  reach,
  root,
  toCheck,
  toInformation,
  until,
  visibleText,
} from '../element/widget.js';

const waived = { policy: { untrustedConsent: true } } as const;
const tries = (left: number) => ({ attempts: { left, resetsAt: nextMidnight } });
/** A letter O in the place of a zero. */
const slip = '9111O105MA00DEMA83';

const withFields = (answers: Readonly<Record<string, string>>) => async (widget: RealNameAuth) => {
  await toInformation(widget);
  await fillIn(widget, answers);
};

describeStep('information', {
  empty: {
    portal: () => aPortal(),
    way: widget => toInformation(widget),
    screen: 'information',
    says: m => [m.information.titleEnterprise, m.tries.left(3, 3), m.consents.provider('Example Sign')],
  },
  'of an individual': {
    portal: () => aPortal(),
    way: widget => toInformation(widget, 'individual'),
    screen: 'information',
    says: m => [m.information.titleIndividual, m.fields.documentNumber.label, m.documents['resident-id']],
  },
  'with everything missing': {
    portal: () => aPortal(),
    way: async widget => {
      await toInformation(widget);
      await press(widget);
    },
    screen: 'information',
    says: m => [m.summary.title(7), m.summary.missing(m.fields.contactMobile.label), m.field.missing],
  },
  'with a slip that can be mended': {
    portal: () => aPortal(),
    way: async widget => {
      await withFields({ registrationNumber: slip })(widget);
      await until('the way to mend it', () => parts(widget, 'field-mend').length > 0);
    },
    screen: 'information',
    says: m => [m.field.changeTo(company.registrationNumber)],
  },
  'with a warning': {
    portal: () => aPortal(),
    way: async widget => {
      await withFields({ contactMobile: '15412345678' })(widget);
      await until('the warning', () => parts(widget, 'field-warning').length > 0);
    },
    screen: 'information',
    says: m => [m.field.confirmWarning],
  },
  'with what was read from a number': {
    portal: () => aPortal(),
    way: async widget => {
      await toInformation(widget, 'individual');
      await answer(widget, 'documentNumber', '11010519491231002X');
      await until('the fact', () => parts(widget, 'field-fact').length > 0);
    },
    screen: 'information',
    says: m => [m.field.born('1949').replace(/\s*1949.*$/, '')],
  },
  'at the last try': {
    portal: () => aPortal(tries(1)),
    way: widget => toInformation(widget),
    screen: 'information',
    says: m => [m.tries.left(1, 3), m.tries.last],
  },
  locked: {
    portal: () => aPortal(tries(0)),
    way: widget => toInformation(widget),
    screen: 'information',
    says: m => [m.tries.lockedTitle, m.tries.left(0, 3)],
  },
  'after a mismatch': {
    portal: () =>
      aPortal(waived, {
        submit: async () => {
          const fields = [{ field: 'registrationNumber', code: 'register/unknown' }];
          throw new BackendError({ code: 'identity-mismatch', dayTry: 'spent', fields });
        },
      }),
    way: async widget => {
      await toCheck(widget);
      await press(widget);
      await reach(widget, 'information');
    },
    screen: 'information',
    says: m => [m.refusals['identity-mismatch'], m.trouble.spent(2), m.field.refused],
  },
});

describe('the screen information', () => {
  it('[E6] asks for the data, tips and consents, and its Next leads to the check', async () => {
    const portal = aPortal(waived);
    const widget = await mount(portal);
    await toInformation(widget);
    expect(parts(widget, 'field-input').map(({ id }) => id)).to.deep.equal(
      Object.keys(company).map(name => `field-${name}`),
    );
    expect(parts(widget, 'tips')).to.have.length(1);
    expect(visibleText(widget)).to.contain(en.consents.notice);
    await fillIn(widget, company);
    await agree(widget);
    await press(widget);
    await reach(widget, 'check');
    expect(portal.sent(), 'nothing is submitted yet').to.deep.equal(['start']);
  });

  it('[E6] Next is never greyed out: pressed too early it names what is missing', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    expect(part(widget, 'button-primary').matches(':disabled, [aria-disabled=true]')).to.equal(false);
    await fillIn(widget, { ...company, contactMobile: '' });
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect(parts(widget, 'summary-link').map(({ textContent }) => textContent.trim())).to.deep.equal([
      en.summary.missing(en.fields.contactMobile.label),
      en.summary.missingConsent + en.consents.notice,
      en.summary.missingConsent + en.consents.identity,
      en.summary.missingConsent + en.consents.provider('Example Sign'),
    ]);
    expect(widget.step).to.equal('information');
  });

  for (const left of [3, 2, 1, 0]) {
    it(`[E7] tells beside the form that ${String(left)} of 3 tries are left today`, async () => {
      const widget = await mount(aPortal(tries(left)));
      await toInformation(widget);
      expect(part(widget, 'aside').textContent).to.contain(en.tries.left(left, 3));
      expect(parts(widget, 'tries-dot')).to.have.length(3);
      expect(parts(widget, 'tries-dot-spent')).to.have.length(3 - left);
    });
  }

  it('[E7] speaks of no tries where the policy counts none', async () => {
    const widget = await mount(aPortal({ policy: { attempts: null }, attempts: null }));
    await toInformation(widget);
    expect(parts(widget, 'tries')).to.have.length(0);
  });

  it('[E7] after a failure tells whether it cost a try, and the number that is left', async () => {
    for (const [dayTry, sentence, left] of [
      ['spent', en.trouble.spent(2), 2],
      ['kept', en.trouble.kept, 3],
    ] as const) {
      const submit = async () => {
        throw new BackendError({ code: 'identity-mismatch', dayTry });
      };
      const widget = await mount(aPortal(waived, { submit }));
      await toCheck(widget);
      await press(widget);
      await reach(widget, 'information');
      expect(part(widget, 'banner').textContent).to.contain(sentence);
      expect(part(widget, 'tries-text').textContent).to.equal(en.tries.left(left, 3));
    }
  });

  it('a slip is caught when its field is left, never while typing, and one press mends it', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    const input = byId(widget, 'field-registrationNumber');
    input.value = slip;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(parts(widget, 'field-error')).to.have.length(0);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until('the way to mend it', () => parts(widget, 'field-mend').length > 0);
    part(widget, 'field-mend').click();
    await until('the mended number', () => input.value === company.registrationNumber);
    await until('the error to go', () => parts(widget, 'field-error').length === 0);
  });

  it('a warning is confirmed once, and stands in the way no more', async () => {
    const widget = await mount(aPortal(waived));
    await toInformation(widget);
    await fillIn(widget, { ...company, contactMobile: '15412345678' });
    await agree(widget);
    await until('the warning', () => parts(widget, 'field-warning').length > 0);
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    part(widget, 'field-warning').querySelector('button')!.click();
    await until('the warning to go', () => parts(widget, 'field-warning').length === 0);
    await press(widget);
    await reach(widget, 'check');
  });
});
