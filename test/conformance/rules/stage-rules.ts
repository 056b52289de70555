import commandTable from '../../../docs/reference/commands.json' with { type: 'json' };
import type { KeyedCommand } from '../../../src/contract/index.js';
import { contractHeader } from '../../../src/contract/index.js';
import { fileOf } from '../sample-photo.js';
import { freshResidentId } from '../sample-answers.js';
import { holds, rule, same, sameMoment, Skipped } from '../rule.js';

/** A payload that fits the schema of each command, whatever it leads to. */
const payloads: Readonly<Record<KeyedCommand, object>> = {
  start: { subject: 'enterprise' },
  submit: { subject: 'enterprise', answers: {}, consents: [], confirmedWarnings: [], photos: [] },
  confirmPerson: { method: 'face', answers: {}, consents: [] },
  confirmOrganization: { organizationType: 'business', answers: {} },
  choosePayment: { way: 'from-company', answers: {} },
  submitAmount: { fen: 1 },
  uploadPhoto: { slot: 'license' },
  startHandoff: { mode: 'embedded' },
  finishHandoff: { state: 'rna-0123456789abcdef0123456789abcdef' },
  withdraw: {},
};

/** Starting, changing, withdrawing, and where each command may come. */
export const stageRules = [
  rule('B-start-1', 'start answers with a draft of the subject', async trial => {
    const applicant = await trial.applicant();
    const { application } = await applicant.start();
    same(
      'the application',
      [application?.stage, application?.subject, application?.purpose, application?.submittedAt],
      ['draft', 'enterprise', 'first', null],
    );
  }),
  rule(
    'B-snap-2',
    'version stays while nothing changes, and changes with every outcome, a refused one too',
    async trial => {
      const applicant = await trial.applicant();
      const { version } = await applicant.load();
      same('the version at the next load', (await applicant.load()).version, version);
      const { version: started } = await applicant.start();
      holds('the version after start', started !== version, `another than ${version}`, started);
      await applicant.isRefused('submitAmount', { fen: 1 }, 'wrong-stage');
      const { version: refused } = await applicant.load();
      holds('the version after a refusal', refused !== started, `another than ${started}`, refused);
    },
  ),
  rule('B-start-2', 'A draft is replaced by a new start', async trial => {
    const applicant = await trial.applicant({ company: false });
    const first = await applicant.start();
    const second = await applicant.does('start', { subject: 'individual' });
    same('the subject', second.application?.subject, 'individual');
    holds('the id', first.application?.id !== second.application?.id, 'another one', second.application?.id);
  }),
  rule('B-stage-1', 'Each command is wrong-stage where the table does not have the stage', async trial => {
    const applicant = await trial.applicant();
    for (const stage of ['none', 'draft'] as const) {
      for (const { command, at, keyed } of commandTable) {
        if (!keyed || at.includes(stage)) continue;
        const name = command as KeyedCommand;
        const photo = name === 'uploadPhoto' ? { raw: fileOf('\u00ff\u00d8\u00ff\u00e0') } : {};
        await applicant.isRefused(name, payloads[name], 'wrong-stage', photo);
      }
      if (stage === 'none') await applicant.start();
    }
  }),
  rule('B-stage-2', 'withdraw ends the application; without one it is wrong-stage', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    same('the application', (await applicant.does('withdraw', {})).application, null);
    await applicant.isRefused('withdraw', {}, 'wrong-stage');
    // A register that is real does not know the samples.
    if (!trial.control.isThere && trial.preset === 'enterprise') return;
    await applicant.handsIn();
    const { application, identity } = await applicant.does('withdraw', {});
    same('what is left of a submission', [application, identity.status], [null, 'unverified']);
  }),
  rule('B-start-3', 'Past the draft start is wrong-stage', async trial => {
    const applicant = await trial.applicant();
    const { application } = await applicant.handsIn();
    await applicant.isRefused('start', { subject: 'enterprise' }, 'wrong-stage');
    same('the stage', (await applicant.load()).application?.stage, application?.stage);
  }),
  rule(
    'B-start-4',
    'Where the policy says so, a company’s account has to be an enterprise',
    async trial => {
      const applicant = await trial.applicant({ company: true });
      await applicant.isRefused('start', { subject: 'individual' }, 'company-needs-enterprise');
    },
    { on: 'enterprise' },
  ),
  rule('B-start-5', 'A subject that the policy does not have is subject-not-offered', async trial => {
    const policy = { subjects: ['enterprise'], individual: null, changes: [] };
    const applicant = await trial.applicant({ company: false, policy });
    await applicant.isRefused('start', { subject: 'individual' }, 'subject-not-offered');
  }),
  rule('B-order-4', 'The stage is judged before consents and answers', async trial => {
    const applicant = await trial.applicant();
    await applicant.isRefused('submit', payloads.submit, 'wrong-stage');
  }),
  rule('B-order-8', 'Another subject than that of the draft is wrong-stage', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const payload = { ...payloads.submit, subject: 'individual' };
    await applicant.isRefused('submit', payload, 'wrong-stage');
  }),
  rule('B-snap-3', 'serverTime is the clock by which the rules go', async trial => {
    const applicant = await trial.applicant();
    const at = Date.parse('2026-12-01T03:04:05.000Z');
    await trial.control.setClock(new Date(at));
    const { serverTime } = await applicant.load();
    const ahead = Date.parse(serverTime) - at;
    holds('serverTime', ahead >= 0 && ahead < 60_000, 'the clock that was set', serverTime);
  }),
  rule('B-snap-4', 'An application says whose turn it is', async trial => {
    const applicant = await trial.applicant();
    same('the actor of a draft', (await applicant.start()).application?.actor, 'applicant');
    const { application } = await applicant.handsIn();
    const expected = trial.preset === 'review' ? 'reviewer' : 'applicant';
    same(`the actor of ${application?.stage ?? 'none'}`, application?.actor, expected);
  }),
  rule('B-snap-5', 'What time has ended is over before anything is answered', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    if (trial.preset === 'review') {
      await applicant.handsIn();
      await trial.control.review(applicant.account.account, 'reject', [
        { field: null, code: 'answer-differs' },
      ]);
      const { application } = await applicant.load();
      const end = application?.stage === 'rejected' ? application.expiresAt : null;
      if (end === null) throw new Skipped('rejected applications do not end here');
      await trial.control.setClock(new Date(Date.parse(end) + 1_000));
      await applicant.isRefused('submit', payloads.submit, 'wrong-stage');
      return;
    }
    await trial.reachesPayment(applicant);
    const { application } = await applicant.choosePayment('to-company');
    const payment = application?.stage === 'payment' ? application.payment : null;
    if (payment?.status !== 'awaiting-amount') throw new Skipped('no amount is awaited');
    await trial.control.setClock(new Date(Date.parse(payment.expiresAt) + 1_000));
    await applicant.isRefused('submitAmount', { fen: 1 }, 'payment-expired');
  }),
  rule('B-watch-1', 'The stream of events tells the next version', async trial => {
    const applicant = await trial.applicant();
    const { version } = await applicant.load();
    const stop = new AbortController();
    const headers = { ...applicant.signedIn, accept: 'text/event-stream' };
    const url = `${trial.client.base}/events?version=${encodeURIComponent(version)}`;
    const response = await fetch(url, { headers, signal: stop.signal });
    try {
      if ([404, 405, 406, 501].includes(response.status)) throw new Skipped('the backend has no /events');
      same('the status', response.status, 200);
      const type = response.headers.get('content-type') ?? '';
      holds('the media type', type.startsWith('text/event-stream'), 'text/event-stream', type);
      const { version: next } = await applicant.start();
      const giveUp = setTimeout(() => stop.abort(), 10_000);
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (/^data:.*\n\r?\n/m.test(text)) break;
      }
      clearTimeout(giveUp);
      same('the event', /^event: ?(.*)$/m.exec(text)?.[1], 'snapshot');
      same('its id', /^id: ?(.*)$/m.exec(text)?.[1], next);
      const data = JSON.parse(/^data: ?(.*)$/m.exec(text)?.[1] ?? 'null') as { version?: string } | null;
      same('the version of the snapshot in it', data?.version, next);
    } finally {
      stop.abort();
    }
  }),
  rule(
    'B-done-1',
    'A decision that verifies leaves no application, and says when and until when',
    async trial => {
      const applicant = await trial.applicant();
      const { identity, application, editableFrom } = await trial.verifies(applicant);
      same('the identity', identity.status, 'verified');
      same('the application', application, null);
      holds('editableFrom', editableFrom !== null, 'a moment', editableFrom);
    },
  ),
  rule(
    'B-start-6',
    'An enterprise does not become an individual, and is told so before the lock',
    async trial => {
      const applicant = await trial.applicant({ company: false });
      await trial.verifies(applicant);
      await applicant.isRefused('start', { subject: 'individual' }, 'one-way-change');
      await trial.revokes(applicant);
      await applicant.isRefused('start', { subject: 'individual' }, 'one-way-change');
    },
  ),
  rule('B-start-7', 'While the lock holds, start is edit-locked until editableFrom', async trial => {
    const applicant = await trial.applicant();
    const { editableFrom } = await trial.verifies(applicant);
    const { until } = await applicant.isRefused('start', { subject: 'enterprise' }, 'edit-locked');
    sameMoment('until', until, editableFrom);
  }),
  rule(
    'B-start-8',
    'The lock opens at 00:00 of the policy’s zone, 30 days after the date of success',
    async trial => {
      const applicant = await trial.applicant();
      // 00:30 of the 26th in Shanghai is still the 25th in UTC.
      await trial.control.setClock('2026-11-25T16:30:00Z');
      const { editableFrom } = await trial.verifies(applicant);
      sameMoment('editableFrom', editableFrom, '2026-12-25T16:00:00Z');
      await trial.control.setClock('2026-12-25T15:59:30Z');
      await applicant.isRefused('start', { subject: 'enterprise' }, 'edit-locked');
      await trial.control.setClock('2026-12-25T16:00:01Z');
      const { application } = await applicant.does('start', { subject: 'enterprise' });
      same('the purpose', application?.purpose, 'change');
    },
  ),
  rule(
    'B-start-9',
    'The old identity stays verified while a change is under way, and when it is withdrawn',
    async trial => {
      const applicant = await trial.applicant({ policy: { lock: { days: 0, except: [] } } });
      const { identity } = await trial.verifies(applicant);
      same('the identity beside a draft', (await applicant.start()).identity, identity);
      applicant.answers = { ...applicant.answers, organizationName: '杭州改名科技有限公司' };
      same('the identity beside a submission', (await applicant.handsIn()).identity, identity);
      same('the identity after withdrawing', (await applicant.does('withdraw', {})).identity, identity);
    },
  ),
  rule('B-done-2', 'A change that is verified replaces the identity', async trial => {
    const applicant = await trial.applicant({ policy: { lock: { days: 0, except: [] } } });
    const before = await trial.verifies(applicant);
    applicant.answers = { ...applicant.answers, organizationName: '上海改名贸易有限公司' };
    const { identity } = await trial.verifies(applicant);
    same('the identity', identity.status, 'verified');
    const names = [before.identity, identity].map(each => ('name' in each ? each.name : ''));
    holds('the name', names[0] !== names[1], `another than ${names[0] ?? ''}`, names[1]);
  }),
  rule('B-start-10', 'lock.except lists changes that the lock does not hold back', async trial => {
    const change = { from: 'individual', to: 'enterprise' };
    const policy = { lock: { days: 30, except: [change] } };
    const applicant = await trial.applicant({ subject: 'individual', policy });
    await trial.verifies(applicant);
    await applicant.isRefused('start', { subject: 'individual' }, 'edit-locked');
    const { application } = await applicant.does('start', { subject: 'enterprise' });
    same('the purpose', application?.purpose, 'change');
  }),
  rule('B-start-11', 'Of a revoked identity start begins anew, without a lock', async trial => {
    const applicant = await trial.applicant();
    await trial.verifies(applicant);
    const { editableFrom } = await trial.revokes(applicant);
    same('editableFrom', editableFrom, null);
    same('the purpose', (await applicant.start()).application?.purpose, 'first');
  }),
  rule('B-mask-1', 'A snapshot holds names and numbers masked, at every stage', async trial => {
    const subject = trial.preset === 'review' ? 'individual' : 'enterprise';
    const applicant = await trial.applicant({ subject });
    applicant.answers =
      subject === 'individual'
        ? { ...applicant.answers, fullName: '欧阳一致', documentNumber: freshResidentId() }
        : applicant.answers;
    await trial.isAboutToBeVerified(applicant);
    const bank = '330100012345678901';
    if (trial.preset === 'enterprise') await applicant.choosePayment('to-company');
    const names = [
      'organizationName',
      'registrationNumber',
      'legalRepresentativeName',
      'contactMobile',
    ] as const;
    const more = ['fullName', 'documentNumber', 'mobile'] as const;
    const secrets = [
      ...[...names, ...more].map(name => applicant.answers[name]),
      applicant.person.documentNumber,
      applicant.organization.legalRepresentativeDocumentNumber,
      bank,
    ];
    const check = async (when: string) => {
      const headers = { authorization: applicant.account.authorization, [contractHeader]: '1' };
      const { answer } = await trial.client.send({ method: 'GET', path: '/snapshot', headers });
      const found = secrets.filter(secret => secret !== undefined && answer.includes(secret));
      same(`what stands unmasked in the snapshot ${when}`, found, []);
    };
    await check('before the decision');
    const { application } = await applicant.load();
    const choice = application?.answers.find(({ field }) => field === 'documentType');
    if (subject === 'individual') same('a choice', choice?.value, 'resident-id');
    if (trial.preset === 'review') {
      await trial.isProved(applicant);
      await trial.isDecided(applicant);
      await check('after it');
    }
  }),
  rule(
    'B-keep-1',
    'A rejected application goes at the expiresAt that it states',
    async trial => {
      const applicant = await trial.applicant();
      if (trial.preset === 'enterprise') throw new Skipped('only reviewers reject here');
      await applicant.handsIn();
      await trial.control.review(applicant.account.account, 'reject', [
        { field: null, code: 'answer-differs' },
      ]);
      const { application } = await applicant.load();
      const end = application?.stage === 'rejected' ? application.expiresAt : null;
      if (end === null) throw new Skipped('rejected applications do not end here');
      await trial.control.setClock(new Date(Date.parse(end) - 30_000));
      same('the stage before', (await applicant.load()).application?.stage, 'rejected');
      await trial.control.setClock(new Date(Date.parse(end) + 1_000));
      same('the application after', (await applicant.load()).application, null);
    },
    { on: 'review' },
  ),
];
