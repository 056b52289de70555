import type { Consent, ConsentPurpose, FieldName } from '../../../src/contract/index.js';
import { misspelt } from '../sample-answers.js';
import { holds, rule, same } from '../rule.js';
import { acceptedValues, type AcceptedValue } from './accepted-values.js';

type Change = (consent: Consent) => Consent | null;

/** Consents and answers. */
export const answerRules = [
  rule('B-order-6', 'Consents are judged before answers', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const payload = await applicant.submission({ answers: {}, consents: [], photos: [] });
    await applicant.isRefused('submit', payload, 'consent-missing');
  }),
  rule(
    'B-consent-1',
    'Every consent of the policy but face has to be there; each that is missing is named',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const consents = await applicant.consents();
      const all = consents.map(({ purpose }) => purpose);
      const named = async (given: Consent[]) => {
        const payload = await applicant.submission({ consents: given, photos: [] });
        const { fields, dayTry } = await applicant.isRefused('submit', payload, 'consent-missing');
        same('dayTry', dayTry, 'kept');
        return fields.map(({ field, code }) => `${field}: ${code}`).sort();
      };
      same('fields without any', await named([]), all.map(each => `${each}: consent/missing`).sort());
      for (const purpose of all)
        same(`fields without ${purpose}`, await named(consents.filter(each => each.purpose !== purpose)), [
          `${purpose}: consent/missing`,
        ]);
    },
  ),
  ...(
    [
      [
        'B-consent-2',
        'A consent to another version of the text does not stand',
        'consent/other-text',
        consent => ({ ...consent, textVersion: `${consent.textVersion}-other` }),
      ],
      [
        'B-consent-3',
        'A consent to a sentence that does not exist does not stand',
        'consent/other-text',
        consent => ({ ...consent, textHash: 'ab'.repeat(32) }),
      ],
      [
        'B-consent-4',
        'A consent of more than a day ago, or of the future, is not current',
        'consent/not-current',
        consent => ({
          ...consent,
          givenAt: new Date(Date.parse(consent.givenAt) - 25 * 3_600_000).toISOString(),
        }),
        consent => ({ ...consent, givenAt: new Date(Date.parse(consent.givenAt) + 3_600_000).toISOString() }),
      ],
    ] satisfies [string, string, string, ...Change[]][]
  ).map(([id, title, code, ...changes]) =>
    rule(id, title, async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      for (const change of changes as Change[]) {
        const consents = await applicant.consents();
        const spoilt = consents.map((each, index) => (index === 0 ? change(each) : each));
        const payload = await applicant.submission({ consents: spoilt, photos: [] });
        const { fields } = await applicant.isRefused('submit', payload, 'consent-missing');
        same('fields', fields, [{ field: consents[0]?.purpose, code }]);
      }
    }),
  ),
  rule(
    'B-consent-5',
    'confirmPerson needs the consent to a face check, and submit does not',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.handsIn();
      const payload = await applicant.confirmation({ consents: [] });
      const { fields } = await applicant.isRefused('confirmPerson', payload, 'consent-missing');
      const purpose: ConsentPurpose = 'face';
      same('fields', fields, [{ field: purpose, code: 'consent/missing' }]);
    },
    { on: 'enterprise' },
  ),
  rule(
    'B-consent-6',
    'A consent is used once: a correction needs boxes that were ticked anew',
    async trial => {
      const applicant = await trial.applicant();
      const consents = await applicant.consents();
      await applicant.handsIn({ consents });
      await trial.control.review(applicant.account.account, 'reject', [
        { field: 'registeredAddress', code: 'answer-differs' },
      ]);
      const payload = await applicant.submission({ consents, photos: [] });
      const { fields } = await applicant.isRefused('submit', payload, 'consent-missing');
      same('the code', fields[0]?.code, 'consent/not-current');
    },
    { on: 'review' },
  ),
  rule('B-answer-1', 'Every required field without an answer is named, all at once', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const payload = await applicant.submission({ answers: {}, photos: [] });
    const { fields, dayTry } = await applicant.isRefused('submit', payload, 'invalid-answers');
    const { policy } = await applicant.load();
    const required = (policy.enterprise?.fields ?? []).filter(field => field.required);
    same(
      'fields',
      fields.map(({ field, code }) => `${field}: ${code}`).sort(),
      required.map(({ name }) => `${name}: text/empty`).sort(),
    );
    same('dayTry', dayTry, 'kept');
  }),
  rule('B-answer-2', 'A number with a wrong check character is refused at its field', async trial => {
    for (const subject of ['enterprise', 'individual'] as const) {
      const applicant = await trial.applicant({ subject });
      const field = subject === 'enterprise' ? 'registrationNumber' : 'documentNumber';
      await applicant.start();
      const answers = { ...applicant.answers, [field]: misspelt(applicant.answers[field] ?? '') };
      const payload = await applicant.submission({ answers });
      const { fields, dayTry } = await applicant.isRefused('submit', payload, 'invalid-answers');
      same('fields', [...new Set(fields.map(each => each.field))], [field]);
      same('dayTry', dayTry, 'kept');
    }
  }),
  rule(
    'B-answer-3',
    'A value that the policy does not offer is answer/not-offered at its field',
    async trial => {
      const applicant = await trial.applicant({ subject: 'individual' });
      await applicant.start();
      const answers = { ...applicant.answers, documentType: 'business-license' };
      const payload = await applicant.submission({ answers });
      const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
      const found = fields.find(({ field }) => field === 'documentType');
      same('the code at documentType', found?.code, 'answer/not-offered');
    },
  ),
  rule('B-answer-4', 'A warning passes only where it is confirmed', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const answers = { ...applicant.answers, organizationName: 'Example Trading Co., Ltd.' };
    const photos = await applicant.uploadAll();
    const payload = await applicant.submission({ answers, photos });
    const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
    const warnings = fields.filter(({ field }) => field === 'organizationName');
    const latin = warnings.some(({ code }) => code === 'organization-name/latin-only');
    holds('fields', latin, 'organization-name/latin-only at organizationName', fields);
    const whole = await applicant.submission({ answers, photos, confirmedWarnings: warnings });
    same(
      'submittedAt is told',
      typeof (await applicant.does('submit', whole)).application?.submittedAt,
      'string',
    );
  }),
  rule('B-answer-5', 'Answers that the policy does not ask for are dropped', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const answers = { ...applicant.answers, contactName: '吴多余', bankName: '多余银行' };
    const { application } = await applicant.does('submit', await applicant.submission({ answers }));
    const fields = application?.answers.map(({ field }) => field) ?? [];
    same(
      'answers that nobody asked for',
      fields.filter(each => /^(contactName|bankName)$/.test(each)),
      [],
    );
    const { policy } = await applicant.load();
    const asked = (policy.enterprise?.fields ?? []).map(({ name }) => name).sort();
    same('the fields of the answers', [...fields].sort(), asked);
  }),
  rule('B-answer-6', 'Names with rare ideographs pass', async trial => {
    for (const name of ['王𱍐', '李㐂𠮷', '陈𪟝', '阿不都·热合曼']) {
      const applicant = await trial.applicant({ subject: 'individual' });
      applicant.answers = { ...applicant.answers, fullName: name };
      const { application } = await applicant.handsIn();
      holds(name, application?.stage !== 'draft', 'it is accepted', application?.stage);
    }
  }),
  rule(
    'B-answer-8',
    'What the widget accepts is accepted: canonical values of the vectors, with their warnings confirmed',
    async trial => {
      const company = await trial.applicant();
      const person = await trial.applicant({ subject: 'individual' });
      const { organizationName, registrationNumber, legalRepresentativeName } = acceptedValues;
      const { contactMobile, documentNumber } = acceptedValues;
      for (const [applicant, columns] of [
        [company, { organizationName, registrationNumber, legalRepresentativeName }],
        [company, { contactMobile }],
        [person, { documentNumber }],
      ] as const) {
        await applicant.start();
        const consents = await applicant.consents();
        const names = Object.keys(columns) as FieldName[];
        const lists = Object.values<AcceptedValue[]>(columns);
        for (let n = 0; n < Math.max(...lists.map(list => list.length)); n += 1) {
          const row = names.flatMap((field, at) => {
            const given = lists[at]?.[n];
            return given ? [{ field, ...given }] : [];
          });
          // The other fields stay empty, so that nothing is submitted.
          const chosen = applicant === person ? { documentType: 'resident-id' } : {};
          const answers = { ...chosen, ...Object.fromEntries(row.map(({ field, value }) => [field, value])) };
          const confirmedWarnings = row.flatMap(({ field, warnings }) =>
            warnings.map(code => ({ field, code })),
          );
          const payload = { answers, confirmedWarnings, consents, photos: [] };
          const whole = await applicant.submission(payload);
          const { fields } = await applicant.isRefused('submit', whole, 'invalid-answers');
          for (const { field, value } of row) {
            const codes = fields.filter(each => each.field === field).map(({ code }) => code);
            same(`the codes at ${field} of ${value}`, codes, []);
          }
        }
      }
    },
    { on: 'enterprise' },
  ),
  rule('B-answer-7', 'Blanks, full width and small letters of a number are mended', async trial => {
    const applicant = await trial.applicant();
    const number = applicant.answers.registrationNumber ?? '';
    const wide = Array.from(number.toLowerCase(), char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    applicant.answers = { ...applicant.answers, registrationNumber: ` ${wide.join('')} ` };
    const { application } = await applicant.handsIn();
    const shown = application?.answers.find(({ field }) => field === 'registrationNumber')?.value ?? '';
    same('the end of the number that is shown', shown.slice(-2), number.slice(-2));
  }),
  rule('B-mask-2', 'A problem holds nothing that was typed', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const number = misspelt(applicant.answers.registrationNumber ?? '');
    const name = '杭州保密科技有限公司';
    const answers = { ...applicant.answers, organizationName: name, registrationNumber: number };
    const payload = await applicant.submission({ answers });
    const { exchange } = await applicant.send('submit', payload);
    same(
      'what stands in the problem',
      [number, name].filter(each => exchange.answer.includes(each)),
      [],
    );
  }),
];
