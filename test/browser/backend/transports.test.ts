import { chooseTransport } from '../../../src/browser/backend/choose-transport.js';
import {
  BackendError,
  commandNames,
  commands,
  type Backend,
  type Call,
} from '../../../src/contract/index.js';
import { answerRequests } from '../../suites/answer-requests.js';
import { describeBackend, type BackendAnswer, type BackendCall } from '../../suites/describe-backend.js';
import { scriptedBackend } from '../../suites/scripted-backend.js';

/** A portal's own functions that give the answers in their order, and the last one for ever. */
function portal(answers: readonly BackendAnswer[]) {
  const calls: BackendCall[] = [];
  const left = [...answers];
  const call =
    (command: string): Call<never> =>
    async (payload, { key }) => {
      calls.push({ command, payload: structuredClone(payload), key });
      const answer = left.length > 1 ? left.shift() : left[0];
      if (!answer || 'silence' in answer) return new Promise(() => undefined);
      if ('problem' in answer) throw new BackendError(answer.problem);
      return answer.value as never;
    };
  const backend = Object.fromEntries(
    commandNames.filter(name => name !== 'watch').map(name => [name, call(name)]),
  ) as unknown as Backend;
  return { backend, calls: async () => calls };
}

describeBackend('a backend as property', async (...answers) => {
  const { backend, calls } = portal(answers);
  return { transport: chooseTransport(new EventTarget(), () => ({ backend })), calls };
});

describeBackend('a backend by event', async (...answers) => {
  const { backend, calls } = portal(answers);
  const host = new EventTarget();
  answerRequests(host, request => {
    const handler = backend[request.command];
    if (handler) request.respondWith(handler);
  });
  return { transport: chooseTransport(host, () => ({})), calls };
});

describeBackend('a backend by context', async (...answers) => {
  const { backend, calls } = portal(answers);
  return { transport: chooseTransport(new EventTarget(), () => ({ context: backend })), calls };
});

describeBackend('a backend over HTTP', async (...answers) => {
  const { endpoint, requests } = await scriptedBackend(
    ...answers.map(answer => {
      if ('silence' in answer) return { hang: true } as const;
      if ('value' in answer) return { body: JSON.stringify(answer.value) };
      const headers = { 'content-type': 'application/problem+json' };
      return { status: answer.problem.status ?? 422, headers, body: answer.problem };
    }),
  );
  return {
    transport: chooseTransport(new EventTarget(), () => ({ endpoint })),
    calls: async () =>
      (await requests()).map(({ path, body, headers }) => ({
        command: commandNames.find(name => commands[name].path === path) ?? path,
        payload: JSON.parse(body || '{}') as unknown,
        key: headers['idempotency-key'] ?? '',
      })),
  };
});
