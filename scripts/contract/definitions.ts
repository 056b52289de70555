/** Every schema of the contract that the generated documents call by a name. */
import type * as z from 'zod/mini';
import * as contract from '../../src/contract/index.js';

const { events, payloads } = contract;

export const definitions = {
  Snapshot: contract.Snapshot,
  Identity: contract.Identity,
  Application: contract.Application,
  Payment: contract.Payment,
  PayeeAccount: contract.PayeeAccount,
  Participant: contract.Participant,
  MaskedAnswer: contract.MaskedAnswer,
  Reason: contract.Reason,
  Attempts: contract.Attempts,
  Receipt: contract.Receipt,

  Policy: contract.Policy,
  SubjectPolicy: contract.SubjectPolicy,
  PolicyField: contract.PolicyField,
  PersonMethod: contract.PersonMethod,
  PaymentPolicy: contract.PaymentPolicy,
  DocumentPolicy: contract.DocumentPolicy,
  ConsentPolicy: contract.ConsentPolicy,
  SubjectChange: contract.SubjectChange,

  StartPayload: payloads.start,
  SubmitPayload: payloads.submit,
  ConfirmPersonPayload: payloads.confirmPerson,
  ConfirmOrganizationPayload: payloads.confirmOrganization,
  ChoosePaymentPayload: payloads.choosePayment,
  SubmitAmountPayload: payloads.submitAmount,
  UploadPhotoPayload: payloads.uploadPhoto,
  StartHandoffPayload: payloads.startHandoff,
  FinishHandoffPayload: payloads.finishHandoff,
  WatchPayload: payloads.watch,
  EmptyPayload: payloads.withdraw,
  Answers: contract.Answers,
  Consent: contract.Consent,
  ConfirmedWarning: contract.ConfirmedWarning,
  UploadResult: contract.UploadResult,
  UploadedPhoto: contract.UploadedPhoto,
  HandoffResult: contract.HandoffResult,
  Handoff: contract.Handoff,

  Problem: contract.Problem,
  FieldProblem: contract.FieldProblem,

  StepChangeDetail: events['rna-step-change'],
  StatusChangeDetail: events['rna-status-change'],
  AttemptSpentDetail: events['rna-attempt-spent'],
  LockedDetail: events['rna-locked'],
  VerifiedDetail: events['rna-verified'],
  HandoffDetail: events['rna-handoff'],
  ErrorDetail: events['rna-error'],
  SessionExpiredDetail: events['rna-session-expired'],

  Instant: contract.Instant,
  PlainDate: contract.PlainDate,
  Subject: contract.Subject,
  Region: contract.Region,
  OrganizationType: contract.OrganizationType,
  FieldName: contract.FieldName,
  DocumentType: contract.DocumentType,
  PhotoSlot: contract.PhotoSlot,
  ProviderStep: contract.ProviderStep,
  CountedCommand: contract.CountedCommand,
  PaymentWay: contract.PaymentWay,
  ConsentPurpose: contract.ConsentPurpose,
  HandoffMode: contract.HandoffMode,
  Channel: contract.Channel,
  Screen: contract.Screen,
} as const satisfies Record<string, z.ZodMiniType>;

export type DefinitionName = keyof typeof definitions;
export const definitionNames = Object.keys(definitions) as DefinitionName[];

/** The definition that a schema is known by. */
export function nameOf(schema: unknown): DefinitionName {
  const name = definitionNames.find(each => (definitions[each] as unknown) === schema);
  if (!name) throw new Error('A schema of the contract has no name in scripts/contract/definitions.ts.');
  return name;
}

type KeysOf<T> = T extends readonly unknown[] ? never : T extends object ? keyof T & string : never;

/** What a definition is and, of an object, what each member means; deeper members by their path. */
export type Description<T> = [KeysOf<T>] extends [never]
  ? { readonly is: string }
  : {
      readonly is: string;
      readonly members: { readonly [K in KeysOf<T>]: string } & {
        readonly [path: `${string}.${string}`]: string;
      };
    };

export type Descriptions<N extends DefinitionName> = {
  readonly [K in N]: Description<z.infer<(typeof definitions)[K]>>;
};
