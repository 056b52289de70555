import type * as z from 'zod/mini';
import { Actor, Application, MaskedAnswer, Participant } from './application.js';
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
import { Language } from './language.js';
import { PayeeAccount, Payment, PaymentRounds } from './payment.js';
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
import { Problem } from './problem.js';
import { Reason } from './reason.js';
import { FieldProblem, RefusedProblem } from './refused-problem.js';
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
  PaymentRounds,
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
  RefusedProblem,
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
  Language,
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
  Actor,
  AccountStatus,
} as const satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof schemas;
