import * as z from 'zod/mini';
import { Instant } from './instant.js';
import { HandoffMode } from './policy.js';
import { Subject } from './subject.js';

/** The screens that a person can be on. */
export const Screen = z.enum([
  'connecting',
  'unavailable',
  'status',
  'type',
  'information',
  'photos',
  'check',
  'person',
  'returned',
  'organization',
  'payment',
  'review',
  'rejected',
  'result',
]);
export type Screen = z.infer<typeof Screen>;

/** What the widget tells the portal, by DOM event. No detail carries personal data. */
export const events = {
  'rna-step-change': z.object({ step: Screen, previous: z.nullable(Screen) }),
  'rna-status-change': z.object({
    status: z.enum(['unverified', 'in-progress', 'verified', 'change-pending', 'revoked']),
    subject: z.nullable(Subject),
  }),
  'rna-attempt-spent': z.object({ left: z.int() }),
  'rna-locked': z.object({ until: Instant }),
  'rna-verified': z.object({ subject: Subject }),
  'rna-handoff': z.object({ mode: HandoffMode, origin: z.string() }),
  'rna-error': z.object({ code: z.string(), retryable: z.boolean() }),
  'rna-session-expired': z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventDetail<N extends EventName> = z.infer<(typeof events)[N]>;
