/** Finds a port on which nobody listens. */
import { createServer } from 'node:net';

/** @returns {Promise<number>} one that the system has just given out, so that two askers hardly get the same */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
