/** Serves what was built on the loopback interface, compressed, and so that nothing is kept for the next load. */
import { createServer } from 'node:http';

/** @returns {Promise<{ address: string, close: () => void }>} the server's origin, and what ends it */
export async function serve(files) {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url, 'http://localhost').pathname);
    if (!file) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'Content-Type': file.type,
        'Content-Encoding': 'br',
        'Content-Length': file.brotli.length,
        'Cache-Control': 'no-store',
      })
      .end(file.brotli);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
