/**
 * What `npm run screenshots` photographs. A scene is
 * `{ name, account?, before?(account), query?, steps?(widget), modal?, readme? }`: the kind of account, how far it has
 * come before the page is opened, what stands in its address, what to do there before the picture, whether a dialog
 * covers the page, and the name of the picture if the README shows it.
 */
import { company, holder, person } from './screenshot-account.mjs';

const answer = async (widget, answers) => {
  for (const [name, value] of Object.entries(answers)) await widget.type(`#field-${name}`, value);
};
const toInformation = async widget => {
  await widget.press('[part~="button-primary"]');
  await widget.press('[type="submit"]', '#choice-subject');
  await widget.wait('#field-organizationName');
};
const consent = async widget => {
  for (const purpose of ['notice', 'identity', 'provider']) await widget.press(`#consent-${purpose}`);
};
const wrong = {
  ...company,
  registrationNumber: '91330106MA27EXAM7K',
  organizationName: '杭州另一家有限公司',
};

/** Presses the order on the portal's page and waits for something in the widget of its dialog. */
const order = async (widget, selector) => {
  await widget.of('real-name-badge').wait('[part~="badge-label"]');
  await widget.of('real-name-gate').wait('slot');
  await widget.pressOnPage('#buy');
  await widget.of('real-name-gate', 'real-name-auth').wait(selector);
};
const reviewed = {
  preset: 'review',
  company: false,
  region: 'cn-mainland',
  policyOverrides: {
    photo: {
      maxBytes: 5_000_000,
      maxPixels: 4_194_304,
      maxDecodePixels: 120_000_000,
      pdf: true,
      watermark: 'Example Cloud',
    },
  },
};
const toPersonalInformation = async widget => {
  await widget.press('[part~="button-primary"]');
  await widget.press('#choice-subject input[value="individual"]');
  await widget.press('[type="submit"]', '#choice-subject');
  await widget.wait('#field-fullName');
};
const toPhotos = async widget => {
  await toPersonalInformation(widget);
  await answer(widget, holder);
  for (const purpose of ['notice', 'identity']) await widget.press(`#consent-${purpose}`);
  await widget.press('[type="submit"]');
  await widget.wait('#photo-portrait');
};
const rejected = async account => {
  await account.review();
  await account.decide('reject', [
    { field: 'address', code: 'answer-differs' },
    { field: 'emblem', code: 'photo-unreadable' },
  ]);
};

/** A policy that hands off by a mode first, and offers others. */
const handedOffBy = (...modes) => ({
  policyOverrides: { handoff: { modes: [...new Set(modes)], linkHours: 168, appSchemes: [] } },
});

export const scenes = [
  { name: '01-status', steps: widget => widget.wait('[part~="gain"]') },
  {
    name: '02-type',
    steps: widget => widget.press('[part~="button-primary"]').then(() => widget.wait('#choice-subject')),
  },
  {
    name: '03-type-person',
    account: { company: false },
    steps: widget => widget.press('[part~="button-primary"]').then(() => widget.wait('#choice-subject')),
  },
  { name: '04-information', steps: toInformation },
  {
    name: '05-information-empty-press',
    async steps(widget) {
      await toInformation(widget);
      await widget.press('[type="submit"]');
      await widget.wait('#summary');
    },
  },
  {
    name: '06-information-slip',
    readme: 'information.png',
    async steps(widget) {
      await toInformation(widget);
      await answer(widget, { ...company, registrationNumber: '9133O106MA2CFLDG4R' });
      await widget.wait('[part~="field-mend"]');
    },
  },
  {
    name: '07-check',
    async steps(widget) {
      await toInformation(widget);
      await answer(widget, company);
      await consent(widget);
      await widget.press('[type="submit"]');
      await widget.wait('[part~="answers"]');
    },
  },
  {
    name: '08-check-last-try',
    async before(account) {
      await account.submit(wrong);
      await account.submit(wrong);
    },
    async steps(widget) {
      await widget.wait('#field-organizationName');
      await answer(widget, company);
      await consent(widget);
      await widget.press('[type="submit"]');
      await widget.wait('[part~="characters"]');
    },
  },
  {
    name: '09-refused',
    async steps(widget) {
      await toInformation(widget);
      await answer(widget, wrong);
      await consent(widget);
      await widget.press('[type="submit"]');
      await widget.wait('[part~="answers"]');
      await widget.press('[type="submit"]');
      await widget.wait('#trouble');
    },
  },
  {
    name: '10-locked',
    async before(account) {
      for (let tries = 0; tries < 3; tries++) await account.submit(wrong);
    },
    steps: widget => widget.wait('[part~="note-warning"]'),
  },
  { name: '11-person', before: account => account.submit(), steps: widget => answer(widget, person) },
  {
    name: '12-handed-off',
    before: account => account.handOff(),
    steps: widget => widget.wait('a[part~="button-primary"]'),
  },
  ...[
    { mode: 'redirect', stands: 'a[part~="button-primary"]' },
    { mode: 'qr', stands: '[part~="code"]' },
    { mode: 'link', stands: '[part~="address"]' },
  ].map(({ mode, stands }) => ({
    name: `12-handed-off-${mode}`,
    account: handedOffBy(mode, 'qr', 'redirect', 'link'),
    before: account => account.handOff(),
    steps: widget => widget.wait(stands),
  })),
  {
    name: '12-handed-off-refused',
    account: {
      policyOverrides: { provider: { name: '示例电子签', origins: ['https://sign.example'] } },
    },
    before: account => account.handOff(),
    steps: widget => widget.wait('[part~="note-bad"]'),
  },
  {
    name: '12-returned',
    account: handedOffBy('redirect'),
    before: account => account.handOff(),
    query: { state: 'rna-AAAAAAAAAAAAAAAAAAAAAA' },
    steps: widget => widget.wait('[part~="button-primary"]', '.strong'),
  },
  {
    name: '13-organization',
    before: account => account.toOrganization(),
    steps: widget => widget.wait('#choice-organizationType'),
  },
  { name: '14-payment', before: account => account.toPayment(), steps: widget => widget.wait('#choice-way') },
  {
    name: '15-payment-to-company',
    before: account => account.toPayment(),
    async steps(widget) {
      await widget.press('#choice-way input[value="to-company"]');
      await widget.wait('#field-bankAccount');
    },
  },
  {
    name: '16-awaiting-transfer',
    before: account => account.pay('from-company'),
    steps: widget => widget.wait('[part~="sheet"]'),
  },
  {
    name: '17-awaiting-amount',
    before: account => account.pay('to-company'),
    steps: widget => widget.wait('#field-amount'),
  },
  { name: '18-result', before: account => account.verify(), steps: widget => widget.wait('[part~="seal"]') },
  {
    name: '20-review-type',
    account: { ...reviewed, company: true },
    async steps(widget) {
      await widget.press('[part~="button-primary"]');
      await widget.press('#choice-subject input[value="individual"]');
      await widget.wait('#ownership');
    },
  },
  { name: '21-review-information', account: reviewed, steps: toPersonalInformation },
  {
    name: '22-photos',
    account: reviewed,
    steps: toPhotos,
  },
  {
    name: '23-photos-advice',
    account: reviewed,
    async steps(widget) {
      await toPhotos(widget);
      await widget.photo('portrait', 1600, 1000);
      await widget.wait('.done');
      await widget.photo('emblem', 400, 250);
      await widget.wait('[part~="note-warning"]');
    },
  },
  {
    name: '24-check-photos',
    account: reviewed,
    async steps(widget) {
      await toPhotos(widget);
      await widget.photo('portrait', 1600, 1000);
      await widget.photo('emblem', 1500, 950);
      await widget.wait('#photo-portrait .done');
      await widget.wait('#photo-emblem .done');
      await widget.press('[type="submit"]');
      await widget.wait('[part~="answers"]');
    },
  },
  {
    name: '25-under-review',
    account: reviewed,
    before: account => account.review(),
    steps: widget => widget.wait('[part~="waiting"]'),
  },
  {
    name: '26-rejected',
    account: reviewed,
    before: rejected,
    steps: widget => widget.wait('[part~="note-bad"]'),
  },
  {
    name: '27-correcting',
    account: reviewed,
    before: rejected,
    async steps(widget) {
      await widget.press('[part~="button-primary"]', '[part~="note-bad"]');
      await widget.wait('[part~="field-kept"]');
    },
  },
  {
    name: '28-verified-person',
    account: reviewed,
    async before(account) {
      await account.review();
      await account.decide('approve');
    },
    steps: widget => widget.wait('[part~="seal"]'),
  },
  {
    name: '29-revoked',
    account: reviewed,
    async before(account) {
      await account.review();
      await account.decide('approve');
      await account.decide('revoke', [{ field: null, code: 'information-outdated' }]);
    },
    steps: widget => widget.wait('[part~="note-bad"]'),
  },
  {
    name: '30-gate',
    modal: true,
    async steps(widget) {
      await widget.wait('[part~="gain"]');
      await order(widget, '[part~="gain"]');
    },
  },
  {
    name: '31-gate-under-way',
    modal: true,
    before: account => account.pay('from-company'),
    async steps(widget) {
      await widget.wait('[part~="sheet"]');
      await order(widget, '[part~="sheet"]');
    },
  },
];
