import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import {
  canonicalPayload,
  commandNames,
  commands,
  parse,
  parseProblem,
  parseResult,
  presets,
  problemCodes,
  problems,
  reasonCodes,
  schemas,
  type CommandName,
  type ProblemCode,
} from '../../src/contract/index.js';

const read = (name: string): unknown => JSON.parse(readFileSync(`docs/reference/${name}`, 'utf8'));

interface Answered {
  readonly happens?: string;
  readonly command?: CommandName;
  readonly request?: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body: { readonly code?: string } };
}
const transcripts = ['enterprise', 'review'].map(
  name => [name, read(`transcripts/${name}.json`) as Answered[]] as const,
);
const examples = read('examples.json') as {
  commands: Readonly<Record<string, Answered>>;
  problems: Readonly<Record<string, Answered>>;
};

/** Holds a request and its answer against the contract. */
function expectSound({ command, request, response }: Answered): void {
  if (command && response.status === 200) {
    const { body, payload } = commands[command];
    if (body === 'json') parse<object>(schemas[payload], request?.body, 'payload');
    parseResult(command, response.body);
  } else {
    const { code } = parseProblem(response.body);
    expect(problems[code as ProblemCode].status, code).to.equal(response.status);
  }
}

describe('the data of the reference', () => {
  for (const [name, exchanges] of transcripts)
    it(`leads an account through the preset ${name}, each request and answer by the contract`, () => {
      const answered = exchanges.filter(({ happens }) => happens === undefined);
      answered.forEach(expectSound);
      const verified = answered.some(({ response }) =>
        JSON.stringify(response.body).includes('"identity":{"status":"verified"'),
      );
      expect(verified).to.equal(true);
      for (const { command, request } of answered)
        if (command && commands[command].keyed)
          expect(Object.keys(request?.headers ?? {})).to.include.members(['RNA-Account', 'Idempotency-Key']);
    });

  it('has an example of every command but the stream, and of every problem under its status', () => {
    const told = commandNames.filter(name => name !== 'watch');
    expect(Object.keys(examples.commands)).to.have.members(told);
    expect(Object.keys(examples.problems)).to.have.members(problemCodes);
    Object.values(examples.commands).forEach(expectSound);
    for (const [code, example] of Object.entries(examples.problems)) {
      expect(example.response.body.code).to.equal(code);
      expectSound(example);
    }
  });

  it('has every command, problem, reason and preset', () => {
    const names = (file: string, member: string) =>
      (read(file) as Readonly<Record<string, string>>[]).map(entry => entry[member]);
    expect(names('commands.json', 'command')).to.deep.equal(commandNames);
    expect(names('problems.json', 'code')).to.deep.equal(problemCodes);
    expect(names('reason-codes.json', 'code')).to.deep.equal([...reasonCodes]);
    expect(read('presets.json')).to.deep.equal({
      enterprise: presets.enterprise(),
      review: presets.review(),
    });
  });

  it('names of each need only a problem that its command answers', () => {
    const all = read('commands.json') as { command: string; needs: { code: string }[]; problems: string[] }[];
    for (const { command, needs, problems: answered } of all)
      for (const { code } of needs) expect(answered, `${command} ${code}`).to.include(code);
  });

  it('[R02] has vectors of payloads that are the same one', () => {
    const vectors = read('canonical-payloads.json') as {
      command: CommandName;
      payload: object;
      canonical: string;
    }[];
    for (const { command, payload, canonical } of vectors)
      expect(canonicalPayload(command, payload)).to.equal(canonical);
  });

  it('has no pattern that looks ahead or behind, so that RE2 reads every one', () => {
    for (const file of readdirSync('docs/reference').filter(name => name.endsWith('.json'))) {
      const text = readFileSync(`docs/reference/${file}`, 'utf8');
      const patterns = [...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
        ([, pattern = '""']) => JSON.parse(pattern) as string,
      );
      for (const pattern of patterns) expect(pattern, file).not.to.match(/\(\?<?[=!]|\\[1-9k]/);
    }
  });
});
