import { expect } from 'chai';
import type * as z from 'zod/mini';
import {
  commandNames,
  commands,
  parse,
  presets,
  schemas,
  Policy,
  type CommandDefinition,
} from '../../src/contract/index.js';

const table = commandNames.map((name): [string, CommandDefinition] => [name, commands[name]]);

/** The members that a payload has. */
const membersOf = (payload: string) => {
  const schema = schemas[payload as keyof typeof schemas] as unknown as z.ZodMiniObject;
  return Object.keys(schema.shape);
};

describe('the table of commands', () => {
  it('names schemas that there are', () => {
    for (const [name, { payload, result }] of table) {
      expect(schemas, name).to.have.property(payload);
      expect(schemas, name).to.have.property(result);
    }
  });

  it('takes what stands in the address from the payload', () => {
    for (const [name, { path, query, payload, body }] of table) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, member]) => member);
      const inAddress = [...inPath, ...(query ? [query] : [])];
      expect(membersOf(payload), name).to.include.members(inAddress);
      if (body === 'none') expect(membersOf(payload), name).to.have.members(inAddress);
      if (body === 'photo') expect(membersOf(payload), name).to.have.members([...inAddress, 'photo']);
    }
  });

  it('gives a key to whatever changes the account, and settles by receipt only what has one', () => {
    for (const [name, { method, body, stream, keyed, settles }] of table) {
      expect(keyed, name).to.equal(method === 'POST');
      expect(body === 'none', name).to.equal(!keyed);
      if (settles) expect(keyed, name).to.equal(true);
      if (stream) expect(keyed, name).to.equal(false);
    }
  });

  it('lets a policy count the commands that can cost a try of the day, and no other', () => {
    const counting = (name: string) => ({
      ...presets.enterprise(),
      attempts: { perDay: 3, countedOn: [name] },
    });
    for (const [name, { tries }] of table) {
      const read = () => parse(Policy, counting(name), 'policy');
      if (tries === 'day') expect(read().attempts?.countedOn, name).to.deep.equal([name]);
      else expect(read, name).to.throw('policy.attempts.countedOn[0]');
    }
  });
});
