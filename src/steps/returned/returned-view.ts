import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { waiting } from '../../ui/waiting.js';
import { checkNow } from '../check-now.js';
import { returnedStep, type ReturnedModel } from './returned-step.js';

function result({ result: found }: ReturnedModel, text: Text): string {
  const { returned: words, steps } = text.messages;
  return found === 'pending' || found === 'failed' || found === 'over'
    ? words[found]
    : words.moved(steps[found]);
}

function returnRow({ kind }: ReturnedModel, send: Send, text: Text) {
  const { returned: words, common } = text.messages;
  const goOn = () => {
    send({ type: 'return.dismissed' });
  };
  switch (kind) {
    case 'checking':
      return nothing;
    case 'signed-out':
    case 'unreachable':
      return actions({
        primary: {
          label: common.retry,
          onPress: () => {
            send({ type: 'retry.pressed' });
          },
        },
      });
    case 'window':
      return actions({
        secondary: { label: words.continueHere, onPress: goOn },
        primary: {
          label: words.close,
          onPress: () => {
            send({ type: 'close.pressed' });
          },
        },
      });
    default:
      return actions({ primary: { label: common.continue, onPress: goOn } });
  }
}

export const returnedView = defineView(returnedStep, (model, send, text: Text) => {
  const { returned: words, handoff } = text.messages;
  const { kind } = model;
  const sentences = {
    window: words.window,
    elsewhere: words.elsewhere,
    mismatch: words.mismatch,
    expired: words.expired,
    'signed-out': words.signedOut,
    unreachable: words.unreachable,
  };
  const known = kind !== 'signed-out' && kind !== 'unreachable';
  return html`${
    kind === 'checking'
      ? waiting(words.titleChecking, words.checking, checkNow(false, send, text))
      : html`<p part="text">${sentences[kind]}</p>
          ${known ? html`<p part="text" class="strong" role="status">${result(model, text)}</p>` : nothing}`
  }
  ${model.wechat ? note(text, 'info', handoff.wechat, handoff.wechatTitle) : nothing}
  ${returnRow(model, send, text)}`;
});
