/**
 * Who takes part, and where the things of the flow stand in each: CSS selectors, where ` >>> ` steps into an open shadow
 * root. Of the widget only what it promises is used: its name, its parts and its script.
 */
import { builtWidget } from './build.mjs';

const native = {
  heading: 'h2',
  primary: 'button.primary',
  choice: 'input[type="radio"]',
  field: '.field input:not([type="file"])',
  consent: 'input[type="checkbox"]',
  invalid: '[aria-invalid="true"]',
  photo: 'input[type="file"]',
  picture: 'img.picture',
  answers: 'dl.answers',
  done: '[role="status"]',
};

const within = (host, selectors) =>
  Object.fromEntries(Object.entries(selectors).map(([name, selector]) => [name, `${host} >>> ${selector}`]));

const nothing = () => [];

export const base = 'plain';
export const control = 'plain-again';
export const own = 'widget';

const plain = {
  name: base,
  title: 'plain HTML',
  script: 'main.js',
  styles: ['bench/peers/form/form.css'],
  built: nothing,
  places: native,
};

export const contestants = [
  plain,
  { ...plain, key: control, title: 'plain HTML once more (A/A)' },
  {
    name: 'lit',
    title: 'minimal Lit, native inputs',
    script: 'main.js',
    styles: [],
    built: nothing,
    places: within('real-name-form', native),
  },
  {
    name: 'react',
    title: 'React + react-hook-form + zod',
    script: 'main.jsx',
    styles: ['bench/peers/form/form.css'],
    built: nothing,
    places: native,
  },
  {
    name: 'shoelace',
    title: 'Shoelace',
    script: 'main.js',
    styles: ['node_modules/@shoelace-style/shoelace/dist/themes/light.css', 'bench/peers/form/form.css'],
    built: nothing,
    places: {
      ...native,
      primary: 'sl-button[variant="primary"] >>> [part~="base"]',
      choice: 'sl-radio',
      field: 'sl-input >>> input',
      consent: 'sl-checkbox >>> [part~="control"]',
      invalid: '.error:not(:empty)',
    },
  },
  {
    name: own,
    title: '`<real-name-auth>`',
    script: 'main.js',
    styles: [],
    built: builtWidget,
    places: within('real-name-auth', {
      heading: '[part~="title"]',
      primary: '[part~="button-primary"]',
      choice: '[part~="choice-input"]',
      field: '[part~="field-input"]',
      consent: '[part~="consent-input"]',
      invalid: '[part~="field-error"], [part~="field-warning"], [aria-invalid="true"]',
      photo: '[part~="photo-input"]',
      picture:
        '[part~="photo"]:has([part~="photo-picture"]):not(:has([part~="photo-progress"], [part~="spinner"]))',
      answers: '[part~="answers"]',
      done: '[part~="waiting"]',
    }),
  },
].map(contestant => ({ key: contestant.name, ...contestant }));
