/** House rules that a reader should not have to check by eye. Rooms and imports are held by test/repository. */
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import * as litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const a11y = litA11y.default ?? litA11y;

/** A strict content security policy and Trusted Types: see docs/decisions/0001-toolchain.md. */
const unsafeMarkup = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'A strict CSP drops style attributes. Use a class and static styles, or set `.style` from script.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Render a template instead: markup from strings is how scripts get in.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|writeln)$/]',
    message: 'Render a template instead: markup from strings is how scripts get in.',
  },
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name='config']",
    message: 'zod shares its configuration with every other copy on the page: leave it alone.',
  },
];

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'This room reads no clock: take `now` or `today` as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'This room reads no clock: take `now` or `today` as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'This room throws no dice: take the random value as a parameter.',
  },
];

const world = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'location',
  'history',
  'fetch',
  'caches',
];
const onlyIn = (names, cure) => names.map(name => ({ name, message: cure }));

export default tseslint.config(
  { ignores: ['dist', 'dist.*', 'coverage', 'reports', 'docs', '.data', '.stryker-tmp', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      { plugins: { 'lit-a11y': a11y }, rules: a11y.configs.recommended.rules },
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { litHtmlSources: true },
    rules: {
      // Handlers are handed to templates, which bind them.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A schema and its type share one name.
      '@typescript-eslint/no-redeclare': 'off',
      // Declarations and hovers tell an interface by its name, and keep the comments of what it extends.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-syntax': ['error', ...unsafeMarkup],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: "Import from 'zod/mini': it is a third of the size and needs no eval." },
            {
              name: 'zod/v4',
              message: "Import from 'zod/mini': it is a third of the size and needs no eval.",
            },
          ],
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit/directives/style-map.js', 'lit-html/*'],
              message: 'A strict CSP and Trusted Types forbid this directive: use text bindings and classes.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/browser/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...onlyIn(world, 'Reach the world through a port that src/browser implements.'),
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/flow/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafeMarkup, ...clockAndChance] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // The DOM comparison types `equal` as a promise for everybody.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      '@typescript-eslint/require-await': 'off',
      'lit/no-template-bind': 'off',
    },
  },
  {
    // TypeScript knows its globals; the plain scripts run in Node, the demo's pages, the benches' and the fixtures in a browser.
    files: ['**/*.mjs', 'demo/**/*.js', 'bench/**/*.{js,jsx}', 'test/fixtures/**/*.js'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
