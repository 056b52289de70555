import { expect } from '@open-wc/testing';
import type { OrganizationType } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { anApplication } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal, type Answers, type Portal } from '../element/portal.js';
import {
  answer,
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

function inOrganization(
  suggestedType: OrganizationType | null,
  code: string | null = null,
  answers?: Answers,
) {
  return aPortal(
    { application: anApplication('organization', { organization: { suggestedType, code } }) },
    answers,
  );
}

describeStep('organization', {
  'with the suggested type': {
    portal: () => inOrganization('business'),
    screen: 'organization',
    says: m => [
      m.organization.title,
      m.organization.suggested(m.organization.types.business.title),
      m.organization.nextPayment,
      m.tries.free,
    ],
  },
  'with another type': {
    portal: () => inOrganization('business'),
    way: widget => choose(widget, 'organizationType', 'other'),
    screen: 'organization',
    says: m => [m.organization.differs(m.organization.types.business.title), m.common.yes],
  },
  'with everything missing': {
    portal: () => inOrganization(null),
    way: widget => press(widget),
    screen: 'organization',
    says: m => [m.summary.missingChoice(m.fields.organizationType.label), m.field.missingChoice],
  },
  'with the details missing': {
    portal: () => inOrganization('other'),
    way: widget => press(widget),
    screen: 'organization',
    says: m => [m.summary.missing(m.fields.certificateType.label), m.common.choose],
  },
  'after a failure': {
    portal: () => inOrganization('business', 'not-registered'),
    screen: 'organization',
    says: m => [m.organization.failedTitle, m.organization.failed],
  },
});

describe('the screen organization', () => {
  it('[E10] offers business, individual business owner and other, each with the details that it asks for', async () => {
    const widget = await mount(inOrganization(null));
    const types = (parts(widget, 'choice-input') as HTMLInputElement[]).map(({ value }) => value);
    expect(types).to.deep.equal(['business', 'individual-business', 'other']);
    const asked = () =>
      [...parts(widget, 'field-select'), ...parts(widget, 'field-input')].map(({ id }) => id);
    expect(asked()).to.deep.equal([]);
    await choose(widget, 'organizationType', 'business');
    expect(asked()).to.have.members([
      'field-legalRepresentativeDocumentType',
      'field-legalRepresentativeDocumentNumber',
    ]);
    await choose(widget, 'organizationType', 'other');
    expect(asked()).to.have.members([
      'field-certificateType',
      'field-legalRepresentativeDocumentType',
      'field-legalRepresentativeDocumentNumber',
    ]);
  });

  it('[E10] Confirm sends the type and its details, and goes on to the payment', async () => {
    const portal: Portal = inOrganization('other', null, {
      confirmOrganization: async () => portal.becomes({ application: anApplication('payment') }),
    });
    const widget = await mount(portal);
    await answer(widget, 'certificateType', 'law-firm');
    await press(widget);
    await reach(widget, 'payment');
    expect(portal.calls.find(({ command }) => command === 'confirmOrganization')?.payload).to.deep.equal({
      organizationType: 'other',
      answers: { certificateType: 'law-firm' },
    });
  });

  it('[E10] a type other than the one that the number tells is asked about once', async () => {
    const portal: Portal = inOrganization('other', null, {
      confirmOrganization: async () => portal.becomes({ application: anApplication('payment') }),
    });
    const widget = await mount(portal);
    await choose(widget, 'organizationType', 'individual-business');
    await answer(widget, 'legalRepresentativeDocumentNumber', '11010519491231002X');
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect(portal.sent()).to.deep.equal([]);
    part(widget, 'note-warning').querySelector('button')!.click();
    await until('the confirmation', () => visibleText(widget).includes(en.field.confirmed));
    await press(widget);
    await reach(widget, 'payment');
  });
});
