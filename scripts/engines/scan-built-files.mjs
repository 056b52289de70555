/**
 * What built scripts use that the engines of the baseline do not have: syntax, by a parser of that age; objects, members, style
 * properties, functions, selectors and rules, by MDN's compatibility data. It judges names, not values: what a name
 * belongs to is not known, so a name counts as known where any object of the baseline has it.
 */
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { engines } from './baseline.mjs';
import { allowed } from './used-with-care.mjs';

const { api, css, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** What the year of the baseline's engines calls ECMAScript. */
const LANGUAGE = 2022;

const versionOf = text => Number.parseFloat(String(text).replace('≤', ''));

function isIn(support, version) {
  const statements = [support ?? []].flat();
  return statements.some(
    ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
      !flags &&
      !prefix &&
      !other &&
      added &&
      versionOf(added) <= version &&
      !(removed && versionOf(removed) <= version),
  );
}

/** Whether all engines of the baseline have a feature of the data. */
function isKnown(feature) {
  const support = feature?.__compat?.support;
  return !support || Object.entries(engines).every(([name, version]) => isIn(support[name], version));
}

const features = group => Object.entries(group ?? {}).filter(([name]) => name !== '__compat');

/** Names of globals and of members, each with whether the baseline has it. */
function namesOf() {
  const globals = new Map();
  const members = new Map();
  const add = (map, name, known) => map.set(name, map.get(name) || known);
  for (const [name, feature] of [...features(javascript.builtins), ...features(api)]) {
    add(globals, name, isKnown(feature));
    for (const [member, own] of features(feature)) {
      const bare = member.replace(/_(?:static|event)$/, '');
      add(members, bare, isKnown(feature) && isKnown(own));
      if (member.endsWith('_static') || Object.hasOwn(javascript.builtins, name))
        globals.set(`${name}.${bare}`, isKnown(own));
    }
  }
  return { globals, members };
}

const { globals, members } = namesOf();

/** All nodes of a tree. */
function* nodesOf(node) {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  else if (node && typeof node.type === 'string') {
    yield node;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* nodesOf(value);
  }
}

const nameOfMember = ({ property, computed }) =>
  !computed && property.type === 'Identifier' ? property.name : null;

function* unknownInScript(tree) {
  for (const node of nodesOf(tree)) {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier') {
      if (globals.get(node.callee.name) === false) yield node.callee.name;
    }
    if (node.type !== 'MemberExpression') continue;
    const name = nameOfMember(node);
    if (!name) continue;
    const { object } = node;
    const full = object.type === 'Identifier' ? `${object.name}.${name}` : '';
    if (globals.get(full) === false) yield full;
    else if (!globals.has(full) && members.get(name) === false) yield `.${name}`;
  }
}

const looksLikeStyles = text => /[{;]\s*[a-z-]+\s*:[^;{}]+[;}]/.test(text) && !/[=(]>|<\w/.test(text);

function* unknownInStyles(text) {
  const plain = text.replace(/\/\*[^]*?\*\//g, '');
  for (const [, name] of plain.matchAll(/@([a-z-]+)/g)) if (!isKnown(css['at-rules'][name])) yield `@${name}`;
  for (const [, name] of plain.matchAll(/(?<=[\w\s>*),.:}\]]|^|\()::?([a-z-]+)(?=[^;{}]*\{)/g)) {
    if (css.selectors[name] && !isKnown(css.selectors[name])) yield `:${name}`;
  }
  for (const [, name, value] of plain.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:([^;{}]+)/g)) {
    const property = css.properties[name];
    if (property && !isKnown(property)) yield name;
    for (const [, word] of value.matchAll(/([a-z-]+)\(/g)) {
      const found = css.types[word] ?? css.types.color?.[word];
      if (found && !isKnown(found)) yield `${word}()`;
    }
    for (const [word] of value.matchAll(/(?<![\w-])[a-z-]+(?![\w(-])/g)) {
      if (property?.[word] && !isKnown(property[word])) yield `${name}: ${word}`;
    }
    for (const [, unit] of value.matchAll(/\d((?:[sld]v|cq)(?:[whib]|min|max)|r?lh|rch)\b/g))
      yield `unit ${unit}`;
  }
  // A rule within a rule.
  if (/\{[^{}@]*;?\s*&[^{}]*\{/.test(plain)) yield 'nesting';
}

/** Names that scripts give to members of their own; they are no engine's. */
export function ownNamesIn(codes) {
  const names = new Set();
  for (const code of codes) {
    for (const node of nodesOf(
      parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }),
    )) {
      const isMember = ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type);
      if (isMember && !node.computed) names.add(node.key.name ?? node.key.value);
      const { left } = node.type === 'AssignmentExpression' ? node : {};
      if (left?.type === 'MemberExpression' && left.object.type === 'ThisExpression')
        names.add(nameOfMember(left));
    }
  }
  return names;
}

/**
 * @param {string} code a built script
 * @param {{ sourceType?: 'module' | 'script', own?: ReadonlySet<string> }} options `own`: names of its own members
 * @returns {string[]} what it uses that the baseline lacks, each once
 */
export function unknownIn(code, { sourceType = 'module', own = new Set() } = {}) {
  let tree;
  try {
    tree = parse(code, { ecmaVersion: LANGUAGE, sourceType, allowHashBang: true });
  } catch (error) {
    return [`syntax: ${error.message}`];
  }
  const found = new Set(unknownInScript(tree));
  for (const node of nodesOf(tree)) {
    const texts =
      node.type === 'TemplateLiteral'
        ? [node.quasis.map(({ value }) => value.cooked).join('x')]
        : node.type === 'Literal' && typeof node.value === 'string'
          ? [node.value]
          : [];
    for (const text of texts.filter(looksLikeStyles))
      for (const name of unknownInStyles(text)) found.add(name);
  }
  const isOwn = name => name.startsWith('.') && own.has(name.slice(1));
  return [...found].filter(name => !isOwn(name) && !Object.hasOwn(allowed, name)).sort();
}
