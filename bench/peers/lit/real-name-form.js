import { LitElement, unsafeCSS } from 'lit';
import formStyles from '../form/form.css';
import { missingConsent, problemOf, problemOfPhoto, problemOfSubject, rules } from '../form/checks.js';
import { sendApplication } from '../form/send-application.js';
import { texts } from '../form/texts.js';
import { screens, stepper } from './screens.js';

const names = Object.keys(rules);

/** Holds what was answered and which screen is shown; `screens.js` draws it. */
export class RealNameForm extends LitElement {
  static properties = {
    screen: { state: true },
    subject: { state: true },
    answers: { state: true },
    consents: { state: true },
    photo: { state: true },
    problems: { state: true },
    workingDays: { state: true },
  };
  static styles = unsafeCSS(formStyles);

  constructor() {
    super();
    this.screen = 'status';
    this.subject = '';
    this.answers = Object.fromEntries(names.map(name => [name, '']));
    this.consents = Object.fromEntries(texts.information.consents.map(([name]) => [name, false]));
    this.photo = null;
    this.problems = {};
    this.workingDays = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#forgetPhoto();
  }

  render() {
    return [this.screen === 'status' ? null : stepper(this.screen), screens[this.screen](this)];
  }

  /** Shows a screen, and leads there who cannot see it. */
  async open(screen) {
    this.screen = screen;
    await this.updateComplete;
    this.renderRoot.querySelector('h2').focus();
  }

  choose(subject) {
    this.subject = subject;
    this.problems = {};
  }

  /** Takes an answer when its field is left. */
  answer(name, value) {
    this.answers = { ...this.answers, [name]: value };
    this.problems = { ...this.problems, [name]: problemOf(name, value) };
  }

  agree(name, given) {
    this.consents = { ...this.consents, [name]: given };
    this.problems = { ...this.problems, [name]: given ? '' : missingConsent };
  }

  addPhoto(file) {
    this.#forgetPhoto();
    const problem = problemOfPhoto(file);
    this.problems = { ...this.problems, license: problem };
    this.photo = problem === '' ? { file, address: URL.createObjectURL(file) } : null;
  }

  removePhoto() {
    this.#forgetPhoto();
    this.photo = null;
  }

  /** Goes on to the next screen where nothing is wrong on this one; else leads to what is. */
  async proceed(next, problems) {
    this.problems = problems;
    if (Object.values(problems).every(problem => problem === '')) return this.open(next);
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-invalid="true"]').focus();
  }

  leaveType() {
    return this.proceed('information', { subject: problemOfSubject(this.subject) });
  }

  leaveInformation() {
    const answers = names.map(name => [name, problemOf(name, this.answers[name])]);
    const consents = Object.entries(this.consents).map(([name, given]) => [
      name,
      given ? '' : missingConsent,
    ]);
    return this.proceed('photos', Object.fromEntries([...answers, ...consents]));
  }

  leavePhotos() {
    return this.proceed('check', { license: problemOfPhoto(this.photo?.file) });
  }

  async submit() {
    const { workingDays } = await sendApplication({ answers: this.answers, license: this.photo?.file });
    this.workingDays = workingDays;
    await this.open('review');
  }

  #forgetPhoto() {
    if (this.photo) URL.revokeObjectURL(this.photo.address);
  }
}
