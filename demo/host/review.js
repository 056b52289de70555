// The back office of the demo: a visitor plays the reviewer, moves time, and reads what people were told.

import { call } from './demo-call.js';
import { followPreferences } from './preferences.js';
import { applicationView } from './review-application.js';
import { make } from './review-dom.js';
import { texts } from './review-texts.js';
import { verifiedView } from './review-verified.js';

/** How often the lists are looked at again while the page is seen, in ms. */
const refreshEvery = 4_000;
/** The demo's working days are those of Shanghai. */
const timeZone = 'Asia/Shanghai';

const $ = id => document.getElementById(id);
const language = () => document.documentElement.lang;
const t = () => texts[language()];
const format = options => new Intl.DateTimeFormat(language(), { timeZone, ...options });

/** How days, regions and answers are written in the language of the page. */
const words = {
  instant: text => (text ? format({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text)) : ''),
  day: text => format({ dateStyle: 'medium' }).format(new Date(`${text}T12:00:00+08:00`)),
  region: code =>
    code === 'cn-mainland'
      ? t().mainland
      : (new Intl.DisplayNames(language(), { type: 'region' }).of(code.toUpperCase()) ?? code),
  answer: (field, value) =>
    field.endsWith('Region')
      ? words.region(value)
      : field.endsWith('ocumentType')
        ? (t().documents[value] ?? value)
        : value,
};

let waiting = [];
let verified = [];
/** What lies on the desk: `{ kind: 'application' | 'verified', account }`, or null. */
let chosen = null;

function say(text, kind = 'done') {
  $('said').textContent = text;
  $('said').dataset.kind = text ? kind : '';
}

// --- lists ----------------------------------------------------------------------------------------------------------

function item(kind, { account, name, subject, ...entry }, note, isUrgent) {
  const isChosen = chosen?.kind === kind && chosen.account === account;
  return make(
    'li',
    {},
    make(
      'button',
      {
        type: 'button',
        class: 'entry',
        'aria-current': isChosen ? 'true' : undefined,
        onclick: () => choose({ kind, account }),
      },
      make('span', { class: 'entry-name' }, name),
      make(
        'span',
        { class: 'entry-facts' },
        [t()[subject], entry.purpose === 'change' ? t().change : null, account].filter(Boolean).join(' · '),
      ),
      make('span', { class: isUrgent ? 'entry-note urgent' : 'entry-note' }, note),
    ),
  );
}

const dueNote = ({ expected, late }) =>
  !expected
    ? t().dueUnknown
    : late
      ? t().late(words.day(expected.latest))
      : t().due(words.day(expected.latest));

/** What was last drawn; drawing the same again would take away a selection. */
const drawn = new Map();
function isDrawn(what, content) {
  const now = JSON.stringify([language(), chosen, content]);
  if (drawn.get(what) === now) return true;
  drawn.set(what, now);
  return false;
}

function showLists() {
  if (isDrawn('lists', [waiting, verified])) return;
  // Whoever is in a list stays at the same entry.
  const focused = document.activeElement?.closest('.entry') ? document.activeElement.textContent : null;
  $('waiting-count').textContent = String(waiting.length);
  $('verified-count').textContent = String(verified.length);
  $('waiting').replaceChildren(
    ...waiting.map(entry => item('application', entry, dueNote(entry), entry.late)),
    ...(waiting.length === 0 ? [make('li', { class: 'none' }, t().noneWaiting)] : []),
  );
  $('verified').replaceChildren(
    ...verified.map(entry =>
      item(
        'verified',
        entry,
        entry.examinationIsDue ? t().examinationIsDue : t().quotaOf(entry.served, entry.quota),
        entry.examinationIsDue,
      ),
    ),
    ...(verified.length === 0 ? [make('li', { class: 'none' }, t().noneVerified)] : []),
  );
  if (focused) [...document.querySelectorAll('.entry')].find(each => each.textContent === focused)?.focus();
}

async function refresh() {
  const [applications, accounts, clock] = await Promise.all([
    call('review/applications'),
    call('review/verified'),
    call('clock'),
  ]);
  [waiting, verified] = [applications, accounts];
  $('now').textContent = format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(clock.now));
  showLists();
  await showOutbox();
}

// --- the desk -------------------------------------------------------------------------------------------------------

function empty() {
  $('case').replaceChildren(
    make(
      'h2',
      { id: 'case-title', class: 'nothing', tabindex: -1 },
      waiting.length > 0 ? t().choose : t().noneWaiting,
    ),
  );
}

async function showCase() {
  const desk = { t: t(), words, decide, say };
  if (!chosen) return empty();
  if (chosen.kind === 'verified') {
    const entry = verified.find(({ account }) => account === chosen.account);
    if (!entry) return leave();
    return $('case').replaceChildren(...verifiedView(entry, desk));
  }
  const application = await call(`review/applications/${chosen.account}`).catch(() => null);
  if (!application) return leave();
  return $('case').replaceChildren(...applicationView(application, desk).filter(part => part !== null));
}

function leave() {
  chosen = null;
  empty();
}

async function choose(next) {
  chosen = next;
  say('');
  $('outbox-account').value = next.account;
  showLists();
  await showCase();
  $('case-title').focus();
  await showOutbox();
}

async function decide(how, reasons) {
  const { account } = chosen;
  try {
    await call(`review/${how}`, { account, ...(reasons ? { reasons } : {}) });
  } catch (error) {
    say(error.code === 'wrong-stage' ? t().gone : t().failed, 'wrong');
    await refresh();
    return showCase();
  }
  await refresh();
  const isVerified = verified.some(entry => entry.account === account);
  if (how === 'approve') say(isVerified ? t().approved : t().overQuota, isVerified ? 'done' : 'wrong');
  else say(how === 'reject' ? t().rejected(reasons.length) : how === 'revoke' ? t().revoked : t().examined);
  if (how !== 'examine') chosen = null;
  showLists();
  await showCase();
  $('case-title').focus();
}

// --- outbox and clock -----------------------------------------------------------------------------------------------

/** The same words by several channels are one notice to read. */
function together(messages) {
  const notices = new Map();
  for (const { channel, message, title, text, at } of messages) {
    const notice = notices.get(`${message} ${at}`) ?? { channels: [], title: null, text, at };
    notice.channels.unshift(channel);
    notices.set(`${message} ${at}`, { ...notice, title: notice.title ?? title });
  }
  return [...notices.values()];
}

async function showOutbox() {
  const account = $('outbox-account').value;
  if (!account) return;
  const notices = await call(`outbox?account=${encodeURIComponent(account)}`);
  if (isDrawn('outbox', [account, notices])) return;
  $('outbox').replaceChildren(
    ...together(notices).map(({ channels, title, text, at }) =>
      make(
        'li',
        {},
        make(
          'p',
          { class: 'notice-head' },
          `${words.instant(at)} · ${channels.map(name => t().channels[name]).join(' · ')}`,
        ),
        title ? make('p', { class: 'notice-title' }, title) : null,
        make('p', { class: 'notice-text' }, text),
      ),
    ),
    ...(notices.length === 0 ? [make('li', { class: 'none' }, t().noNotices)] : []),
  );
}

for (const button of document.querySelectorAll('[data-hours]'))
  button.addEventListener('click', async () => {
    await call('clock', { hours: Number(button.dataset.hours) });
    await refresh();
  });
$('outbox-account').addEventListener('change', showOutbox);

// --- beginning ------------------------------------------------------------------------------------------------------

let isReady = false;
followPreferences(() => {
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = t()[element.dataset.text];
  document.title = t().pageTitle;
  if (isReady) void refresh().then(showCase);
});

await call('review/sign-in', {});
const accounts = await call('accounts');
$('outbox-account').replaceChildren(...accounts.map(({ id }) => make('option', { value: id }, id)));
await refresh();
empty();
isReady = true;
setInterval(() => {
  if (document.visibilityState === 'visible') void refresh().catch(() => undefined);
}, refreshEvery);
