// A portal page as a portal team would write it: the widget, a badge in the header, a gate around an order, and a log of
// what the widget tells. The controls beside it belong to the demo, not to the integration.

const $ = id => document.getElementById(id);
const widget = $('widget');
const provider = document.querySelector('real-name-provider');

const texts = {
  'zh-CN': {
    brand: '示例云',
    simulation: '演示 · 模拟数据',
    account: '账号',
    support: '联系支持：工单或 400-000-0000（演示）',
    controls: '演示控制',
    preset: '平台规则',
    kind: '账号归属',
    company: '企业',
    person: '个人',
    create: '新建演示账号',
    language: '语言',
    theme: '外观',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    review: '打开审核台',
    operations: '打开服务商操作台 ↗',
    expire: '让登录失效',
    reset: '全部重置',
    events: '事件',
    shop: '商店',
    buy: '购买一台中国内地云服务器',
    bought: n => `已下单 ${n} 台（演示）`,
  },
  en: {
    brand: 'Example Cloud',
    simulation: 'Demo · simulated data',
    account: 'Account',
    support: 'Contact support: ticket or 400-000-0000 (demo)',
    controls: 'Demo controls',
    preset: 'Platform',
    kind: 'Account of',
    company: 'a company',
    person: 'a person',
    create: 'New demo account',
    language: 'Language',
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    review: 'Open the reviewer’s page',
    operations: 'Open the provider’s operations ↗',
    expire: 'Let the login expire',
    reset: 'Reset everything',
    events: 'Events',
    shop: 'Shop',
    buy: 'Buy a server in Mainland China',
    bought: n => `${n} ordered (demo)`,
  },
};

// --- what every portal would do -------------------------------------------------------------------------------------

for (const name of [
  'rna-step-change',
  'rna-status-change',
  'rna-attempt-spent',
  'rna-locked',
  'rna-verified',
  'rna-handoff',
  'rna-error',
  'rna-session-expired',
])
  widget.addEventListener(name, event => {
    const details = [
      'step',
      'previous',
      'status',
      'subject',
      'left',
      'until',
      'mode',
      'origin',
      'code',
      'retryable',
    ]
      .filter(key => event[key] !== undefined)
      .map(key => `${key}=${event[key]}`);
    const line = document.createElement('li');
    const time = document.createElement('time');
    time.textContent = new Date().toTimeString().slice(0, 8);
    line.append(time, ` ${name} ${details.join(' ')}`);
    $('log').prepend(line);
  });

// What an order does is the portal's own; the gate lets it through only when the account may.
let ordered = 0;
$('buy').addEventListener('click', () => {
  $('bought').textContent = texts[document.documentElement.lang].bought(++ordered);
});

// A portal would lead to its login; the demo signs in again at once.
widget.addEventListener('rna-session-expired', async () => {
  await new Promise(resolve => setTimeout(resolve, 2000));
  await call('sign-in', { account: $('account').value });
  provider.reload();
});

// --- the demo's own controls ----------------------------------------------------------------------------------------

// Fetched only now: the widget may tell its first news before they are here, and those listen already.
const { call } = await import('./demo-call.js');
const { followPreferences } = await import('./preferences.js');
const { guideFor, speakGuide, startGuide } = await import('./guide.js');

function speak(language) {
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = texts[language][element.dataset.text];
  speakGuide();
  document.title = language === 'en' ? 'Example Cloud · Real-name authentication' : '示例云 · 实名认证';
}

let accounts = [];
const showAccount = () => guideFor(accounts.find(({ id }) => id === $('account').value) ?? null);

async function listAccounts(chosen) {
  accounts = await call('accounts');
  $('account').replaceChildren(
    ...accounts.map(({ id }) =>
      Object.assign(document.createElement('option'), { value: id, textContent: id }),
    ),
  );
  if (chosen && accounts.some(({ id }) => id === chosen)) $('account').value = chosen;
  showAccount();
}

async function signIn(account) {
  await call('sign-in', { account });
  showAccount();
  // The provider's script may still be on its way.
  await customElements.whenDefined('real-name-provider');
  provider.reload();
}

$('account').addEventListener('change', () => signIn($('account').value));
$('create').addEventListener('click', async () => {
  const id = `${$('kind').value}-${Date.now().toString(36)}`;
  await call('accounts', {
    id,
    preset: $('preset').value,
    company: $('kind').value === 'company',
    region: $('region').value,
    policyOverrides: { handoff: { modes: [$('mode').value], linkHours: 168, appSchemes: [] } },
  });
  await listAccounts(id);
  await signIn(id);
});
$('expire').addEventListener('click', () => call('expire-session', { account: $('account').value }));
$('reset').addEventListener('click', async () => {
  await call('reset', {});
  await listAccounts();
  await signIn($('account').value);
});

followPreferences(speak);
$('operations').href = document.querySelector('meta[name=provider]')?.content ?? '#';

const signedIn = document.querySelector('meta[name=account]')?.content;
await listAccounts(signedIn);
// An account of an earlier demo is not known any more.
if ($('account').value !== signedIn) await signIn($('account').value);
await startGuide();
