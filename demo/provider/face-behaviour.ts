import type { PGlite } from '@electric-sql/pglite';
import * as z from 'zod/mini';
import { readSetting, writeSetting } from './ledger-database.js';

/** Every choice there is, in the order of the operations page. */
export const faceChoices = {
  /** What the server makes of a pass: what was pressed, or nothing yet, or a failure, while the page reports success. */
  verdict: ['pressed', 'pending', 'failed'],
  /** Where the page leads in the end. `by-mode`: redirects and popups go back, the others stay. */
  ending: ['by-mode', 'return', 'close', 'stay'],
  /** What the person brings back: the state, also what misleads a careless page, no state, or another one. */
  parameters: ['state', 'misleading', 'without-state', 'forged-state'],
  /** Whether the page posts a message to the window that opened it. */
  message: ['none', 'posted'],
  /** `severed`: Cross-Origin-Opener-Policy takes the page away from the window that opened it. */
  opener: ['kept', 'severed'],
} as const;

/** How the face check's page behaves; a visitor chooses, for all or for one application. */
export type FaceBehaviour = {
  readonly [name in keyof typeof faceChoices]: (typeof faceChoices)[name][number];
};

/** A choice of some of it, as the operations take it. */
export const FaceChoice = z.object({
  verdict: z.optional(z.enum(faceChoices.verdict)),
  ending: z.optional(z.enum(faceChoices.ending)),
  parameters: z.optional(z.enum(faceChoices.parameters)),
  message: z.optional(z.enum(faceChoices.message)),
  opener: z.optional(z.enum(faceChoices.opener)),
});

const usual: FaceBehaviour = {
  verdict: 'pressed',
  ending: 'by-mode',
  parameters: 'state',
  message: 'none',
  opener: 'kept',
};

/** What was chosen, kept in the ledger: what an application has for itself goes before what holds for all. */
export class FaceBehaviours {
  constructor(private readonly ledger: PGlite) {}

  /** @param reference the application; without one, what holds for all. */
  async of(reference?: string): Promise<FaceBehaviour> {
    const own = reference === undefined ? {} : await this.chosen(reference);
    return { ...usual, ...(await this.chosen()), ...own };
  }

  /** Adds to what was chosen, for an application or for all. */
  async choose(choice: z.infer<typeof FaceChoice>, reference?: string): Promise<void> {
    const next = { ...(await this.chosen(reference)), ...choice };
    await writeSetting(this.ledger, nameOf(reference), JSON.stringify(next));
  }

  /** Takes back what was chosen, for an application or for all. */
  async forget(reference?: string): Promise<void> {
    await writeSetting(this.ledger, nameOf(reference), '{}');
  }

  private async chosen(reference?: string): Promise<Partial<FaceBehaviour>> {
    return JSON.parse(await readSetting(this.ledger, nameOf(reference), '{}')) as Partial<FaceBehaviour>;
  }
}

const nameOf = (reference?: string) =>
  reference === undefined ? 'face-behaviour' : `face-behaviour ${reference}`;
