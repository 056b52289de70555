/** The page for designers: every scene of the test kit at once, with tokens that change while one looks. */
import '/dist/real-name-auth.js';
import { scenes } from '/studio/test-kit.js';
import { contrastsOf } from './contrast.js';
import { showScene } from './show-scene.js';

const byId = id => document.getElementById(id);
const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  element.append(...[text].flat());
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const manifest = await (await fetch('/custom-elements.json')).json();
const described = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .find(({ tagName }) => tagName === 'real-name-auth');
const defaults = new Map(described.cssProperties.map(({ name, default: value }) => [name, value]));

/** What can be chosen of the page, and what the first one is. */
const choices = {
  language: ['zh-CN', 'zh-Hant', 'en'],
  width: ['375', '320', '768', '1280'],
  scheme: ['light', 'dark'],
  theme: ['none', 'antd', 'tdesign', 'material', 'high-contrast'],
};
for (const [id, values] of Object.entries(choices))
  byId(id).append(...values.map(value => make('option', value, { value })));

// Tokens
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
const set = new Map();

function cssText() {
  if (set.size === 0) return '';
  return `real-name-auth {\n${[...set].map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;
}

function takeTokens() {
  sheet.replaceSync(cssText());
  byId('css').textContent = cssText() || '/* Nothing is set yet. */';
  showContrast();
}

function showContrast() {
  const widget = document.querySelector('real-name-auth');
  if (!widget) return;
  byId('contrast').replaceChildren(
    ...contrastsOf(widget, defaults).flatMap(({ name, is, needed }) => [
      make('dt', name),
      make(
        'dd',
        `${is.toFixed(2)}${is < needed ? `, needs ${needed}` : ''}`,
        is < needed ? { class: 'low' } : {},
      ),
    ]),
  );
}

byId('tokens').append(
  ...described.cssProperties.map(({ name, description, default: value }) => {
    const input = make('input', '', { 'data-token': name, placeholder: value });
    input.addEventListener('input', () => {
      if (input.value.trim() && !/[{};]/.test(input.value)) set.set(name, input.value.trim());
      else set.delete(name);
      takeTokens();
    });
    return make('label', [make('code', name), ` ${description}`, input]);
  }),
);
byId('clear').addEventListener('click', () => {
  set.clear();
  for (const input of document.querySelectorAll('[data-token]')) input.value = '';
  takeTokens();
});
byId('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(cssText());
    byId('said').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(byId('css'));
    byId('said').textContent = 'The browser does not let this page copy: the text is selected.';
  }
});

// A piece that is clicked says what it is called; nothing of the screen is carried out.
function tellPiece(event) {
  if (!event.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  const element = event.composedPath().find(each => each instanceof Element && each.hasAttribute('part'));
  const widget = event.composedPath().find(each => each.localName === 'real-name-auth');
  if (!element || !widget) return;
  const names = element.getAttribute('part').split(/\s+/).filter(Boolean);
  const states = described.cssStates
    .map(({ name }) => name)
    .filter(name => widget.matches(`:state(${name})`));
  byId('piece').replaceChildren(
    ...names.flatMap(name => [
      make('dt', make('code', `::part(${name})`)),
      make('dd', described.cssParts.find(part => part.name === name)?.description ?? ''),
    ]),
    make('dt', 'states'),
    make('dd', states.map(name => `:state(${name})`).join(' ')),
    make('dt', 'tokens'),
    make('dd', tokensOf(element).join(' ')),
  );
}

/** The tokens whose change changes an element. */
function tokensOf(element) {
  const properties = ['color', 'background-color', 'border-top-color', 'border-top-left-radius', 'font-size'];
  const more = [
    'font-family',
    'font-weight',
    'line-height',
    'padding',
    'min-height',
    'height',
    'row-gap',
    'box-shadow',
  ];
  const look = () =>
    [...properties, ...more].map(name => getComputedStyle(element).getPropertyValue(name)).join();
  const before = look();
  const probe = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet, probe];
  const found = [...defaults.keys()].filter(name =>
    ['rgb(1, 2, 3)', '13px', '250', 'cursive'].some(value => {
      probe.replaceSync(`real-name-auth { ${name}: ${value} !important; }`);
      return look() !== before;
    }),
  );
  document.adoptedStyleSheets = [sheet];
  return found;
}

// Scenes
const observer = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries)
    if (isIntersecting) {
      observer.unobserve(target);
      const scene = scenes.find(({ id }) => id === target.dataset.scene);
      void showScene(scene, target.querySelector('div'), byId('language').value).then(showContrast);
    }
});

function showScenes() {
  observer.disconnect();
  byId('scenes').replaceChildren(
    ...scenes
      // What follows a return from the provider needs an address of its own.
      .filter(({ search }) => search === '')
      .map(({ id, title }) => {
        const place = make('div', '');
        place.addEventListener('click', tellPiece, { capture: true });
        const box = make('section', [make('h2', `${title} · ${id}`), place], {
          class: 'scene',
          'data-scene': id,
        });
        box.dataset.width = byId('width').value;
        box.dataset.scheme = byId('scheme').value;
        observer.observe(box);
        return box;
      }),
  );
}

byId('language').addEventListener('change', showScenes);
for (const id of ['width', 'scheme'])
  byId(id).addEventListener('change', () => {
    for (const box of document.querySelectorAll('.scene')) box.dataset[id] = byId(id).value;
    showContrast();
  });
const themeSheet = byId('theme-sheet');
themeSheet.addEventListener('load', showContrast);
byId('theme').addEventListener('change', () => {
  if (byId('theme').value === 'none') themeSheet.removeAttribute('href');
  else themeSheet.href = `/themes/${byId('theme').value}.css`;
  showContrast();
});
takeTokens();
showScenes();
