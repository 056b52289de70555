/** English, the source: the way to the provider and back. */
export const enHandoff = {
  handoff: {
    leaving: (provider: string) => `You’re leaving this site to continue with ${provider}`,
    contact: (contact: string) => `Contact: ${contact}.`,
    privacy: 'Privacy notice',
    go: (provider: string) => `Continue with ${provider}`,
    stay: 'Not now',
    opensWindow: '(opens in a new window)',
    otherWays: 'Another way:',
    ways: {
      embedded: 'in a new tab',
      redirect: 'in this tab',
      popup: 'in a window',
      qr: 'with a phone',
      link: 'by a link',
    },
    scanTitle: 'Scan the code with a phone',
    scan: 'Use the camera, WeChat or Alipay. Keep this page open: it continues by itself.',
    codeName: (provider: string) => `QR code that opens the face check at ${provider}`,
    codeLeft: (time: string) => `The code is valid for another ${time}.`,
    noCode: 'The link is too long for a code. Please choose another way.',
    linkTitle: 'Send this link to the person who does the face check',
    link: 'Anyone with this link can open it, so send it to that person only.',
    copyLink: 'Copy the link',
    linkLeft: (time: string) => `The link is valid for another ${time}.`,
    openedTitle: 'The face check is open',
    opened:
      'Continue there. Then this page continues by itself. If there is a problem, open it again or get a new link.',
    scannedTitle: 'The link was opened',
    scanned:
      'Continue on the device where it was opened. Then this page continues by itself. If you get a new link, the old one no longer works.',
    closedTitle: 'The window is closed',
    closed: 'If you finished the check, the result appears here. If not, open it again.',
    returnedTitle: 'You are back',
    returned: (provider: string) =>
      `We are waiting for the result. It usually comes from ${provider} within a minute, and this page continues by itself.`,
    openAgain: 'Open it again',
    showLink: 'Show the link',
    showCode: 'Show the code',
    linkFirst: 'You get a link for the person who does the face check.',
    doneTitle: 'The face check was submitted',
    done: (provider: string) => `We are waiting for the result from ${provider}.`,
    heldTitle: 'You’re still on this page.',
    held: 'You can continue when you are ready.',
    blockedTitle: 'Your browser blocked the window',
    blocked: 'Open it in this tab instead, or allow windows for this page and try again.',
    openHere: 'Open in this tab',
    refusedTitle: 'This link was not opened',
    refused:
      'The link did not pass the security check, so nothing was sent. Get a new link, or contact support.',
    wechatTitle: 'You are in WeChat',
    wechat:
      'The camera or a new window may not work here. If the face check does not start, press ⋯ at the top right and open this page in the browser.',
  },
  returned: {
    titleChecking: 'Please wait',
    checking: 'We are checking the result.',
    title: 'You are back from the face check',
    titleWindow: 'You can close this window',
    window: 'The page where you started continues by itself.',
    close: 'Close this window',
    continueHere: 'Continue here',
    elsewhere:
      'You started in another browser. Your progress is saved, so you can continue in either browser.',
    mismatch: 'This link was used before or is no longer valid. Your progress is not affected.',
    expired: 'The link expired before you came back. You can get a new one on the next screen.',
    signedOut:
      'You are not signed in to this browser. Go back to the browser where you started: it continues by itself. Or sign in here and try again.',
    unreachable:
      'The result cannot be checked at the moment. Your progress is not affected. Please try again.',
    pending: 'The result is not here yet.',
    failed: 'The face check did not succeed. You can do it again.',
    moved: (step: string) => `Next: ${step}.`,
    over: 'There is nothing more to do.',
  },
  people: {
    title: 'People involved',
    roles: {
      operator: 'Authorized person',
      'legal-representative': 'Legal representative',
      finance: 'Colleague in finance',
      other: 'Another person',
    },
    states: {
      waiting: 'Not started',
      opened: 'In progress',
      done: 'Done',
      other: 'In progress',
    },
    copyLink: 'Copy the link',
    notCopied: 'This link could not be copied. Try again later, or contact support.',
  },
  deadline: {
    left: (days: number, hours: number) =>
      days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} ${hours} h` : `${hours} h`,
    remaining: (time: string) => `${time} left.`,
    add: 'Add to calendar',
    transfer: 'Real-name authentication: the transfer is due',
    amount: 'Real-name authentication: the amount is due',
    link: 'Real-name authentication: the link expires',
    text: 'After this time you have to start the step again.',
  },
  replaced: {
    title: 'The account number has changed',
    text: (number: string) =>
      `Do not pay to the earlier number ${number}. Send finance the new payment details.`,
  },
  framed:
    'This page is shown inside another site, so nothing was submitted. Please open it on its own, at the address that you know.',
};
