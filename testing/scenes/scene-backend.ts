import { BackendError, type Backend, type CommandName } from '../../src/contract/index.js';
import { sceneProvider, type Scene } from './scene.js';

/** What nobody waits for: a promise that stays open. */
const never = () => new Promise<never>(() => undefined);

/**
 * A backend in which time stands still: it answers with the snapshot of a scene, whatever is asked, refuses what the scene
 * refuses, and has no news.
 */
export function sceneBackend({ snapshot, backend, refuses }: Scene): Backend {
  const answer = <T>(
    command: CommandName,
    give: (known: NonNullable<Scene['snapshot']>) => T,
  ): Promise<T> => {
    if (backend === 'silent') return never();
    if (backend === 'away' || !snapshot) return Promise.reject(new TypeError('The backend is away.'));
    const problem = refuses[command];
    return problem ? Promise.reject(new BackendError(problem)) : Promise.resolve(give(snapshot));
  };
  const stands = (command: CommandName) => () => answer(command, known => known);
  return {
    load: stands('load'),
    watch: never,
    start: stands('start'),
    submit: stands('submit'),
    confirmPerson: stands('confirmPerson'),
    confirmOrganization: stands('confirmOrganization'),
    choosePayment: stands('choosePayment'),
    submitAmount: stands('submitAmount'),
    uploadPhoto: ({ slot }) =>
      answer('uploadPhoto', known => ({ snapshot: known, photo: { id: `photo-${slot}`, slot } })),
    startHandoff: () =>
      answer('startHandoff', known => ({
        snapshot: known,
        handoff: { url: `${sceneProvider}/face/sample`, expiresAt: '2026-12-02T10:00:00+08:00' },
      })),
    finishHandoff: stands('finishHandoff'),
    withdraw: stands('withdraw'),
  };
}
