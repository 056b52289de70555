/** Every schema of the contract that the generated documents call by a name. */
import type * as z from 'zod/mini';
import * as contract from '../../src/contract/index.js';

export const definitions = {
  Snapshot: contract.Snapshot,
  Identity: contract.Identity,
  Application: contract.Application,
  Payment: contract.Payment,
  PayeeAccount: contract.PayeeAccount,
  Participant: contract.Participant,
  MaskedAnswer: contract.MaskedAnswer,
  Reason: contract.Reason,
  ExpectedDates: contract.ExpectedDates,
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

  StartPayload: contract.StartPayload,
  SubmitPayload: contract.SubmitPayload,
  ConfirmPersonPayload: contract.ConfirmPersonPayload,
  ConfirmOrganizationPayload: contract.ConfirmOrganizationPayload,
  ChoosePaymentPayload: contract.ChoosePaymentPayload,
  SubmitAmountPayload: contract.SubmitAmountPayload,
  UploadPhotoPayload: contract.UploadPhotoPayload,
  StartHandoffPayload: contract.StartHandoffPayload,
  FinishHandoffPayload: contract.FinishHandoffPayload,
  WatchPayload: contract.WatchPayload,
  EmptyPayload: contract.EmptyPayload,
  Answers: contract.Answers,
  Consent: contract.Consent,
  ConfirmedWarning: contract.ConfirmedWarning,
  UploadResult: contract.UploadResult,
  UploadedPhoto: contract.UploadedPhoto,
  HandoffResult: contract.HandoffResult,
  Handoff: contract.Handoff,

  Problem: contract.Problem,
  FieldProblem: contract.FieldProblem,

  StepChangeDetail: contract.StepChangeDetail,
  StatusChangeDetail: contract.StatusChangeDetail,
  AttemptSpentDetail: contract.AttemptSpentDetail,
  LockedDetail: contract.LockedDetail,
  VerifiedDetail: contract.VerifiedDetail,
  HandoffDetail: contract.HandoffDetail,
  ErrorDetail: contract.ErrorDetail,
  SessionExpiredDetail: contract.SessionExpiredDetail,

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
  PersonMethodName: contract.PersonMethodName,
  PaymentWay: contract.PaymentWay,
  ConsentPurpose: contract.ConsentPurpose,
  HandoffMode: contract.HandoffMode,
  Channel: contract.Channel,
  Screen: contract.Screen,
  AccountStatus: contract.AccountStatus,
} as const satisfies Record<string, z.ZodMiniType>;

export type DefinitionName = keyof typeof definitions;
export const definitionNames = Object.keys(definitions) as DefinitionName[];

/** The definition that a schema is known by. */
export function nameOf(schema: unknown): DefinitionName {
  const name = definitionNames.find(each => (definitions[each] as unknown) === schema);
  if (!name) throw new Error('A schema of the contract has no name in scripts/contract/definitions.ts.');
  return name;
}
