/** The demo's guide: what to do now, with a button for what happens outside in life. It belongs to no portal. */
import { call } from './demo-call.js';
import { guideTexts } from './guide-texts.js';
import { sampleAnswers } from './sample-answers.js';

const $ = id => document.getElementById(id);
const widget = $('widget');
const inside = selector => widget.shadowRoot?.querySelector(selector) ?? null;

let account = null;
let zone = 'Asia/Shanghai';
let offsetMs = 0;

const words = () => guideTexts[document.documentElement.lang] ?? guideTexts['zh-CN'];
const button = (label, onPress) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  made.addEventListener('click', onPress);
  return made;
};

// --- what a visitor does ----------------------------------------------------------------------------------------------

function type(field, value) {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Types the sample into the fields on the screen. Boxes stay unticked: a consent is a person's own act. */
function fillIn() {
  if (!account) return;
  const { all } = sampleAnswers(account.id, account.region);
  for (const field of widget.shadowRoot.querySelectorAll('[id^=field-][name]')) {
    const value = all[field.name];
    const isChosen = field.matches('select') && field.value !== '';
    if (value !== undefined && !isChosen) type(field, value);
  }
}

/** A drawing that looks like a document, another one for each place. */
async function samplePhoto(label) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1000 });
  const pen = canvas.getContext('2d');
  const line = (color, ...box) => {
    pen.fillStyle = color;
    pen.fillRect(...box);
  };
  line('#c9d2de', 0, 0, 1600, 1000);
  line('#fdfdfb', 90, 70, 1420, 860);
  line('#8a2b2b', 1130, 210, 280, 360);
  pen.fillStyle = '#1b1f27';
  pen.font = '64px sans-serif';
  ['示例证件 · SPECIMEN', label, new Date().toISOString()].forEach((text, index) =>
    pen.fillText(text, 160, 240 + index * 150),
  );
  for (let y = 640; y < 880; y += 60) line('#39414e', 160, y, 860, 14);
  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  return new File([blob], 'sample.jpg', { type: 'image/jpeg' });
}

async function putPhotos() {
  for (const input of widget.shadowRoot.querySelectorAll('input[type=file][id^=photo-]')) {
    const chosen = new DataTransfer();
    chosen.items.add(await samplePhoto(input.id.slice('photo-'.length)));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

// --- what happens outside ---------------------------------------------------------------------------------------------

async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** What the provider has open for the account's application. */
async function openFlow(kind) {
  const snapshot = await (await fetch('/api/real-name/snapshot')).json();
  const reference = encodeURIComponent(snapshot.application?.id ?? '');
  const flows = await (await fetch(`/ops/flows?reference=${reference}`)).json();
  return flows.find(flow => flow.kind === kind && flow.status === 'open');
}

async function letArrive() {
  const flow = await openFlow('pay-in');
  if (flow) await post('/ops/transfer', { flow: flow.id });
}

async function fillInAmount() {
  const flow = await openFlow('pay-out');
  const field = inside('#field-amount');
  if (flow && field) type(field, (flow.details.fen / 100).toFixed(2));
}

// --- the clock --------------------------------------------------------------------------------------------------------

const hourMs = 3_600_000;
const now = () => Date.now() + offsetMs;

/** Milliseconds to the next 00:00 in the account's zone, whose hours are whole ones. */
function untilMidnight() {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now());
  const part = name => Number(parts.find(({ type: each }) => each === name)?.value);
  return 24 * hourMs - ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
}

async function moveOn(ms) {
  ({ offsetMs } = await call('clock', { hours: ms / hourMs }));
  showClock();
  // Pages notice by themselves within seconds; here at once.
  document.querySelector('real-name-provider').reload();
}

let clockFormat = null;
function showClock() {
  const language = document.documentElement.lang;
  if (clockFormat?.language !== language || clockFormat.zone !== zone)
    clockFormat = {
      language,
      zone,
      format: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone }),
    };
  $('clock').textContent = `${clockFormat.format.format(now())} (${zone})`;
}

// --- the guide --------------------------------------------------------------------------------------------------------

/** The state of the screen, by what stands on it. */
function situation() {
  const { step } = widget;
  if (step === 'person' && !inside('#choice-method')) return 'handoff';
  if (step === 'payment' && inside('[part~=sheet]')) return 'transfer';
  if (step === 'payment' && inside('#field-amount')) return 'payout';
  return step;
}

let shown = '';
function showGuide() {
  const text = words();
  const at = situation();
  const hasFields = at !== 'payout' && inside('[id^=field-][name]') !== null;
  const key = `${document.documentElement.lang} ${at} ${hasFields}`;
  if (key === shown) return;
  shown = key;
  $('guide').hidden = !text.steps[at];
  $('guide-title').textContent = text.title;
  $('guide-step').textContent = text.steps[at] ?? '';
  const deeds = {
    photos: [text.photos, putPhotos],
    transfer: [text.arrive, letArrive],
    payout: [text.amount, fillInAmount],
    review: [text.approve, () => call('review/approve', { account: account.id })],
    result: [text.month, () => moveOn(30 * 24 * hourMs)],
    ...(hasFields && { [at]: [text.fill, fillIn] }),
  };
  $('guide-deeds').replaceChildren(...(deeds[at] ? [button(...deeds[at])] : []));
}

const listOf = pairs =>
  pairs.flatMap(([label, value]) => [
    Object.assign(document.createElement('dt'), { textContent: label }),
    Object.assign(document.createElement('dd'), { textContent: value }),
  ]);

function showAccount() {
  if (!account) return;
  const text = words();
  const { company, person } = sampleAnswers(account.id, account.region);
  $('samples').replaceChildren(
    ...listOf([
      [
        text.company,
        [company.organizationName, company.registrationNumber, company.legalRepresentativeName].join(' · '),
      ],
      [text.person, [person.fullName, person.documentNumber].join(' · ')],
    ]),
  );
  const { modes, preset } = account.policy;
  $('facts').replaceChildren(
    ...listOf([
      [text.region, text.regions[account.region] ?? account.region],
      [text.policy, text.presets[preset] ?? preset],
      [text.modes, modes.map(mode => text.handoffs[mode] ?? mode).join(', ')],
    ]),
  );
}

/** Tells the guide who is signed in, of the accounts as `/demo/accounts` lists them. */
export function guideFor(signedIn) {
  account = signedIn;
  zone = account?.policy.timeZone ?? zone;
  showAccount();
  showClock();
}

/** Draws everything again in another language. */
export function speakGuide() {
  const text = words();
  for (const element of document.querySelectorAll('[data-guide]')) {
    const [first, second] = element.dataset.guide.split('.');
    element.textContent = second ? text[first][second] : text[first];
  }
  showAccount();
  showGuide();
  showClock();
}

/** Begins to follow the widget and the clock. */
export async function startGuide() {
  $('fill').addEventListener('click', fillIn);
  $('clock-hour').addEventListener('click', () => moveOn(hourMs));
  $('clock-day').addEventListener('click', () => moveOn(24 * hourMs));
  $('clock-month').addEventListener('click', () => moveOn(30 * 24 * hourMs));
  $('clock-midnight').addEventListener('click', () => moveOn(untilMidnight()));
  ({ offsetMs } = await call('clock'));
  await customElements.whenDefined('real-name-auth');
  await widget.updateComplete;
  new MutationObserver(showGuide).observe(widget.shadowRoot, { childList: true, subtree: true });
  setInterval(showClock, 1000);
  speakGuide();
}
