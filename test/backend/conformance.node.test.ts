import { describeConformance } from '../suites/describe-conformance.js';
import { DemoAccount } from './demo-account.js';
import { fetchBackend } from './fetch-backend.js';
import {
  authorizedPerson,
  legalRepresentative,
  organizationAnswers,
  wrongOrganizationAnswers,
} from './test-identity.js';

describeConformance('the reference backend over HTTP', async () => {
  const account = await DemoAccount.create({ company: true });
  return {
    backend: fetchBackend(account.api, account.authorization.authorization),
    control: {
      rightAnswers: organizationAnswers(),
      wrongAnswers: wrongOrganizationAnswers(),
      person: authorizedPerson(),
      organization: legalRepresentative(),
      bank: { bankName: '示例银行', bankAccount: '330100012345678901' },
      faceEnds: async result => account.operate('face', { flow: (await account.flow('face')).id, result }),
      transferArrives: async () => account.operate('transfer', { flow: (await account.flow('pay-in')).id }),
      amountSent: async () => (await account.flow('pay-out')).details.fen,
    },
  };
});
