/** What zod holds each screen's values against. */
import { z } from 'zod';
import { missing, missingConsent, problemOfPhoto, problemOfSubject, rules, tidy } from '../form/checks.js';

const answer = ({ passes, problem }) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .refine(value => value === '' || passes(tidy(value)), problem);

const refined = (schema, problemOf) =>
  schema.superRefine((value, context) => {
    const message = problemOf(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

export const typeSchema = z.object({ subject: refined(z.string().nullable(), problemOfSubject) });

const consent = z.literal(true, missingConsent);

export const informationSchema = z.object({
  organizationName: answer(rules.organizationName),
  registrationNumber: answer(rules.registrationNumber),
  registeredAddress: answer(rules.registeredAddress),
  legalRepresentativeName: answer(rules.legalRepresentativeName),
  legalRepresentativeDocumentNumber: answer(rules.legalRepresentativeDocumentNumber),
  contactName: answer(rules.contactName),
  contactMobile: answer(rules.contactMobile),
  notice: consent,
  identity: consent,
});

export const photosSchema = z.object({ license: refined(z.any(), problemOfPhoto) });
