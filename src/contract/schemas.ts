import type * as z from 'zod/mini';
import { Application, MaskedAnswer, Participant } from './application.js';
import {
  ChoosePaymentPayload,
  ConfirmOrganizationPayload,
  ConfirmPersonPayload,
  ConfirmedWarning,
  Consent,
  EmptyPayload,
  FinishHandoffPayload,
  StartHandoffPayload,
  StartPayload,
  SubmitAmountPayload,
  SubmitPayload,
  UploadPhotoPayload,
  WatchPayload,
} from './command-payload.js';
import {
  AccountStatus,
  AttemptSpentDetail,
  ErrorDetail,
  HandoffDetail,
  LockedDetail,
  Screen,
  SessionExpiredDetail,
  StatusChangeDetail,
  StepChangeDetail,
  VerifiedDetail,
} from './event.js';
import { ExpectedDates } from './expected-dates.js';
import { Answers, DocumentType, FieldName, PhotoSlot, PolicyField } from './field.js';
import { Identity } from './identity.js';
import { Instant, PlainDate } from './instant.js';
import { PayeeAccount, Payment } from './payment.js';
import { PaymentPolicy, PaymentWay } from './payment-policy.js';
import {
  Channel,
  ConsentPolicy,
  ConsentPurpose,
  CountedCommand,
  DocumentPolicy,
  HandoffMode,
  Policy,
} from './policy.js';
import { FieldProblem, Problem } from './problem.js';
import { Reason } from './reason.js';
import { Attempts, Handoff, HandoffResult, Receipt, Snapshot, UploadResult } from './snapshot.js';
import { OrganizationType, Region, RegionPattern, Subject, SubjectChange } from './subject.js';
import { PersonMethod, PersonMethodName, ProviderStep, SubjectPolicy } from './subject-policy.js';
import { UploadedPhoto } from './uploaded-photo.js';

/** Every schema by its name, which is that of its type and of its definition in `contract.schema.json`. */
export const schemas = {
  Snapshot,
  Identity,
  Application,
  Payment,
  PayeeAccount,
  Participant,
  MaskedAnswer,
  Reason,
  ExpectedDates,
  Attempts,
  Receipt,

  Policy,
  SubjectPolicy,
  PolicyField,
  PersonMethod,
  PaymentPolicy,
  DocumentPolicy,
  ConsentPolicy,
  SubjectChange,

  StartPayload,
  SubmitPayload,
  ConfirmPersonPayload,
  ConfirmOrganizationPayload,
  ChoosePaymentPayload,
  SubmitAmountPayload,
  UploadPhotoPayload,
  StartHandoffPayload,
  FinishHandoffPayload,
  WatchPayload,
  EmptyPayload,
  Answers,
  Consent,
  ConfirmedWarning,
  UploadResult,
  UploadedPhoto,
  HandoffResult,
  Handoff,

  Problem,
  FieldProblem,

  StepChangeDetail,
  StatusChangeDetail,
  AttemptSpentDetail,
  LockedDetail,
  VerifiedDetail,
  HandoffDetail,
  ErrorDetail,
  SessionExpiredDetail,

  Instant,
  PlainDate,
  Subject,
  Region,
  RegionPattern,
  OrganizationType,
  FieldName,
  DocumentType,
  PhotoSlot,
  ProviderStep,
  CountedCommand,
  PersonMethodName,
  PaymentWay,
  ConsentPurpose,
  HandoffMode,
  Channel,
  Screen,
  AccountStatus,
} as const satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof schemas;
