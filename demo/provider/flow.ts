import type { HandoffMode } from '../../src/contract/index.js';

/** What a face check is about. */
export interface FaceDetails {
  readonly name: string;
  readonly documentNumber: string;
  /** How the person gets here. */
  readonly mode: HandoffMode;
  readonly expiresAt: string;
  readonly returnUrl?: string | undefined;
  readonly state?: string | undefined;
}

/** An account of the provider, new for each flow, into which a company pays. */
export interface PayInDetails {
  readonly companyName: string;
  readonly fen: number;
  readonly account: { holder: string; number: string; bank: string; reference: string; fen: number };
  /** Until when the money has to be here. */
  readonly dueAt: string;
  /** What arrived. */
  readonly receivedFen?: number;
}

/** A random amount that was sent to a company's account. */
export interface PayOutDetails {
  readonly companyName: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly fen: number;
}

interface FlowCore {
  readonly id: string;
  readonly reference: string;
  readonly createdAt: Date;
  /** Whether somebody has looked at its page. */
  readonly opened: boolean;
}

/** One thing that the provider does for a platform's customer. */
export type Flow = FlowCore &
  (
    | {
        kind: 'face';
        token: string;
        /** `pending`: the person has finished, and the result is still to come. */
        status: 'open' | 'pending' | 'passed' | 'failed' | 'replaced';
        details: FaceDetails;
      }
    | {
        kind: 'pay-in';
        token: string;
        status: 'open' | 'paid' | 'refused' | 'bounced' | 'replaced';
        details: PayInDetails;
      }
    | { kind: 'pay-out'; status: 'open' | 'arrived' | 'bounced'; details: PayOutDetails }
  );

export type FlowKind = Flow['kind'];

/** A flow of one kind. */
export type FlowOf<K extends FlowKind> = Extract<Flow, { kind: K }>;

/** What is told to the platform about a flow. */
export interface FlowEvent {
  readonly id: string;
  readonly flow: string;
  readonly type:
    | 'face.opened'
    | 'face.done'
    | 'face.passed'
    | 'face.failed'
    | 'sheet.opened'
    | 'transfer.arrived'
    | 'transfer.bounced'
    | 'payout.sent';
  readonly code?: string;
  readonly fen?: number;
}
