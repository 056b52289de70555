/** What recorders of sessions that a portal runs see of a person: they walk through open shadow roots as well. */
import { expect } from '@open-wc/testing';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { anApplication, anIdentity } from '../suites/snapshot-builder.js';
import { documentPhoto } from '../suites/document-photo.js';
import { aPortal } from './portal.js';
import { fillIn, mount, parts, press, reach, root, until } from './widget.js';

/** What a recorder leaves out and what it masks, by selectors; `inputs` where masking is for fields as well. */
interface Recorder {
  readonly leavesOut: string;
  readonly masks: string;
  readonly inputs: boolean;
}

const recorders: Readonly<Record<string, Recorder>> = {
  rrweb: { leavesOut: '.rr-block', masks: '.rr-mask', inputs: false },
  Sentry: {
    leavesOut: '.sentry-block, [data-sentry-block]',
    masks: '.sentry-mask, [data-sentry-mask]',
    inputs: true,
  },
  PostHog: { leavesOut: '.ph-no-capture', masks: 'none', inputs: false },
  Datadog: { leavesOut: '[data-dd-privacy=hidden]', masks: '[data-dd-privacy=mask]', inputs: true },
  LogRocket: { leavesOut: '[data-private]', masks: 'none', inputs: false },
  FullStory: { leavesOut: '.fs-exclude', masks: '.fs-mask', inputs: true },
  Highlight: { leavesOut: '.highlight-block', masks: '.highlight-mask', inputs: true },
  Hotjar: { leavesOut: '[data-hj-suppress]', masks: 'none', inputs: false },
  Clarity: { leavesOut: 'none', masks: '[data-clarity-mask]', inputs: true },
};
/** Sees everything, so that the test knows that there is something to see. */
const careless: Recorder = { leavesOut: 'none', masks: 'none', inputs: false };

/** Everything that a recorder would send of a part of the page: texts, values and attributes. */
function recorded(node: Node, by: Recorder, masked = false): string[] {
  if (node instanceof Text) return masked ? [] : [node.data];
  if (node instanceof Element) {
    if (node.matches(by.leavesOut)) return [];
    const covered = masked || node.matches(by.masks);
    const isField = node instanceof HTMLInputElement || node instanceof HTMLSelectElement;
    // What a picture shows is no text that could be masked; Clarity masks it as well.
    const isPicture = node instanceof HTMLImageElement || node instanceof HTMLVideoElement;
    if (isPicture && covered) return [];
    const below = node.shadowRoot ? [node.shadowRoot, ...node.childNodes] : [...node.childNodes];
    return [
      ...[...node.attributes].map(({ value }) => value),
      ...(isField && !(covered && by.inputs) ? [node.value] : []),
      ...below.flatMap(child => recorded(child, by, covered)),
    ];
  }
  return [...node.childNodes].flatMap(child => recorded(child, by, masked));
}

/** Holds what is seen of the page against what no recorder may have. */
function expectMasked(widget: Element, canaries: readonly string[]): void {
  const found = (by: Recorder) => {
    const text = recorded(widget, by).join('\n').replace(/\s/g, '');
    return canaries.filter(canary => text.includes(canary.replace(/\s/g, '')));
  };
  expect(found(careless), 'they are there to be seen').to.deep.equal(canaries);
  for (const [name, by] of Object.entries(recorders)) expect(found(by), name).to.deep.equal([]);
}

const person = {
  fullName: '王小明',
  documentNumber: '11010519491231002X',
  address: '北京市朝阳区某路1号',
};

/** A platform that reviews documents, with a draft of a person. */
const reviewing = () => {
  const portal = aPortal(
    {
      preset: 'review',
      account: { region: 'cn-mainland' },
      policy: { untrustedConsent: true },
      application: anApplication('draft', { subject: 'individual' }),
    },
    {
      uploadPhoto: async ({ slot }) => {
        const photos = [...(portal.snapshot.application?.photos ?? []), { slot, id: `photo-${slot}` }];
        const application = { ...anApplication('draft', { subject: 'individual' }), photos };
        return { snapshot: portal.becomes({ application }), photo: { slot, id: `photo-${slot}` } };
      },
    },
  );
  return portal;
};

async function addPhotos(widget: RealNameAuth): Promise<void> {
  for (const slot of ['portrait', 'emblem']) {
    const files = new DataTransfer();
    files.items.add(new File([await documentPhoto(1600, 1000, slot)], `${slot}.jpg`, { type: 'image/jpeg' }));
    const input = root(widget).querySelector<HTMLInputElement>(`input#photo-${slot}`)!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await until('both photos', () => root(widget).querySelectorAll('[part=photo-state].done').length === 2);
}

describe('a recorder of sessions', () => {
  it('[A49] gets nothing that a person types, reads back or photographs', async () => {
    const widget = await mount(reviewing());
    await reach(widget, 'information');
    await fillIn(widget, { ...person, documentNumber: '１１０１０５１９４９１２３１００２X' });
    await until('the facts', () => parts(widget, 'field-fact').length > 0);
    const birth = parts(widget, 'field-fact')[0]!.textContent.trim();
    expectMasked(widget, [person.fullName, person.address, birth]);
    for (const box of parts(widget, 'consent-input')) box.click();
    await press(widget);
    await reach(widget, 'photos');
    await addPhotos(widget);
    expectMasked(widget, ['blob:']);
    await press(widget);
    await reach(widget, 'check');
    await until('the photos beside', () => parts(widget, 'photo-picture').length === 2);
    expectMasked(widget, [person.fullName, person.address, person.documentNumber, 'blob:']);
  });

  it('[A49] gets no number on the last try, where it is shown character by character, and no proposal', async () => {
    const portal = aPortal({
      attempts: { left: 1, resetsAt: '2026-11-26T00:00:00+08:00' },
      policy: { untrustedConsent: true },
      application: anApplication('draft'),
    });
    const widget = await mount(portal);
    await reach(widget, 'information');
    const number = '91110105MA00DEMA83';
    const company = {
      organizationName: '北京样例网络有限公司',
      registrationNumber: number,
      legalRepresentativeName: '李四',
      contactMobile: '13800138000',
    };
    // The letter O in place of a zero is proposed to be mended.
    await fillIn(widget, { ...company, registrationNumber: number.replace('00', 'O0') });
    await until('the proposal', () => parts(widget, 'field-mend').length > 0);
    expectMasked(widget, [number, company.organizationName, company.contactMobile]);
    await fillIn(widget, company);
    for (const box of parts(widget, 'consent-input')) box.click();
    await press(widget);
    await reach(widget, 'check');
    await until('the characters', () => parts(widget, 'characters').length > 0);
    expectMasked(widget, [number, company.organizationName, company.legalRepresentativeName]);
  });

  it('[A49] gets not even what is masked of a verified identity, or of answers that are kept', async () => {
    const identity = anIdentity('verified');
    const verified = await mount(aPortal({ identity }));
    await reach(verified, 'result');
    expectMasked(verified, [identity.name, identity.number]);

    const answers = [{ field: 'organizationName' as const, value: '北京**有限公司' }];
    const reasons = [{ field: 'registrationNumber' as const, code: 'answer-differs' }];
    const rejected = await mount(aPortal({ application: anApplication('rejected', { answers, reasons }) }));
    await reach(rejected, 'rejected');
    await press(rejected);
    await reach(rejected, 'information');
    expectMasked(rejected, ['北京**有限公司']);

    const badge = document.createElement('real-name-badge');
    badge.showName = true;
    badge.backend = aPortal({ identity }).backend;
    verified.after(badge);
    await until('the name', () => badge.shadowRoot?.querySelector('[part~=badge-name]'));
    expectMasked(badge, [identity.name]);
  });
});
