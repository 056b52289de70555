/**
 * The same server with nothing behind it: what a request costs before a backend has done anything. It answers with the
 * snapshot in the file `BODY`, and prints its address.
 */
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { listen } from '../../demo/listen.js';

const snapshot = JSON.parse(readFileSync(process.env['BODY'] ?? '', 'utf8')) as object;
const app = new Hono();
app.get('/api/real-name/snapshot', context => context.json(snapshot));
app.post('/api/real-name/submit', async context => {
  await context.req.json();
  return context.json(snapshot);
});
const { url } = await listen(app.fetch, Number(process.env['PORT_BACKEND'] ?? 0));
console.log(url);
