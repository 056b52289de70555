/** What the portal's backend and the widget promise each other. */
export * from './backend.js';
export * from './command.js';
export * from './command-payload.js';
export * from './describe-diagnostic.js';
export * from './diagnostic.js';
export * from './event.js';
export * from './field.js';
export * from './instant.js';
export * from './open-enum.js';
export { parse } from './parse.js';
export * from './parse-answer.js';
export * from './policy.js';
export * from './policy-calendar.js';
export * from './policy-contradiction.js';
export * from './preset.js';
export * from './problem.js';
export * from './snapshot.js';
export * from './subject.js';
