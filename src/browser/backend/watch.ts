/** How news of the account are waited for: by asking again, and by a stream. Fetched when something is awaited. */
export { nextInStream } from './event-stream.js';
export { watchAccount } from './watch-account.js';
