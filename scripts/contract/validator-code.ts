/** The code of validators, from the schemas: calls of the functions of `src/contract/validator.ts`. */
import type * as z from 'zod/mini';
import { schemas } from '../../src/contract/index.js';
import { shapeOf, type Shape } from './schema-shape.js';

/** One generated file. */
export interface ValidatorFile {
  /** Its name in `src/contract/generated`. */
  readonly name: string;
  readonly says: string;
  /** What it exports validators of, by the names of their types. */
  readonly schemas: Readonly<Record<string, z.core.$ZodType>>;
  /** The module that has these types, as `src/contract/generated` sees it. */
  readonly types: string;
  /** Another generated file whose validators it may use. */
  readonly uses?: ValidatorFile;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const decapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const camelCase = (text: string) => decapitalized(text.split(/\W+/).map(capitalized).join(''));
const json = (value: unknown) => JSON.stringify(value);
const exportOf = (name: string) => `${decapitalized(name)}Validator`;

/** A call without the arguments that are left open at its end. */
function call(name: string, ...given: readonly (string | number | undefined)[]): string {
  const open = given.slice(given.findLastIndex(argument => argument !== undefined) + 1).length;
  return `${name}(${given
    .slice(0, given.length - open)
    .map(argument => String(argument))
    .join(', ')})`;
}

const othersThan = (value: unknown, values: readonly string[]) => values.filter(each => each !== value);

/** The code of a shape; `code` gives that of what is inside. */
function codeOf(shape: Shape, code: (inner: Shape) => string): string {
  switch (shape.kind) {
    case 'string':
    case 'integer':
      return call(shape.kind, shape.least, shape.most);
    case 'pattern':
      return call('pattern', String(shape.form), shape.type && json(shape.type));
    case 'number':
    case 'boolean':
      return shape.kind;
    case 'oneOf':
      return call('oneOf', ...shape.values.map(json));
    case 'openOneOf':
      return call('openOneOf', json(shape.fallback), ...othersThan(shape.fallback, shape.values).map(json));
    case 'nullable':
    case 'optional':
      return call(shape.kind, code(shape.of));
    case 'withDefault':
      return call(
        'withDefault',
        code(shape.of),
        `() => ${json(shape.value)}${typeof shape.value === 'string' ? ' as const' : ''}`,
      );
    case 'array':
      return call('array', code(shape.of), shape.least, shape.most);
    case 'arrayOfKnown':
      return call('arrayOfKnown', code(shape.of), json(shape.member), ...shape.values.map(json));
    case 'object':
      return `object({ ${membersCode(Object.entries(shape.members), code)} })`;
    case 'discriminatedUnion': {
      const forms = Object.entries(shape.forms).map(([tag, form]) => `${json(tag)}: ${code(form)}`);
      return `discriminatedUnion(${json(shape.key)}, { ${forms.join(', ')} })`;
    }
  }
}

const membersCode = (members: readonly [string, Shape][], code: (inner: Shape) => string) =>
  members
    .map(([name, inner]) => {
      const value = code(inner);
      return value === name ? name : `${name}: ${value}`;
    })
    .join(', ');

/** The code of a shape with everything inside it written out, by which equal shapes are found. */
const wholeCode = (shape: Shape): string => codeOf(shape, wholeCode);

function innerShapes(shape: Shape): readonly Shape[] {
  if ('of' in shape) return [shape.of];
  if ('members' in shape) return Object.values(shape.members);
  return 'forms' in shape ? Object.values(shape.forms) : [];
}

/** What to call a shape that several others have in them. */
function nameFor(shape: Shape): string {
  const known = Object.entries(schemas).find(([, schema]) => schema === (shape.schema as unknown))?.[0];
  if (known) return decapitalized(known);
  switch (shape.kind) {
    case 'string':
    case 'integer':
      return `${shape.kind}${shape.least ?? ''}To${shape.most ?? 'Any'}`;
    case 'nullable':
    case 'optional':
    case 'withDefault':
      return `${shape.kind}${capitalized(nameFor(shape.of))}`;
    case 'array':
    case 'arrayOfKnown':
      return `arrayOf${capitalized(nameFor(shape.of))}`;
    case 'oneOf':
    case 'openOneOf':
      return `${shape.kind}${capitalized(camelCase(shape.values.join('-or-')))}`;
    case 'object':
      return `objectOf${Object.keys(shape.members).map(capitalized).join('And')}`;
    case 'discriminatedUnion':
      return `unionBy${capitalized(shape.key)}`;
    default:
      return shape.kind;
  }
}

/** Members with which every form of a union begins: they are written once where they are some. */
function sharedMembers(forms: readonly Shape[]): readonly [string, Shape][] {
  const [first = [], ...others] = forms.map(form =>
    form.kind === 'object' ? Object.entries(form.members) : [],
  );
  const length = first.findIndex(([name, shape], i) =>
    others.some(members => members[i]?.[0] !== name || wholeCode(members[i][1]) !== wholeCode(shape)),
  );
  return length > 2 && others.length > 0 ? first.slice(0, length) : [];
}

/** The text of a generated file, for Prettier to lay out. */
export function validatorCode({ says, schemas: exported, types, uses }: ValidatorFile): string {
  const shapes = Object.entries(exported).map(([name, schema]) => [name, shapeOf(schema)] as const);
  const exportNames = new Map<unknown, string>(
    Object.entries(exported).map(([name, schema]) => [schema, name]),
  );
  const importNames = new Map<unknown, string>(
    Object.entries(uses?.schemas ?? {}).map(([name, schema]) => [schema, exportOf(name)]),
  );

  const times = new Map<string, number>();
  const count = (shape: Shape): void => {
    const whole = wholeCode(shape);
    times.set(whole, (times.get(whole) ?? 0) + 1);
    if (times.get(whole) === 1) innerShapes(shape).forEach(count);
  };
  for (const [, shape] of shapes) count(shape);

  const declarations: string[] = [];
  const declared = new Map<string, string>();
  const imported = new Set<string>();
  const functions = new Set<string>();
  const declare = (name: string, code: string): string => {
    let free = name;
    for (let n = 2; [...declared.values()].includes(free); n++) free = `${name}${n}`;
    declarations.push(`const ${free} = ${code};`);
    return free;
  };

  const code = (shape: Shape): string => {
    const elsewhere = importNames.get(shape.schema);
    if (elsewhere) {
      imported.add(elsewhere);
      return elsewhere;
    }
    const whole = wholeCode(shape);
    const known = declared.get(whole);
    const name = exportNames.get(shape.schema);
    if (known && !name) return known;
    const text = known ?? (shape.kind === 'discriminatedUnion' ? unionCode(shape) : codeOf(shape, code));
    functions.add(shape.kind);
    if (name) {
      if (known === exportOf(name)) return known;
      declarations.push(`export const ${exportOf(name)}: Validator<${name}> = ${text};`);
      declared.set(whole, exportOf(name));
    } else if (text.includes('(') && (times.get(whole) ?? 0) > 1) {
      declared.set(whole, declare(nameFor(shape), text));
    }
    return declared.get(whole) ?? text;
  };

  const unionCode = (union: Extract<Shape, { kind: 'discriminatedUnion' }>): string => {
    const shared = sharedMembers(Object.values(union.forms));
    if (shared.length === 0) return codeOf(union, code);
    const members = declare(`${nameFor(union)}Members`, `{ ${membersCode(shared, code)} }`);
    functions.add('object');
    return codeOf(union, form =>
      form.kind === 'object'
        ? `object({ ...${members}, ${membersCode(Object.entries(form.members).slice(shared.length), code)} })`
        : code(form),
    );
  };

  for (const [, shape] of shapes) code(shape);
  return `/** ${says} Generated from the schemas by \`npm run generate\`. */
import type { ${Object.keys(exported).sort().join(', ')} } from '${types}';
import { ${[...functions].sort().join(', ')}, type Validator } from '../validator.js';
${imported.size > 0 ? `import { ${[...imported].sort().join(', ')} } from './${uses?.name ?? ''}.js';` : ''}

${declarations.join('\n')}
`;
}
