import { startCluster, type BackendCluster } from './backend-processes.js';

let starting: Promise<BackendCluster> | null = null;

/** The three processes that the tests of one run share. */
export function runningCluster(): Promise<BackendCluster> {
  return (starting ??= startCluster());
}

after(async function () {
  this.timeout(20_000);
  await (await starting)?.close();
  starting = null;
});
