/** Somebody in front of a tab, who sees what the state shows and does what it asks for. */
import { builtInSentences } from '../../../demo/backend/rules/consent-sentences.js';
import { isNote } from '../../../src/domain/index.js';
import { formOf, screenOf, type FormField } from '../../../src/flow/index.js';
import { aCompany, aPerson, bank } from '../../suites/journey-answers.js';
import type { CoreTab } from './core-tab.js';
import type { VirtualTime } from './virtual-time.js';

const company = aCompany();
const person = aPerson();
const representative = aPerson();

/** What is true of them, by field. */
export const rightAnswers: Readonly<Partial<Record<FormField, string>>> = {
  ...company,
  ...person,
  ...bank,
  legalRepresentativeName: '张三丰',
  legalRepresentativeDocumentNumber: representative.documentNumber,
  amount: '0.37',
};

/** What they write where they are wrong: it passes every check, and matches no register. */
export const wrongAnswers: Readonly<Partial<Record<FormField, string>>> = {
  ...rightAnswers,
  organizationName: '杭州雪松示例软件有限公司',
  fullName: '李思近',
  bankAccount: '3301040160001234575',
  amount: '0.11',
};

/** Everything that stays inside the page. */
export const personalData: readonly string[] = [
  ...new Set(
    [...Object.values(rightAnswers), ...Object.values(wrongAnswers)].filter(
      value => value.length > 4 || /\p{Script=Han}/u.test(value),
    ),
  ),
];

export const isRight = (answers: readonly (string | undefined)[]): boolean =>
  answers.every(answer => answer === undefined || Object.values(rightAnswers).includes(answer));

export interface Wish {
  readonly subject: 'individual' | 'enterprise';
  readonly wrong: boolean;
  /** How many of the fields are filled in; all unless told. */
  readonly fields?: number;
}

export class CorePerson {
  constructor(
    private readonly time: VirtualTime,
    private readonly onTyped: (tab: CoreTab, field: FormField, value: string) => void,
    private readonly onPress: (tab: CoreTab) => void,
  ) {}

  /** Does what the screen asks for, up to its primary button, and presses it so often. */
  async go(tab: CoreTab, wish: Wish, presses: number): Promise<void> {
    if (!formOf(tab.state)) {
      for (let press = 0; press < presses; press++) this.pressAhead(tab);
      return;
    }
    await this.fill(tab, wish);
    for (let press = 0; press < presses; press++) this.press(tab);
  }

  /** The primary button of a form. */
  press(tab: CoreTab): void {
    this.onPress(tab);
    tab.send({ type: 'proceed.pressed' });
  }

  /** What leads on from a screen that is no form. */
  private pressAhead(tab: CoreTab): void {
    this.onPress(tab);
    switch (screenOf(tab.state)) {
      case 'unavailable': {
        tab.send({ type: 'retry.pressed' });
        return;
      }
      case 'over-quota': {
        tab.send({ type: 'other-identity.pressed' });
        return;
      }
      case 'person': {
        tab.send({ type: 'handoff.pressed', here: false });
        return;
      }
      case 'returned': {
        tab.send({ type: 'return.dismissed' });
        return;
      }
      default: {
        tab.send({ type: 'start.pressed' });
        return;
      }
    }
  }

  /** Types and chooses what the form at hand asks for. */
  async fill(tab: CoreTab, { subject, wrong, fields = Infinity }: Wish): Promise<void> {
    const form = formOf(tab.state);
    if (!form) return;
    if (form.choices.includes('subject')) tab.send({ type: 'subject.chosen', subject });
    if (form.choices.some(choice => choice === 'ownership' || choice === 'one-way'))
      tab.send({ type: 'choice.confirmed', confirmed: true });
    if (form.choices.includes('method')) tab.send({ type: 'method.chosen', method: 'face' });
    if (form.choices.includes('organizationType')) {
      tab.send({ type: 'organization-type.chosen', organizationType: 'business' });
      this.confirm(tab, 'organizationType', 'organization-type/differs');
    }
    if (form.choices.includes('way'))
      tab.send({ type: 'payment-method.chosen', paymentMethod: wrong ? 'from-company' : 'to-company' });

    const answers = wrong ? wrongAnswers : rightAnswers;
    const asked = (formOf(tab.state)?.fields ?? []).slice(0, fields);
    for (const { name } of asked) {
      const value = answers[name];
      if (value === undefined || tab.state.form.answers[name] === value) continue;
      tab.send({ type: 'answer.typed', field: name, value });
      this.onTyped(tab, name, value);
      tab.send({ type: 'answer.left', field: name });
      await this.time.rest();
    }
    for (const { name } of asked)
      for (const { code } of tab.state.form.checks[name]?.check.issues ?? [])
        if (!isNote(code)) this.confirm(tab, name, code);
    this.agree(tab);
  }

  private confirm(tab: CoreTab, field: FormField, code: string): void {
    tab.send({ type: 'warning.confirmed', field, code });
  }

  private agree(tab: CoreTab): void {
    for (const { purpose, textVersion } of formOf(tab.state)?.consents ?? []) {
      const { provider } = tab.state.snapshot?.policy ?? {};
      const text = builtInSentences(purpose, provider?.name ?? '')[0] ?? '';
      if (tab.state.form.consents[purpose]) continue;
      tab.send({
        type: 'consent.changed',
        purpose,
        given: true,
        trusted: true,
        text,
        textVersion,
        language: 'en',
      });
    }
  }
}
