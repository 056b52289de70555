/** The faults of the rules that `faults.ts` leaves: each rule of the guide that can be driven has at least one. */
import { fault, unless, type Fault } from './fault.js';

export const remainingFaults: readonly Fault[] = [
  // --- HTTP, headers, order ---
  fault('who is not signed in is forbidden', 'B-sign-1', 'enterprise', [
    'sign-in.ts',
    "if (!id) throw new Refusal('not-signed-in');",
    "if (!id) throw new Refusal(FAULT ? 'forbidden' : 'not-signed-in');",
  ]),
  fault('a fresh account has no tries', 'B-snap-1', 'enterprise', [
    'snapshot-view.ts',
    'attempts: attemptsOf(account, now),',
    'attempts: FAULT ? null : attemptsOf(account, now),',
  ]),
  fault('a body that does not fit is an answer', 'B-http-3', 'review', [
    'command-routes.ts',
    "throw new Refusal('bad-request', { detail: error.message });",
    "throw new Refusal(FAULT ? 'invalid-answers' : 'bad-request', { detail: error.message });",
  ]),
  fault('what does not exist is a bad request', 'B-http-4', 'review', [
    'answer-trouble.ts',
    "problemResponse({ code: 'not-found' })",
    "problemResponse({ code: FAULT ? 'bad-request' : 'not-found' })",
  ]),
  fault('every version of the contract is taken', 'B-head-2', 'review', [
    'command-routes.ts',
    ...unless('version !== null && version !== contractVersion'),
  ]),
  fault('a read without RNA-Contract is refused', 'B-head-3', 'enterprise', [
    'command-routes.ts',
    '    return context.json(await service.load(account));',
    `    if (FAULT && !context.req.raw.headers.has(contractHeader)) throw new Refusal('bad-request');
    return context.json(await service.load(account));`,
  ]),
  fault('a command that says for no account is taken', 'B-head-4', 'enterprise', [
    'command-routes.ts',
    '  if (shown === null)\n',
    '  if (FAULT && shown === null) return;\n  if (shown === null)\n',
  ]),
  fault('headers are judged before who is signed in', 'B-order-1', 'enterprise', [
    'command-routes.ts',
    '    const account = await signedIn(context);\n    const { headers } = context.req.raw;',
    `    if (FAULT) keyOf(context.req.raw.headers);
    const account = await signedIn(context);
    const { headers } = context.req.raw;`,
  ]),
  fault('the key is judged before the account', 'B-order-2', 'review', [
    'command-routes.ts',
    '    refuseOtherAccount(headers, accountKeyOf(account, digest));',
    '    if (FAULT) keyOf(headers);\n    refuseOtherAccount(headers, accountKeyOf(account, digest));',
  ]),
  fault('a known key is answered only at its stage', 'B-order-3', 'review', [
    'command-runner.ts',
    '    const earlier = await this.take(',
    `    if (FAULT && (await this.parts.writer.read(storage.rows, accountId)).application?.stage === 'review')
      throw new Refusal('wrong-stage');
    const earlier = await this.take(`,
  ]),
  fault('consents are judged before the stage', 'B-order-4', 'enterprise', [
    'commands/submit.ts',
    '  const current = inStage(',
    `  if (FAULT)
    refuseWithoutConsents(work, submittedPurposes, consents, { consents: [], submittedAt: null, stage: 'draft' });
  const current = inStage(`,
  ]),
  fault('answers are judged before consents', 'B-order-6', 'review', [
    'commands/submit.ts',
    "  refuseWithoutAttempts(account, 'submit', now);",
    `  refuseWithoutAttempts(account, 'submit', now);
  if (FAULT) {
    const { answers, confirmedWarnings: confirmed } = payload;
    checkedAnswers(account, { fields: asked.fields, answers, subject, confirmed }, now);
  }`,
  ]),

  // --- keys, time, news ---
  fault('any text is a key', 'B-key-1', 'enterprise', [
    'command-routes.ts',
    'if (!/^[',
    'if (!FAULT && !/^[',
  ]),
  fault(
    'two requests with one key are both carried out',
    'B-key-10',
    'enterprise',
    ['receipts.ts', ...unless('own?.alive')],
    ['receipt-rows.ts', ...unless('numUpdatedRows === 0n')],
  ),
  fault('a key is forgotten after an hour', 'B-key-12', 'enterprise', [
    'command-runner.ts',
    '    if (earlier) return earlier;',
    `    const seen = (globalThis.keysSeen ??= new Map());
    const at = this.parts.clock.now().getTime();
    if (!seen.has(key)) seen.set(key, at);
    if (FAULT && at - seen.get(key) > 3_600_000) throw new Refusal('key-reused');
    if (earlier) return earlier;`,
  ]),
  fault('serverTime is the machine’s', 'B-snap-3', 'review', [
    'snapshot-view.ts',
    'serverTime: now.toISOString(),',
    'serverTime: (FAULT ? new Date() : now).toISOString(),',
  ]),
  fault('what time has ended counts until somebody looks', 'B-snap-5', 'review', [
    'command-runner.ts',
    'const account = settle(before, now);',
    'const account = FAULT ? before : settle(before, now);',
  ]),
  fault('news of the stream have another name', 'B-watch-1', 'enterprise', [
    'event-stream.ts',
    'send(`event: snapshot',
    "send(`event: ${FAULT ? 'message' : 'snapshot'}",
  ]),

  // --- start, change, lock ---
  fault('the first application is a change', 'B-start-1', 'enterprise', [
    'commands/start.ts',
    "const purpose = account.identity.status === 'verified'",
    "const purpose = FAULT || account.identity.status === 'verified'",
  ]),
  fault('a draft stays at a new start', 'B-start-2', 'enterprise', [
    'commands/start.ts',
    '  refuseWhileLocked(account, subject, now);\n',
    '  refuseWhileLocked(account, subject, now);\n  if (FAULT && account.application) return { account };\n',
  ]),
  fault('a company’s account may be an individual', 'B-start-4', 'enterprise', [
    'rules/subject.ts',
    'if (company &&',
    'if (!FAULT && company &&',
  ]),
  fault('a subject that there is not is a bad request', 'B-start-5', 'review', [
    'rules/subject.ts',
    "throw new Refusal('subject-not-offered')",
    "throw new Refusal(FAULT ? 'bad-request' : 'subject-not-offered')",
  ]),
  fault('nobody says until when a change is locked', 'B-start-7', 'review', [
    'rules/edit-lock.ts',
    "throw new Refusal('edit-locked', { until })",
    "throw new Refusal('edit-locked', FAULT ? {} : { until })",
  ]),
  fault('the lock holds every change back', 'B-start-10', 'review', [
    'rules/edit-lock.ts',
    'if (policy.lock.except.some(',
    'if (!FAULT && policy.lock.except.some(',
  ]),
  fault('after a revocation it is a change', 'B-start-11', 'review', [
    'commands/start.ts',
    "account.identity.status === 'verified' ?",
    "account.identity.status === 'verified' || (FAULT && account.identity.status === 'revoked') ?",
  ]),
  fault('a command at the wrong stage is a bad request', 'B-stage-1', 'enterprise', [
    'steps.ts',
    "throw new Refusal('wrong-stage', {\n    detail: `The application",
    "throw new Refusal(FAULT ? 'bad-request' : 'wrong-stage', {\n    detail: `The application",
  ]),
  fault('nothing can be withdrawn', 'B-stage-2', 'review', [
    'commands/start.ts',
    'if (!account.application) throw',
    'if (!account.application && !FAULT) throw',
  ]),
  fault('who is verified keeps the application', 'B-done-1', 'review', [
    'decide.ts',
    '    application: null,\n    identity: {',
    '    application: FAULT ? account.application : null,\n    identity: {',
  ]),
  fault('a change that is verified keeps the old name', 'B-done-2', 'review', [
    'decide.ts',
    'name: maskAnswer(name, answers, account, subject),',
    "name: FAULT && account.identity.status === 'verified' ? account.identity.name : maskAnswer(name, answers, account, subject),",
  ]),

  // --- consents, answers, tries ---
  fault('a consent to an older text stands', 'B-consent-2', 'review', [
    'rules/consents.ts',
    'if (textVersion !== asked.textVersion)',
    'if (!FAULT && textVersion !== asked.textVersion)',
  ]),
  fault('a consent is used twice', 'B-consent-6', 'review', [
    'rules/consents.ts',
    ' && !isUsed',
    ' && (!isUsed || FAULT)',
  ]),
  fault('numbers are kept as they were typed', 'B-answer-7', 'enterprise', [
    'rules/answers.ts',
    'canonical[name] = verdict.value;',
    'canonical[name] = FAULT ? given : verdict.value;',
  ]),
  fault('a number in full width is another identity', 'B-quota-7', 'review', [
    'rules/answers.ts',
    'given : verdict.value;',
    'given : FAULT ? given : verdict.value;',
  ]),
  fault('a problem says what was typed', 'B-mask-2', 'enterprise', [
    'rules/answers.ts',
    '        problems.push({ field: name, code });',
    '        problems.push({ field: name, code: FAULT ? `${code}: ${given}` : code });',
  ]),
  fault('tries are told where none are counted', 'B-try-8', 'review', [
    'rules/attempts.ts',
    'if (!policy.attempts) return null;',
    'if (!policy.attempts) return FAULT ? { left: 3, resetsAt: now.toISOString() } : null;',
  ]),

  // --- photos and review ---
  fault('a photo that was uploaded is not listed', 'B-photo-1', 'review', [
    'commands/upload-photo.ts',
    'application: { ...application, photos } }',
    'application: FAULT ? application : { ...application, photos } }',
  ]),
  fault('one missing photo is named at a time', 'B-photo-2', 'review', [
    'rules/photos.ts',
    'fields: missing.map(',
    'fields: missing.slice(0, FAULT ? 1 : undefined).map(',
  ]),
  fault('the first photo of a slot stays', 'B-photo-4', 'review', [
    'commands/upload-photo.ts',
    'application.photos.filter(photo => photo.slot !== slot)',
    'application.photos.filter(photo => FAULT || photo.slot !== slot)',
  ]),
  fault(
    'photos of any size are taken',
    'B-photo-5',
    'review',
    ['command-routes.ts', 'readBody(req.raw, maxBytes,', 'readBody(req.raw, FAULT ? 1e9 : maxBytes,'],
    ['commands/upload-photo.ts', ...unless('bytes.length > maxBytes')],
  ),
  fault('a slot that there is not is a bad request', 'B-photo-7', 'review', [
    'command-routes.ts',
    "if (!slot.success) throw new Refusal('not-found',",
    "if (!slot.success) throw new Refusal(FAULT ? 'bad-request' : 'not-found',",
  ]),
  fault('the number of who is verified is shown whole', 'B-review-2', 'review', [
    'decide.ts',
    'number: maskAnswer(number, answers, account, subject),',
    "number: FAULT ? (answers[number] ?? '') : maskAnswer(number, answers, account, subject),",
  ]),
  fault('reasons without their fields', 'B-review-3', 'review', [
    'demo/review-decision.ts',
    '        rejectedAt: now.toISOString(),\n        reasons,',
    `        rejectedAt: now.toISOString(),
        reasons: FAULT ? reasons.map(reason => ({ ...reason, field: null })) : reasons,`,
  ]),
  fault('a correction has to bring everything again', 'B-review-4', 'review', [
    'rules/kept-answers.ts',
    'answers[name] === undefined &&',
    'answers[name] === undefined &&\n      !FAULT &&',
  ]),
  fault('nobody says why an identity was revoked', 'B-review-7', 'review', [
    'demo/review-decision.ts',
    'revokedAt: now.toISOString(), reasons }',
    'revokedAt: now.toISOString(), reasons: FAULT ? [] : reasons }',
  ]),

  // --- provider and payment ---
  fault('a link before anybody is named', 'B-person-1', 'enterprise', [
    'commands/start-handoff.ts',
    ...unless(
      "application.person.status === 'required' || name === undefined || documentNumber === undefined",
    ),
  ]),
  fault('a method that is not offered is told at another member', 'B-person-3', 'enterprise', [
    'commands/confirm-person.ts',
    "throw notOffered('method')",
    "throw notOffered(FAULT ? 'person' : 'method')",
  ]),
  fault('a link that lives an hour longer', 'B-hand-1', 'enterprise', [
    'commands/start-handoff.ts',
    'linkHours * 3_600_000',
    '(linkHours + (FAULT ? 1 : 0)) * 3_600_000',
  ]),
  fault('a failed check is the end', 'B-hand-3', 'enterprise', [
    'commands/start-handoff.ts',
    '  const { name, documentNumber } = application.person;\n',
    `  const { name, documentNumber } = application.person;
  if (FAULT && application.person.status === 'failed') throw new Refusal('wrong-stage');
`,
  ]),
  fault('nobody says why a check failed', 'B-news-1', 'enterprise', [
    'apply-provider-event.ts',
    "code: event.code ?? 'face-failed'",
    "code: FAULT ? null : (event.code ?? 'face-failed')",
  ]),
  fault('an organization’s type is asked for nothing', 'B-org-1', 'enterprise', [
    'commands/confirm-organization.ts',
    'fields: offered.fields,',
    'fields: FAULT ? [] : offered.fields,',
  ]),
  fault('another amount is asked for than the policy says', 'B-pay-1', 'enterprise', [
    'commands/choose-payment.ts',
    'fen: policy.transferFen,',
    'fen: policy.transferFen + (FAULT ? 1 : 0),',
  ]),
  fault('a transfer that comes back is overlooked', 'B-pay-3', 'enterprise', [
    'apply-provider-event.ts',
    "return fail('transfer-bounced');",
    "return FAULT ? null : fail('transfer-bounced');",
  ]),
  fault('a way that is not offered is told at another member', 'B-pay-13', 'enterprise', [
    'commands/choose-payment.ts',
    "throw notOffered('way')",
    "throw notOffered(FAULT ? 'payment' : 'way')",
  ]),
];
