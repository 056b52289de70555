/** The form in Shoelace: the page has its screens as templates, this script shows them one after the other. */
import '@shoelace-style/shoelace/dist/components/button/button.js';
import { problemOf, problemOfPhoto, problemOfSubject, rules } from '../form/checks.js';
import { sendApplication } from '../form/send-application.js';

/** The other components, which come while the page is idle. */
const loadControls = () => import('./controls.js');

const template = (name, within = document) => within.querySelector(`template[data-${name}]`).content;

const fileError = input => input.closest('.field').querySelector('.error');

/** What is wrong with the value of a control; its own constraints tell what is missing. */
function problemOfValue({ name, value }) {
  if (name === 'subject') return value && problemOfSubject(value);
  return name in rules && value ? problemOf(name, value) : '';
}

function tellFile(input, problem) {
  input.setAttribute('aria-invalid', String(problem !== ''));
  fileError(input).textContent = problem;
}

/** Puts the form into an element; returns what takes it away again. */
export function mount(container) {
  const root = document.createElement('div');
  const screens = new Map();
  const steps = template('steps').cloneNode(true).firstElementChild;
  let photo = '';

  function screenOf(name) {
    if (!screens.has(name))
      screens.set(name, document.importNode(template(`screen=${name}`), true).firstElementChild);
    return screens.get(name);
  }

  const control = (screen, name) => screenOf(screen).querySelector(`[name="${name}"]`);

  function show(name) {
    const screen = screenOf(name);
    screen.dataset.name = name;
    for (const step of steps.children)
      if (step.dataset.step === name) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    root.replaceChildren(...(name === 'status' ? [screen] : [steps, screen]));
  }

  async function open(name) {
    await loadControls();
    show(name);
    root.querySelector('h2').focus();
  }

  function showPhoto(file) {
    URL.revokeObjectURL(photo);
    photo = file ? URL.createObjectURL(file) : '';
    const figure = screenOf('photos').querySelector('figure');
    figure.hidden = !file;
    if (file) figure.querySelector('img').src = photo;
    else control('photos', 'license').value = '';
  }

  function fillAnswers() {
    const screen = screenOf('check');
    const rows = Object.keys(rules).map(name => {
      const { label, value } = control('information', name);
      const row = document.importNode(template('answer', screen), true).firstElementChild;
      row.children[0].textContent = label;
      row.children[1].textContent = value;
      row.querySelector('sl-button').setAttribute('aria-label', `Change ${label}`);
      return row;
    });
    const list = screen.querySelector('dl');
    list.replaceChildren(list.firstElementChild, ...rows);
    screen.querySelector('img').src = photo;
  }

  /** Asks every control whether it is valid, which shows what is wrong, and leads to the first that is not. */
  function isValid(screen) {
    const invalid = [...screenOf(screen).querySelectorAll('[name]')].filter(each => !each.checkValidity());
    invalid[0]?.focus();
    return invalid.length === 0;
  }

  /** What Next does on each screen. */
  const proceed = {
    type() {
      if (isValid('type')) void open('information');
    },
    information() {
      if (isValid('information')) void open('photos');
    },
    photos() {
      const license = control('photos', 'license');
      const problem = problemOfPhoto(license.files[0]);
      tellFile(license, problem);
      if (problem !== '') return license.focus();
      fillAnswers();
      void open('check');
    },
    async check() {
      const answers = Object.keys(rules).map(name => [name, control('information', name).value]);
      const { workingDays } = await sendApplication({
        answers: Object.fromEntries(answers),
        license: control('photos', 'license').files[0],
      });
      screenOf('review').querySelector('[data-expected]').textContent =
        `Expected within ${workingDays.min} to ${workingDays.max} working days.`;
      await open('review');
    },
  };

  root.addEventListener('submit', event => {
    event.preventDefault();
    proceed[event.target.dataset.name]();
  });
  root.addEventListener('click', ({ target }) => {
    if (target.dataset.open) void open(target.dataset.open);
    if ('remove' in target.dataset) showPhoto(null);
  });
  root.addEventListener('sl-change', ({ target }) => {
    target.setCustomValidity(problemOfValue(target));
    target.querySelector('.error').textContent = '';
    if (target.name === 'subject')
      screenOf('type').querySelector('[data-one-way]').open = target.value === 'enterprise';
    else target.checkValidity();
  });
  root.addEventListener(
    'sl-invalid',
    event => {
      // Said beside the control instead of in the browser's bubble.
      event.preventDefault();
      event.target.querySelector('.error').textContent = event.target.validationMessage;
    },
    { capture: true },
  );
  root.addEventListener('change', ({ target }) => {
    if (target.name !== 'license') return;
    const problem = problemOfPhoto(target.files[0]);
    tellFile(target, problem);
    showPhoto(problem === '' ? target.files[0] : null);
  });

  show('status');
  container.append(root);
  const request = requestIdleCallback(loadControls);
  return () => {
    cancelIdleCallback(request);
    URL.revokeObjectURL(photo);
    root.remove();
  };
}

for (const place of document.querySelectorAll('[data-real-name-form]')) mount(place);
