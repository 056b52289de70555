import type * as z from 'zod/mini';
import type { CommandName, commands } from './command.js';
import type { schemas } from './schemas.js';

type CommandTable = typeof commands;
/** What a command is sent with. */
export type Payload<C extends CommandName> = z.infer<(typeof schemas)[CommandTable[C]['payload']]>;
/** What a command is answered with. */
export type Result<C extends CommandName> = z.infer<(typeof schemas)[CommandTable[C]['result']]>;
