/** The form in plain HTML: the page has its screens as templates, this script shows them one after the other. */
import { missingConsent, problemOf, problemOfPhoto, problemOfSubject, rules } from '../form/checks.js';
import { sendApplication } from '../form/send-application.js';

const template = (name, within = document) => within.querySelector(`template[data-${name}]`).content;

let instances = 0;

/** Names that are referred to (`for`, `aria-describedby`) are made unique, so that a page can have the form twice. */
function withOwnIds(fragment, suffix) {
  for (const attribute of ['id', 'for', 'aria-describedby'])
    for (const element of fragment.querySelectorAll(`[${attribute}]`)) {
      const ids = element.getAttribute(attribute).split(' ');
      element.setAttribute(attribute, ids.map(id => id + suffix).join(' '));
    }
  return fragment;
}

/** Says beside a control what is wrong with it, or nothing more. */
function tell(control, problem) {
  control.setAttribute('aria-invalid', String(problem !== ''));
  const id = control.getAttribute('aria-describedby').split(' ').at(-1);
  control.form.querySelector(`#${id}`).textContent = problem;
}

/** Judges controls, says what is wrong, and leads to the first wrong one; true where all are right. */
function judge(controls, problemOfControl) {
  const wrong = controls.filter(control => {
    const problem = problemOfControl(control);
    tell(control, problem);
    return problem !== '';
  });
  wrong[0]?.focus();
  return wrong.length === 0;
}

const problemOfEntry = control =>
  control.type === 'checkbox'
    ? control.checked
      ? ''
      : missingConsent
    : problemOf(control.name, control.value);

/** Puts the form into an element; returns what takes it away again. */
export function mount(container) {
  const suffix = `-${++instances}`;
  const root = document.createElement('div');
  const screens = new Map();
  const steps = template('steps').cloneNode(true).firstElementChild;
  let photo = '';

  function screenOf(name) {
    if (!screens.has(name)) {
      const fragment = withOwnIds(template(`screen=${name}`).cloneNode(true), suffix);
      screens.set(name, fragment.firstElementChild);
    }
    return screens.get(name);
  }

  function show(name) {
    const screen = screenOf(name);
    screen.dataset.name = name;
    for (const step of steps.children)
      if (step.dataset.step === name) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    root.replaceChildren(...(name === 'status' ? [screen] : [steps, screen]));
  }

  function open(name) {
    show(name);
    root.querySelector('h2').focus();
  }

  function showPhoto(file) {
    URL.revokeObjectURL(photo);
    photo = file ? URL.createObjectURL(file) : '';
    const { elements } = screenOf('photos');
    const figure = screenOf('photos').querySelector('figure');
    figure.hidden = !file;
    if (file) figure.querySelector('img').src = photo;
    else elements.license.value = '';
  }

  function fillAnswers() {
    const information = screenOf('information');
    const screen = screenOf('check');
    const rows = Object.keys(rules).map(name => {
      const row = template('answer', screen).cloneNode(true).firstElementChild;
      const [label, value] = row.children;
      const { id, value: answer } = information.elements[name];
      label.textContent = information.querySelector(`[for="${id}"]`).textContent;
      value.textContent = answer;
      row.querySelector('button').setAttribute('aria-label', `Change ${label.textContent}`);
      return row;
    });
    const list = screen.querySelector('dl');
    list.replaceChildren(list.firstElementChild, ...rows);
    screen.querySelector('img').src = photo;
  }

  function tellSubject(problem) {
    const screen = screenOf('type');
    for (const radio of screen.elements.subject) radio.setAttribute('aria-invalid', String(problem !== ''));
    screen.querySelector('.error').textContent = problem;
  }

  /** What Next does on each screen. */
  const proceed = {
    type({ elements: { subject } }) {
      const problem = problemOfSubject(subject.value);
      tellSubject(problem);
      if (problem === '') open('information');
      else subject[0].focus();
    },
    information(form) {
      const controls = [...form.elements].filter(({ localName }) => localName === 'input');
      if (judge(controls, problemOfEntry)) open('photos');
    },
    photos({ elements: { license } }) {
      if (!judge([license], ({ files }) => problemOfPhoto(files[0]))) return;
      fillAnswers();
      open('check');
    },
    async check() {
      const { workingDays } = await sendApplication({
        answers: Object.fromEntries(new FormData(screenOf('information'))),
        license: screenOf('photos').elements.license.files[0],
      });
      const { min, max } = workingDays;
      screenOf('review').querySelector('[data-expected]').textContent =
        `Expected within ${min} to ${max} working days.`;
      open('review');
    },
  };

  root.addEventListener('submit', event => {
    event.preventDefault();
    proceed[event.target.dataset.name](event.target);
  });
  root.addEventListener('click', ({ target }) => {
    if (target.dataset.open) open(target.dataset.open);
    if ('remove' in target.dataset) showPhoto(null);
  });
  root.addEventListener('change', ({ target }) => {
    if (target.name === 'subject') {
      tellSubject('');
      screenOf('type').querySelector('[data-one-way]').hidden = target.value !== 'enterprise';
    } else if (target.name === 'license') {
      const [file] = target.files;
      const problem = problemOfPhoto(file);
      tell(target, problem);
      showPhoto(problem === '' ? file : null);
    } else tell(target, problemOfEntry(target));
  });

  show('status');
  container.append(root);
  return () => {
    URL.revokeObjectURL(photo);
    root.remove();
  };
}

for (const place of document.querySelectorAll('[data-real-name-form]')) mount(place);
