import { fault, unless, type Fault } from './fault.js';
import { remainingFaults } from './remaining-faults.js';

export const faults: readonly Fault[] = [
  // --- HTTP, headers, problems ---
  fault('a problem without a code', 'B-http-2', 'enterprise', [
    'problem-response.ts',
    '    code,\n    dayTry,',
    '    code: FAULT ? undefined : code,\n    dayTry,',
  ]),
  fault('answers that may be stored', 'B-http-1', 'enterprise', [
    'app.ts',
    "context.res.headers.set('cache-control', 'no-store')",
    "context.res.headers.set('cache-control', FAULT ? 'private' : 'no-store')",
  ]),
  fault('every origin is allowed', 'B-csrf-1', 'enterprise', [
    'app.ts',
    '    await next();\n',
    "    await next();\n    if (FAULT) context.res.headers.set('access-control-allow-origin', '*');\n",
  ]),
  fault('a command without RNA-Contract is taken', 'B-head-1', 'enterprise', [
    'command-routes.ts',
    ...unless('headers.get(contractHeader) === null'),
  ]),
  fault('a command for another account is done', 'B-sign-3', 'review', [
    'command-routes.ts',
    ...unless('shown !== accountKey'),
  ]),
  fault('the account’s number as its key', 'B-sign-2', 'enterprise', [
    'snapshot-view.ts',
    "digest('account', accountId).slice(0, 22)",
    "(FAULT ? accountId : digest('account', accountId).slice(0, 22))",
  ]),
  fault('a body of any size is read', 'B-limit-1', 'enterprise', [
    'command-routes.ts',
    'readBody(request, maxJsonBytes,',
    'readBody(request, FAULT ? 1e9 : maxJsonBytes,',
  ]),

  // --- keys ---
  fault('a known key is judged again', 'B-key-3', 'enterprise', ['receipts.ts', ...unless('own?.answer')]),
  fault('a known key is carried out again', 'B-key-2', 'review', ['receipts.ts', ...unless('own?.answer')]),
  fault('keys of all accounts are one', 'B-key-7', 'enterprise', [
    'receipt-rows.ts',
    ".where('account_id', '=', accountId)\n      .where(({ eb, or }) => or([eb('key'",
    ".where('account_id', FAULT ? 'like' : '=', FAULT ? '%' : accountId)\n      .where(({ eb, or }) => or([eb('key'",
  ]),
  fault('a repeated outcome with the snapshot of then', 'B-key-4', 'enterprise', [
    'command-routes.ts',
    '          : await service.snapshot(account);',
    `          : FAULT
            ? await ((globalThis.firstSnapshots ??= new Map()).get(key) ??
                service.snapshot(account).then(first => (globalThis.firstSnapshots.set(key, first), first)))
            : await service.snapshot(account);`,
  ]),
  fault('another payload under a known key is taken for the same', 'B-key-5', 'enterprise', [
    'receipts.ts',
    ...unless('own && own.digest !== digest'),
  ]),
  fault('another command under a known key is taken for the same', 'B-key-6', 'review', [
    'receipts.ts',
    ...unless('own && own.digest !== digest'),
  ]),
  fault('the body as it came is the payload', 'B-key-8', 'enterprise', [
    'command-routes.ts',
    'fingerprint: canonicalPayload(command, given)',
    'fingerprint: FAULT ? new TextDecoder().decode(bytes) : canonicalPayload(command, given)',
  ]),
  fault('givenAt makes another payload', 'B-key-9', 'review', [
    'src/contract/canonical-payload.ts',
    'consents?.map(({ givenAt: _givenAt, ...consent }) => consent)',
    'FAULT ? consents : consents?.map(({ givenAt: _givenAt, ...consent }) => consent)',
  ]),
  fault('a 5xx is remembered', 'B-key-11', 'enterprise', [
    'command-runner.ts',
    'error instanceof Refusal && !error.passing',
    'error instanceof Refusal && (!error.passing || FAULT)',
  ]),
  fault('receipts of refusals without their problem', 'B-key-13', 'enterprise', [
    'receipts.ts',
    'return problem ? {',
    'return problem && !FAULT ? {',
  ]),
  fault('photos are no part of the payload', 'B-key-14', 'review', [
    'command-routes.ts',
    "canonicalPayload('uploadPhoto', { slot: slot.data, photo })",
    "canonicalPayload('uploadPhoto', { slot: slot.data, photo: FAULT ? '' : photo })",
  ]),
  fault('a refusal leaves the version', 'B-snap-2', 'enterprise', [
    'command-runner.ts',
    'await writer.saveVersion(rows, locked);',
    'if (!FAULT) await writer.saveVersion(rows, locked);',
  ]),
  fault('nobody’s turn is right', 'B-snap-4', 'review', [
    'snapshot-view.ts',
    "return 'reviewer';",
    "return FAULT ? 'applicant' : 'reviewer';",
  ]),

  // --- start, lock, change ---
  fault('a lock of 29 days', 'B-start-8', 'enterprise', [
    'rules/edit-lock.ts',
    'policy.lock.days)',
    'policy.lock.days - (FAULT ? 1 : 0))',
  ]),
  fault('a lock of 30 times 24 hours', 'B-start-8', 'review', [
    'rules/edit-lock.ts',
    'return startOfDayIn(policy.timeZone,',
    `if (FAULT) return new Date(Date.parse(identity.verifiedAt) + policy.lock.days * 86_400_000);
  return startOfDayIn(policy.timeZone,`,
  ]),
  fault('the old identity is lost in a change', 'B-start-9', 'enterprise', [
    'commands/start.ts',
    'return begun(account, draft(',
    "return begun(FAULT ? { ...account, identity: { status: 'unverified' } } : account, draft(",
  ]),
  fault('start gives up what is under way', 'B-start-3', 'review', [
    'commands/start.ts',
    ...unless("application && application.stage !== 'draft' && application.stage !== 'rejected'"),
  ]),
  fault('a revoked enterprise may become an individual', 'B-start-6', 'review', [
    'rules/subject.ts',
    "identity.status !== 'unverified' &&",
    "identity.status !== 'unverified' && !(FAULT && identity.status === 'revoked') &&",
  ]),
  fault('the subject is judged before the stage', 'B-order-8', 'enterprise', [
    'commands/submit.ts',
    '  if (current.subject !== subject)',
    '  if (FAULT) allowedSubject(account, subject);\n  if (current.subject !== subject)',
  ]),

  // --- tries ---
  fault('one try more than the policy allows', 'B-try-1', 'enterprise', [
    'rules/attempts.ts',
    'policy.attempts.perDay - spent',
    'policy.attempts.perDay + (FAULT ? 1 : 0) - spent',
  ]),
  fault('a day of UTC', 'B-try-4', 'enterprise', [
    'rules/attempts.ts',
    'const { date, nextMidnight } = dateIn(policy.timeZone, now);',
    "const { date, nextMidnight } = dateIn(FAULT ? 'UTC' : policy.timeZone, now);",
  ]),
  fault('right answers are taken without a try left', 'B-try-2', 'enterprise', [
    'rules/attempts.ts',
    ...unless('attempts?.left === 0 && counts(account, command)'),
  ]),
  fault('consents are judged before the tries', 'B-order-5', 'enterprise', [
    'commands/submit.ts',
    "  refuseWithoutAttempts(account, 'submit', now);",
    `  if (FAULT) refuseWithoutConsents(work, submittedPurposes, consents, current);
  refuseWithoutAttempts(account, 'submit', now);`,
  ]),
  fault('a malformed answer costs a try', 'B-try-3', 'enterprise', [
    'commands/submit.ts',
    '  const answers = checkedAnswers(account, form, now);',
    `  if (FAULT) {
    try {
      checkedAnswers(account, form, now);
    } catch (refusal) {
      return { account: mismatch(account, 'submit', now).account, refusal };
    }
  }
  const answers = checkedAnswers(account, form, now);`,
  ]),
  fault('the provider is asked before the answers are judged', 'B-order-7', 'enterprise', [
    'commands/submit.ts',
    '  const form = { fields: asked.fields, answers: given, subject, confirmed: confirmedWarnings };',
    `  if (FAULT && !(await matches(work, subject, given))) return mismatch(account, 'submit', now);
  const form = { fields: asked.fields, answers: given, subject, confirmed: confirmedWarnings };`,
  ]),
  fault('a provider that is down costs a try', 'B-try-6', 'enterprise', [
    'commands/submit.ts',
    'if (!(await matches(work, subject, answers))) return',
    `const isRight = await matches(work, subject, answers).catch(error => {
    if (FAULT) return false;
    throw error;
  });
  if (!isRight) return`,
  ]),
  fault('withdrawing gives new tries', 'B-try-5', 'enterprise', [
    'commands/start.ts',
    'account: { ...account, application, flow: null, handoff: null },',
    `account: {
      ...account,
      ...(FAULT ? { attempts: { day: null, spent: 0 } } : {}),
      application,
      flow: null,
      handoff: null,
    },`,
  ]),
  fault('every command costs a try', 'B-try-7', 'enterprise', [
    'rules/attempts.ts',
    'policy.attempts?.countedOn.includes(command) ?? false',
    '(FAULT ? policy.attempts !== null : (policy.attempts?.countedOn.includes(command) ?? false))',
  ]),

  // --- consents and answers ---
  fault('consents are not checked', 'B-consent-1', 'enterprise', [
    'rules/consents.ts',
    ...unless('fields.length > 0'),
  ]),
  fault('a consent to any text counts', 'B-consent-3', 'review', [
    'rules/consents.ts',
    'if (!sentenceHashes(',
    'if (!FAULT && !sentenceHashes(',
  ]),
  fault('a consent counts for ever', 'B-consent-4', 'enterprise', [
    'rules/consents.ts',
    'return isCurrent && !isUsed',
    'return (isCurrent || FAULT) && !isUsed',
  ]),
  fault('a face is checked without consent', 'B-consent-5', 'enterprise', [
    'commands/confirm-person.ts',
    ...unless("method === 'face'"),
  ]),
  fault('one missing answer is named at a time', 'B-answer-1', 'review', [
    'rules/answers.ts',
    '{ fields: problems }',
    '{ fields: FAULT ? problems.slice(0, 1) : problems }',
  ]),
  fault('check characters are not checked', 'B-answer-2', 'enterprise', [
    'rules/answers.ts',
    "if (verdict.outcome === 'accept' ||",
    "if (FAULT || verdict.outcome === 'accept' ||",
  ]),
  fault(
    'what is not offered is taken',
    'B-answer-3',
    'review',
    [
      'rules/answers.ts',
      'return plainIssue(name, context) ??',
      'return (FAULT ? null : plainIssue(name, context)) ??',
    ],
    [
      'rules/documents.ts',
      'if (document) return document;',
      'if (document || FAULT) return document ?? offered[0];',
    ],
  ),
  fault('warnings need no confirmation', 'B-answer-4', 'enterprise', [
    'rules/answers.ts',
    '!(isConfirmed || isNote(code))',
    '!(isConfirmed || FAULT || isNote(code))',
  ]),
  fault('answers that nobody asked for are kept', 'B-answer-5', 'enterprise', [
    'rules/answers.ts',
    '  return canonical;',
    '  return FAULT ? { ...answers, ...canonical } : canonical;',
  ]),
  fault('names of an old table of letters', 'B-answer-6', 'enterprise', [
    'rules/answers.ts',
    "    if (typeof verdict === 'string') {",
    `    if (FAULT && /[\\u{30000}-\\u{3ffff}]/u.test(given)) {
      problems.push({ field: name, code: 'name/character' });
      continue;
    }
    if (typeof verdict === 'string') {`,
  ]),
  fault('characters of private use are refused', 'B-answer-8', 'enterprise', [
    'rules/answers.ts',
    '    canonical[name] = verdict.value;',
    `    if (FAULT && /[\\ue000-\\uf8ff]/.test(given)) {
      problems.push({ field: name, code: 'name/character' });
      continue;
    }
    canonical[name] = verdict.value;`,
  ]),
  fault('answers are shown as they were typed', 'B-mask-1', 'enterprise', [
    'masked-answer.ts',
    'if (!formFields[name].masked)',
    'if (FAULT || !formFields[name].masked)',
  ]),

  // --- photos and review ---
  fault('any photo id counts', 'B-photo-3', 'review', [
    'rules/photos.ts',
    'const isMeant = name ?',
    'const isMeant = FAULT ? true : name ?',
  ]),
  fault('a photo is what its header says', 'B-photo-6', 'review', [
    'commands/upload-photo.ts',
    'const type = typeOf(bytes);',
    "const type = FAULT ? 'image/jpeg' : typeOf(bytes);",
  ]),
  fault('photos outlive their application', 'B-photo-8', 'review', [
    'commands/start.ts',
    'draft(newId(), purpose, subject, now)',
    '{ ...draft(newId(), purpose, subject, now), ...(FAULT && account.application ? { photos: account.application.photos } : {}) }',
  ]),
  fault('a photo counts for any document', 'B-photo-9', 'review', [
    'rules/photos.ts',
    '(held.type ?? type) === type',
    '((held.type ?? type) === type || FAULT)',
  ]),
  fault('a field that a reason names is kept', 'B-review-5', 'review', [
    'rules/kept-answers.ts',
    '!reasons.some(({ field }) => field === name) &&',
    '(FAULT || !reasons.some(({ field }) => field === name)) &&',
  ]),
  fault('a photo that a reason names is kept', 'B-review-6', 'review', [
    'demo/review-decision.ts',
    '({ slot }) => !reasons.some(',
    '({ slot }) => FAULT || !reasons.some(',
  ]),
  fault('a review that takes no working days', 'B-review-1', 'review', [
    'steps.ts',
    'reviewWindow(date, days.min, days.max, calendar)',
    '(FAULT ? { earliest: date, latest: date } : reviewWindow(date, days.min, days.max, calendar))',
  ]),
  fault('rejected applications are kept for ever', 'B-keep-1', 'review', [
    'settle.ts',
    ...unless('until && now >= until'),
  ]),

  // --- provider ---
  fault('whoever is named at confirmPerson counts', 'B-person-2', 'enterprise', [
    'rules/answers.ts',
    ...unless('held[name] !== undefined'),
  ]),
  fault('a second link ends the first', 'B-hand-2', 'enterprise', [
    'commands/start-handoff.ts',
    'const open = renew === true ? null : openLink(account);',
    'const open = FAULT || renew === true ? null : openLink(account);',
  ]),
  fault('a link lives for ever', 'B-hand-4', 'enterprise', [
    'settle.ts',
    ...unless('handoff?.url && now >= new Date(handoff.expiresAt)'),
  ]),
  fault('any mode is taken', 'B-hand-5', 'enterprise', [
    'commands/start-handoff.ts',
    ...unless('!modes.includes(mode)'),
  ]),
  fault('the provider leads back anywhere', 'B-hand-6', 'enterprise', [
    'commands/start-handoff.ts',
    '!portalOrigins.includes(url.origin)',
    '(!portalOrigins.includes(url.origin) && !FAULT)',
  ]),
  fault('a state is taken twice', 'B-hand-7', 'enterprise', [
    'commands/finish-handoff.ts',
    '!left || left.finished',
    '!left || (left.finished && !FAULT)',
  ]),
  fault('a return without the verifier uses the state up', 'B-hand-8', 'enterprise', [
    'commands/finish-handoff.ts',
    ...unless('verifier === undefined && left.challenge !== null'),
  ]),
  fault('any verifier fits', 'B-hand-9', 'enterprise', [
    'commands/finish-handoff.ts',
    'if (verifier !== undefined && !hashes.areSame(',
    'if (!FAULT && verifier !== undefined && !hashes.areSame(',
  ]),
  fault(
    'any state is one of this account',
    'B-hand-10',
    'enterprise',
    [
      'commands/finish-handoff.ts',
      'handoff?.returns.find(({ state: kept }) => hashes.areSame(kept, given));',
      'FAULT ? handoff?.returns[0] : handoff?.returns.find(({ state: kept }) => hashes.areSame(kept, given));',
    ],
    [
      'commands/finish-handoff.ts',
      'verifier !== undefined && !hashes.areSame(',
      '!FAULT && verifier !== undefined && !hashes.areSame(',
    ],
  ),
  fault(
    'a return is the proof',
    'B-hand-11',
    'enterprise',
    [
      'commands/finish-handoff.ts',
      'return { account: { ...account, handoff: { ...handoff, returns } } };',
      `if (FAULT) return afterStep(account, account.application, 'person');
  return { account: { ...account, handoff: { ...handoff, returns } } };`,
    ],
    [
      'commands/finish-handoff.ts',
      "import { Refusal } from '../refusal.js';",
      "import { Refusal } from '../refusal.js';\nimport { afterStep } from '../steps.js';",
    ],
  ),
  fault('a link that has ended leads back', 'B-hand-12', 'enterprise', [
    'commands/finish-handoff.ts',
    'if (isAwaited &&',
    'if (!FAULT && isAwaited &&',
  ]),
  fault(
    'a callback that comes twice counts twice',
    'B-news-2',
    'enterprise',
    ['account-service.ts', ...unless('!isNews')],
    [
      'steps.ts',
      'account: { ...account, flow: null, application: entered },',
      'account: { ...account, flow: FAULT ? account.flow : null, application: entered },',
    ],
    [
      'apply-provider-event.ts',
      "  if (application.stage !== 'payment' || !application.payment) return null;",
      `  if (FAULT && event.type === 'face.passed') return afterStep(account, application, application.stage);
  if (application.stage !== 'payment' || !application.payment) return null;`,
    ],
  ),
  fault('nobody asks for a callback that got lost', 'B-news-3', 'enterprise', [
    'account-service.ts',
    ...unless('flow && due'),
  ]),
  fault(
    'a transfer that was given up counts',
    'B-news-4',
    'enterprise',
    [
      'commands/choose-payment.ts',
      'account: { ...of.account, flow,',
      'account: { ...of.account, flow: FAULT ? (of.account.flow ?? flow) : flow,',
    ],
    [
      'apply-provider-event.ts',
      "      if (payment.status !== 'awaiting-transfer') return null;",
      `      if (FAULT) return afterStep(account, application, 'payment');
      if (payment.status !== 'awaiting-transfer') return null;`,
    ],
  ),
  fault('news that were overtaken count', 'B-news-5', 'enterprise', [
    'apply-provider-event.ts',
    "return person.progress === 'done' ?",
    "return person.progress === 'done' && !FAULT ?",
  ]),
  fault('nobody says why the organization was refused', 'B-org-2', 'enterprise', [
    'commands/confirm-organization.ts',
    "code: 'identity-mismatch' }",
    "code: FAULT ? null : 'identity-mismatch' }",
  ]),

  // --- payment ---
  fault('a transfer of any amount counts', 'B-pay-2', 'enterprise', [
    'apply-provider-event.ts',
    'event.fen === payment.account.fen',
    '(event.fen === payment.account.fen || FAULT)',
  ]),
  fault('the random amount is told', 'B-pay-4', 'enterprise', [
    'snapshot-view.ts',
    '  return shown;',
    '  return FAULT ? payment : shown;',
  ]),
  fault('a wrong amount costs a try of the day', 'B-pay-5', 'enterprise', [
    'commands/submit-amount.ts',
    '{ amountTriesLeft: triesLeft }',
    "{ amountTriesLeft: triesLeft, ...(FAULT ? { dayTry: 'spent' } : {}) }",
  ]),
  fault('one wrong amount more than the policy allows', 'B-pay-6', 'enterprise', [
    'commands/submit-amount.ts',
    'if (triesLeft > 0)',
    'if (triesLeft > (FAULT ? -1 : 0))',
  ]),
  fault('a window of calendar days', 'B-pay-7', 'enterprise', [
    'src/contract/payment-dates.ts',
    'addWorkingDays(date, days, calendar)',
    '(FAULT ? addDays(date, days) : addWorkingDays(date, days, calendar))',
  ]),
  fault('an amount counts after its window', 'B-pay-8', 'enterprise', [
    'settle.ts',
    ...unless('awaited && now >= new Date(payment.expiresAt)'),
  ]),
  fault('a new round goes on with the tries of the last', 'B-pay-9', 'enterprise', [
    'commands/choose-payment.ts',
    'triesLeft: policy.amountTries,',
    "triesLeft: FAULT && application.payment?.status === 'awaiting-amount' ? application.payment.triesLeft : policy.amountTries,",
  ]),
  fault('any number of random amounts is sent', 'B-pay-10', 'enterprise', [
    'rules/rounds.ts',
    'if (!rounds ||',
    'if (FAULT || !rounds ||',
  ]),
  fault('withdrawing gives new random amounts', 'B-pay-11', 'enterprise', [
    'rules/rounds.ts',
    'const isDayOver =',
    'const isDayOver = !FAULT &&',
  ]),
  fault('the next random amount is sent at once', 'B-pay-12', 'enterprise', [
    'rules/rounds.ts',
    'const minutes = policy',
    'const minutes = FAULT ? 0 : policy',
  ]),

  // --- quotas ---
  fault('over quota without the number', 'B-quota-1', 'enterprise', [
    'decide.ts',
    'limit: account.policy.accountsPerIdentity[subject]',
    '...(FAULT ? {} : { limit: account.policy.accountsPerIdentity[subject] })',
  ]),
  fault('anybody can ask who is registered', 'B-quota-2', 'review', [
    'commands/submit.ts',
    ...unless("accountsPerIdentity.disclose !== 'at-submit'"),
  ]),
  fault('a quota that is disclosed is not told', 'B-quota-3', 'enterprise', [
    'commands/submit.ts',
    '>= limit)',
    '>= limit && !FAULT)',
  ]),
  fault('the quota is counted before the decision', 'B-quota-4', 'review', [
    'rules/quota.ts',
    'return (await othersServed(rows, account, subject, digest)) <',
    `if (FAULT) {
    const counted = (globalThis.countedBefore ??= new Map());
    if (!counted.has(digest)) counted.set(digest, await othersServed(rows, account, subject, digest));
    return counted.get(digest) < account.policy.accountsPerIdentity[subject];
  }
  return (await othersServed(rows, account, subject, digest)) <`,
  ]),
  fault('a revoked identity keeps its place', 'B-quota-5', 'review', [
    'demo/review-decision.ts',
    'alsoWrite: rows => free(rows, account.id)',
    'alsoWrite: rows => (FAULT ? Promise.resolve() : free(rows, account.id))',
  ]),
  fault('the account’s own place counts against it', 'B-quota-6', 'review', [
    'rules/quota.ts',
    'rows.othersServed(subject, digest, account.id)',
    "rows.othersServed(subject, digest, FAULT ? '' : account.id)",
  ]),
  ...remainingFaults,
];
