/** Whole ways through both presets, and an example of every command and problem, as the reference backend answers. */
import { approve, reject } from '../../demo/backend/demo/review-decision.js';
import { problemResponse } from '../../demo/backend/problem-response.js';
import {
  commandNames,
  problemCodes,
  type Answers,
  type CommandName,
  type ProblemCode,
} from '../../src/contract/index.js';
import {
  openReferenceRun,
  sentFen,
  type Answered,
  type ReferenceRun,
  type RunAccount,
} from './reference-run.js';

const company: Answers = {
  organizationName: '北京示例科技有限公司',
  registrationNumber: '91110000600037341L',
  legalRepresentativeName: '张三',
  contactMobile: '13800138000',
};
const operator: Answers = {
  fullName: '李四',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  mobile: '13900139000',
};
const details: Answers = {
  legalRepresentativeDocumentType: 'resident-id',
  legalRepresentativeDocumentNumber: '110105194912310038',
};
const bank: Answers = { bankName: '示例银行', bankAccount: '330100012345678901' };
const abroad: Answers = {
  organizationName: 'Example Trading Pte. Ltd.',
  organizationRegion: 'sg',
  registrationNumber: '202600001K',
  registeredAddress: '1 Example Road, Singapore 018989',
};
const latinOnly = [{ field: 'organizationName', code: 'organization-name/latin-only' }] as const;
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(60).fill(7)]);
const state = 'rna-state0000000000000000000';

const submission = (
  account: RunAccount,
  answers: Answers,
  photos: object[] = [],
  warnings: object[] = [],
) => ({
  subject: 'enterprise',
  answers,
  consents: account.consents('notice', 'identity', ...(photos.length > 0 ? [] : (['provider'] as const))),
  confirmedWarnings: warnings,
  photos,
});

const amount = { way: 'to-company', answers: bank };

async function toPerson(account: RunAccount, answers = company): Promise<void> {
  await account.ask('load', null);
  await account.ask('start', { subject: 'enterprise' });
  await account.ask('submit', submission(account, answers));
}

const confirmation = (account: RunAccount) => ({
  method: 'face',
  answers: operator,
  consents: account.consents('face'),
});

async function toPayment(account: RunAccount, answers = company): Promise<void> {
  await toPerson(account, answers);
  await account.ask('confirmPerson', confirmation(account));
  await account.ask('startHandoff', { mode: 'embedded', state });
  await account.happens('The provider calls back: the face check was passed.', () =>
    account.tells('face.passed'),
  );
  await account.ask('finishHandoff', { state });
  await account.ask('confirmOrganization', { organizationType: 'business', answers: details });
}

/** The preset `enterprise`, with a wrong submission, a corrected bank account and a wrong amount on the way. */
async function enterprise(run: ReferenceRun) {
  const account = await run.account('enterprise', 'enterprise', 'cn-mainland', true);
  await account.ask('load', null);
  await account.ask('start', { subject: 'enterprise' });
  run.let('no');
  await account.ask('submit', submission(account, { ...company, legalRepresentativeName: '王五' }));
  run.let('yes');
  await account.ask('submit', submission(account, company));
  await account.ask('confirmPerson', confirmation(account));
  await account.ask('startHandoff', { mode: 'embedded', state });
  await account.happens('The provider calls back: somebody opened the link.', () =>
    account.tells('face.opened'),
  );
  await account.ask('load', null);
  await account.happens('The provider calls back: the face check was passed.', () =>
    account.tells('face.passed'),
  );
  await account.ask('finishHandoff', { state });
  await account.ask('confirmOrganization', { organizationType: 'business', answers: details });
  await account.ask('choosePayment', { ...amount, answers: { ...bank, bankAccount: '330100012345678999' } });
  await account.ask('choosePayment', amount);
  await account.ask('submitAmount', { fen: 24 });
  await account.ask('submitAmount', { fen: sentFen });
  await account.ask('start', { subject: 'enterprise' });
  return account.exchanges;
}

/** The preset `review`, with a correction on the way. */
async function review(run: ReferenceRun) {
  const account = await run.account('review', 'review', 'sg', true);
  await account.ask('load', null);
  await account.ask('start', { subject: 'enterprise' });
  const first = await account.ask('uploadPhoto', photo, {}, '/photos/license');
  const { id } = (first.response.body as { photo: { id: string } }).photo;
  await account.ask('submit', submission(account, abroad, [{ slot: 'license', id }], [...latinOnly]));
  await account.happens('A reviewer rejects, with a note.', () =>
    account.service.change(account.id, (current, now) =>
      reject(
        current,
        [
          {
            field: 'registeredAddress',
            code: 'answer-differs',
            note: { text: 'The licence says Unit 02-01.', language: 'en' },
          },
        ],
        now,
      ),
    ),
  );
  await account.ask('load', null);
  const corrected = { registeredAddress: '1 Example Road, Unit 02-01, Singapore 018989' };
  await account.ask('submit', { ...submission(account, corrected, [{}]), photos: [] });
  await account.happens('A reviewer approves.', () => account.service.change(account.id, approve));
  await account.ask('load', null);
  return account.exchanges;
}

/** The problem with which the reference backend answers, by what brings it about. */
async function problemExamples(run: ReferenceRun): Promise<Partial<Record<ProblemCode, Answered>>> {
  const found: Partial<Record<ProblemCode, Answered>> = {};
  const note = (...answers: Answered[]) => {
    for (const answer of answers) {
      const { code } = answer.response.body as { code?: ProblemCode };
      if (code) found[code] ??= answer;
    }
  };
  const fresh = (id: string, overrides = {}) =>
    run.account(id, 'enterprise', 'cn-mainland', !id.startsWith('person'), overrides);

  const any = await fresh('any');
  await any.ask('load', null);
  note(
    await any.ask('start', {}),
    await any.ask('start', { subject: 'individual' }),
    await any.ask('start', { subject: 'enterprise' }, { 'RNA-Account': 'somebody-else' }),
    await any.ask('start', { subject: 'enterprise' }, { authorization: '' }),
    await any.ask('withdraw', {}),
  );
  const key = { 'Idempotency-Key': 'any-key-again' };
  await any.ask('start', { subject: 'enterprise' }, key);
  note(await any.ask('withdraw', {}, key));
  note(await any.ask('uploadPhoto', photo, {}, '/photos/unknown'));
  note(await any.ask('uploadPhoto', new Uint8Array([1, 2, 3]), {}, '/photos/license'));
  note(await any.ask('submit', { ...submission(any, company), consents: [] }));
  note(await any.ask('submit', submission(any, { ...company, registrationNumber: '' })));
  note(await any.ask('finishHandoff', { state }));
  run.let('broken');
  note(await any.ask('submit', submission(any, company)));
  run.let('no');
  for (let n = 0; n < 4; n += 1) note(await any.ask('submit', submission(any, company)));
  run.let('yes');

  const small = await fresh('small', {
    photo: { maxBytes: 10, maxPixels: 1, maxDecodePixels: 1, pdf: false, watermark: null },
  });
  await small.ask('load', null);
  await small.ask('start', { subject: 'enterprise' });
  note(await small.ask('uploadPhoto', photo, {}, '/photos/license'));

  const one = await fresh('person-one', { subjects: ['enterprise'], changes: [], individual: null });
  await one.ask('load', null);
  note(await one.ask('start', { subject: 'individual' }));

  const paying = await fresh('paying', {});
  await toPayment(paying);
  for (let round = 0; round < 3; round += 1) {
    await paying.ask('choosePayment', amount);
    for (let n = 0; n < 3; n += 1) note(await paying.ask('submitAmount', { fen: 1 }));
    note(await paying.ask('choosePayment', amount));
    run.pass(1);
  }
  await paying.ask('choosePayment', { way: 'from-company', answers: {} });
  run.pass(24 * 30);
  await paying.ask('load', null);
  note(await paying.ask('submitAmount', { fen: 1 }));

  const late = await fresh('late', {});
  await toPerson(late);
  await late.ask('confirmPerson', confirmation(late));
  await late.ask('startHandoff', { mode: 'embedded', state });
  run.pass(24 * 8);
  note(await late.ask('finishHandoff', { state }));

  const quota = { accountsPerIdentity: { individual: 1, enterprise: 1, disclose: 'at-submit' } };
  const done = await fresh('person-done', quota);
  const other = { ...company, registrationNumber: '91330106MA27EXAM7K' };
  await toPayment(done, other);
  await done.ask('choosePayment', amount);
  await done.ask('submitAmount', { fen: sentFen });
  note(
    await done.ask('start', { subject: 'enterprise' }),
    await done.ask('start', { subject: 'individual' }),
  );
  const second = await fresh('second', quota);
  await second.ask('load', null);
  await second.ask('start', { subject: 'enterprise' });
  note(await second.ask('submit', submission(second, other)));
  return found;
}

/** Problems of the world around a backend, which no command brings about by itself. */
const ofTheWorld: readonly ProblemCode[] = [
  'forbidden',
  'key-in-flight',
  'rate-limited',
  'provider-unavailable',
  'unavailable',
];

async function ofWorld(code: ProblemCode): Promise<object> {
  const response = problemResponse({ code, ...(code === 'forbidden' ? {} : { retryAfter: 5 }) });
  const retryAfter = response.headers.get('retry-after');
  return {
    response: {
      status: response.status,
      headers: {
        'content-type': response.headers.get('content-type') ?? '',
        ...(retryAfter ? { 'retry-after': retryAfter } : {}),
      },
      body: JSON.parse(await response.text()) as unknown,
    },
  };
}

/** `transcripts/*.json` and `examples.json`. @throws Error where an example of a command or a problem is missing. */
export async function transcripts(): Promise<Record<string, object>> {
  const run = await openReferenceRun();
  try {
    const ways = { enterprise: await enterprise(run), review: await review(run) };
    const withdrawing = await run.account('withdrawing', 'review', 'sg', true);
    await withdrawing.ask('load', null);
    await withdrawing.ask('start', { subject: 'enterprise' });
    await withdrawing.ask('withdraw', {});

    const all = [...ways.enterprise, ...ways.review, ...withdrawing.exchanges];
    const example = (command: CommandName) =>
      all.find(
        (each): each is Answered =>
          'command' in each && each.command === command && each.response.status === 200,
      );
    const commands: Partial<Record<CommandName, Answered>> = {};
    for (const command of commandNames) {
      const found = example(command);
      if (found) commands[command] = found;
      else if (command !== 'watch') throw new Error(`There is no example of ${command}.`);
    }
    const made = await problemExamples(run);
    const problems: Record<string, object> = {};
    for (const code of problemCodes) {
      const found = made[code] ?? (ofTheWorld.includes(code) ? await ofWorld(code) : null);
      if (!found) throw new Error(`There is no example of the problem ${code}.`);
      problems[code] = found;
    }
    return {
      'transcripts/enterprise.json': ways.enterprise,
      'transcripts/review.json': ways.review,
      'examples.json': { commands, problems },
    };
  } finally {
    await run.close();
  }
}
