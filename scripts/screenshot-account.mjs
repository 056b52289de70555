/** Brings a fresh account of the running demo to a stage, by the contract's own commands. */
import { randomUUID } from 'node:crypto';

const consents = ['notice', 'identity', 'provider', 'face'].map(purpose => ({
  purpose,
  textVersion: '1',
  textHash: '0'.repeat(64),
  language: 'en',
  givenAt: '2026-01-05T10:00:00+08:00',
}));

export const company = {
  organizationName: '杭州示例科技有限公司',
  registrationNumber: '91330106MA2CFLDG4R',
  legalRepresentativeName: '张三',
  contactMobile: '13800138000',
};
export const person = { fullName: '李四', documentNumber: '11010519491231002X', mobile: '13900139000' };

/** What a person of the mainland has to say on the review platform. */
export const holder = {
  fullName: '王晓明',
  documentNumber: '11010519491231002X',
  address: '北京市朝阳区示例路 1 号',
};
/** The bytes by which a JPEG is known. */
const smallestJpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/**
 * A new account of the demo at `base`, with methods for the next stage each.
 * @param {string} base address of the portal
 * @param {{ preset?: 'enterprise' | 'review', company?: boolean, region?: string, policyOverrides?: object }} kind
 */
export async function newAccount(base, kind = {}) {
  const id = `shot-${randomUUID().slice(0, 8)}`;
  const json = async (url, body, headers = {}) => {
    const response = await fetch(new URL(url, base), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined
          ? {}
          : { 'content-type': Buffer.isBuffer(body) ? 'image/jpeg' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  // All pictures show the same company, on more accounts than an identity may have.
  const accountsPerIdentity = { individual: 999, enterprise: 999, disclose: 'after-proof' };
  const policyOverrides = { accountsPerIdentity, ...kind.policyOverrides };
  const described = { id, preset: 'enterprise', company: true, ...kind, policyOverrides };
  await json('/demo/accounts', described);
  const { provider } = await json('/addresses.json');
  const signedIn = { authorization: `Bearer demo:${id}`, 'rna-contract': '1' };
  const snapshot = () => json('/api/real-name/snapshot', undefined, signedIn);
  const command = (path, payload) =>
    json(`/api/real-name/${path}`, payload, { ...signedIn, 'idempotency-key': randomUUID() });
  const stage = async wanted => {
    for (let tries = 0; tries < 100; tries++) {
      const { application, identity } = await snapshot();
      if ((application?.stage ?? identity.status) === wanted) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`The account did not come to '${wanted}'.`);
  };
  const flow = async () => {
    const reference = (await snapshot()).application.id;
    const flows = await json(new URL(`/ops/flows?reference=${reference}`, provider));
    return (flows.flows ?? flows)[0];
  };

  const account = {
    id,
    snapshot,
    async submit(answers = company) {
      await command('start', { subject: 'enterprise' });
      const payload = { subject: 'enterprise', answers, consents, confirmedWarnings: [], photos: [] };
      await command('submit', payload).catch(error => {
        // A refused submission is what some scenes are about.
        if (answers === company) throw error;
      });
    },
    async handOff() {
      await account.submit();
      await command('confirm-person', {
        method: 'face',
        answers: { ...person, documentType: 'resident-id' },
        consents,
      });
    },
    async toOrganization() {
      await account.handOff();
      await command('start-handoff', { mode: 'embedded' });
      await json(new URL('/ops/face', provider), { flow: (await flow()).id, result: 'pass' });
      await stage('organization');
    },
    async toPayment() {
      await account.toOrganization();
      const answers = {
        legalRepresentativeDocumentType: 'resident-id',
        legalRepresentativeDocumentNumber: person.documentNumber,
      };
      await command('confirm-organization', { organizationType: 'business', answers });
    },
    async pay(way) {
      await account.toPayment();
      const answers =
        way === 'to-company' ? { bankName: '示例银行杭州分行', bankAccount: '33010123456789' } : {};
      await command('choose-payment', { way, answers });
    },
    /** Hands documents in, as a person of the mainland on the review platform. */
    async review() {
      await command('start', { subject: 'individual' });
      const photos = [];
      for (const slot of ['portrait', 'emblem']) {
        const { photo } = await json(`/api/real-name/photos/${slot}`, smallestJpeg, {
          ...signedIn,
          'idempotency-key': randomUUID(),
        });
        photos.push({ slot, id: photo.id });
      }
      const answers = { ...holder, documentType: 'resident-id' };
      await command('submit', { subject: 'individual', answers, consents, confirmedWarnings: [], photos });
    },
    async decide(decision, reasons) {
      await json(`/demo/review/${decision}`, { account: id, ...(reasons ? { reasons } : {}) });
    },
    async verify() {
      await account.pay('from-company');
      await json(new URL('/ops/transfer', provider), { flow: (await flow()).id });
      await stage('verified');
    },
  };
  return account;
}
