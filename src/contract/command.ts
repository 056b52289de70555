/** What holds of a command: how it travels, and what its outcome means. */
export interface CommandDefinition {
  /** The HTTP method. */
  readonly method: 'GET' | 'POST';
  /** The path below the endpoint; `{slot}` stands for the payload’s member of that name. */
  readonly path: string;
  /** The payload’s member that goes into the query; null where none does. */
  readonly query: 'version' | null;
  /** Name of the schema that the payload fits. */
  readonly payload: string;
  /** What is sent as the body: nothing, the payload as JSON, or the photo in the payload as it is. */
  readonly body: 'none' | 'json' | 'photo';
  /** Name of the schema that the answer fits. */
  readonly result: 'Snapshot' | 'UploadResult' | 'HandoffResult';
  /**
   * Whether the answer comes as the next event of a stream. A backend may do without such a command: it is then asked by
   * `load`, again and again.
   */
  readonly stream: boolean;
  /** Whether it changes the account and therefore carries an idempotency key. */
  readonly keyed: boolean;
  /**
   * Whether an outcome that nobody knows has to be settled by the receipt before anything else is sent. Where nothing
   * hangs on it, the command is simply given anew.
   */
  readonly settles: boolean;
  /**
   * Which tries it can cost to be wrong: one of the `day`, where `policy.attempts.countedOn` names the command, one for
   * the `amount` of a payment, or `none`.
   */
  readonly tries: 'day' | 'amount' | 'none';
}

const read = {
  method: 'GET',
  query: null,
  body: 'none',
  result: 'Snapshot',
  stream: false,
  keyed: false,
  settles: false,
  tries: 'none',
} as const;
const change = { ...read, method: 'POST', body: 'json', keyed: true, settles: true } as const;

/** Every command. All four transports, the flow, the reference backend and the documents read this table. */
export const commands = {
  /**
   * The snapshot.
   *
   * Answers with the snapshot of the signed-in account. It changes nothing and may be asked at any time; before it
   * answers, whatever has run out (a payment, a day) is over.
   */
  load: { ...read, payload: 'EmptyPayload', path: '/snapshot' },
  /**
   * News of the account.
   *
   * Waits for a snapshot whose version differs from the given one. Over HTTP it is a stream of server-sent events: each
   * `snapshot` event has the version as its id and the snapshot as its data. A comment at least every 30 seconds keeps
   * it alive. Optional: where it answers 404, 405, 406 or 501, the widget asks for the snapshot at growing distances,
   * from 3 to 30 seconds.
   */
  watch: { ...read, payload: 'WatchPayload', path: '/events', query: 'version', stream: true },
  /**
   * Begin an application.
   *
   * Accepted where no application is past its draft, or one was rejected. Of a verified identity it begins a change, whose
   * `purpose` is `change`: not while the identity is locked, and the old one stays verified until the new one is. Of a
   * revoked one it begins anew, as `first`. The snapshot that comes back has a `draft` of the subject; the widget opens no
   * form before it has.
   */
  start: { ...change, payload: 'StartPayload', path: '/start' },
  /**
   * Submit the information.
   *
   * Accepted for a draft or a rejected application of the same subject, and while a step at the provider is next, to correct
   * what was submitted: those steps then begin anew. The backend checks every answer, consent and
   * photo itself. After a rejection whatever no reason names may be left out: the backend keeps what it holds, and
   * checks the whole. A field that a reason names has to be given anew, a photo under another id. What is judged wrong
   * costs a try where the policy counts it. Leads to the first step at the provider, or to the review.
   */
  submit: { ...change, payload: 'SubmitPayload', path: '/submit', tries: 'day' },
  /**
   * Confirm the authorized person.
   *
   * Accepted at the stage `person`, also to name somebody else while the check is open. The person of an individual
   * application is the one who was submitted: answers to fields that the application holds are ignored. Leads to the
   * provider’s check (`handed-off`), the next step or success.
   */
  confirmPerson: { ...change, payload: 'ConfirmPersonPayload', path: '/confirm-person', tries: 'day' },
  /**
   * Confirm the organization.
   *
   * Accepted at the stage `organization`. Leads to the next step or success.
   */
  confirmOrganization: {
    ...change,
    payload: 'ConfirmOrganizationPayload',
    path: '/confirm-organization',
    tries: 'day',
  },
  /**
   * Choose the way to pay.
   *
   * Accepted at the stage `payment`, whatever the payment’s status. What is awaited is given up then: so a mistyped bank
   * account is corrected, or another way chosen. Each random amount is a round of `policy.payment.rounds`.
   */
  choosePayment: { ...change, payload: 'ChoosePaymentPayload', path: '/choose-payment' },
  /**
   * Tell the amount received.
   *
   * Accepted while an amount is awaited. The right one leads to success; a wrong one costs one of the payment’s own
   * tries.
   */
  submitAmount: { ...change, payload: 'SubmitAmountPayload', path: '/submit-amount', tries: 'amount' },
  /**
   * Upload a photo.
   *
   * Takes one photo for a slot of the draft. The backend recognizes the type by the bytes, never by a name.
   */
  uploadPhoto: {
    ...change,
    payload: 'UploadPhotoPayload',
    path: '/photos/{slot}',
    body: 'photo',
    result: 'UploadResult',
    settles: false,
  },
  /**
   * Go on at the provider.
   *
   * Accepted while the person is `handed-off`, and after the check `failed`. While the link of this step is open, every
   * call answers with that one, from whatever page, device and mode; each call’s `state` is accepted on the way back. A
   * new link is made where there is none, it has expired, its check has ended, or the person asks for one (`renew`), which
   * ends the open one.
   */
  startHandoff: {
    ...change,
    payload: 'StartHandoffPayload',
    path: '/start-handoff',
    result: 'HandoffResult',
    settles: false,
  },
  /**
   * Come back from the provider.
   *
   * Accepted once for each `state` that `startHandoff` was given, by the account that gave it. With the `verifier`
   * whose SHA-256 was the challenge the backend knows that it is the same browser; without one it answers the snapshot
   * all the same, and the state can still be taken. It never decides by the return: it asks the provider.
   */
  finishHandoff: { ...change, payload: 'FinishHandoffPayload', path: '/finish-handoff', settles: false },
  /**
   * Withdraw the application.
   *
   * Accepted while an application is there. A verified identity stays as it is.
   */
  withdraw: { ...change, payload: 'EmptyPayload', path: '/withdraw' },
} as const satisfies Readonly<Record<string, CommandDefinition>>;

type Commands = typeof commands;
export type CommandName = keyof Commands;
export const commandNames = Object.keys(commands) as CommandName[];

/** Commands that change the account. */
export type KeyedCommand = { [C in CommandName]: Commands[C]['keyed'] extends true ? C : never }[CommandName];

/** The header that carries the contract's version; its presence also makes a request non-simple for CORS. */
export const contractHeader = 'RNA-Contract';
export const contractVersion = '1';
export const keyHeader = 'Idempotency-Key';
/** The header of a command that carries the `accountKey` of the snapshot on the screen. */
export const accountHeader = 'RNA-Account';
