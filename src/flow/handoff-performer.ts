import type { HandoffMode } from '../contract/index.js';
import type { CommandRequest } from './effect.js';
import type { FactOf } from './flow-event.js';
import type { HandoffEffect } from './handoff-effect.js';
import type { AdmittedLink } from './handoff-state.js';
import type { HandoffPort } from './port.js';
import { faultOf, ignoreFailure, type EffectWork, type Report } from './effect-work.js';
import { fault } from './trouble.js';

/** Carries out the way to the provider and back. What a press opens is opened before this returns. */
export function createHandoffPerformer({
  ports,
  life,
  account,
  run,
}: EffectWork): (effect: HandoffEffect) => void {
  const { keys, backend } = ports;
  /** Whoever has a link has it loaded, so that a press opens at once. */
  let loaded: HandoffPort | null = null;
  const load = async () => (loaded ??= await ports.handoff());
  let newest = 0;
  let opened = 0;

  const later = (work: (handoff: HandoffPort) => unknown) => ignoreFailure(load().then(work));

  /** Tells the portal where the person goes on; false where it keeps them. */
  const announce = ({ mode, origin }: AdmittedLink) =>
    ports.announce({ event: 'rna-handoff', detail: { mode, origin } });

  /** Loads what a press needs, so that it opens at once. */
  const ready = () => {
    run(
      life(),
      async report => {
        report({ type: 'handoff.ready', usual: (await load()).usualMode() });
      },
      () => ({ type: 'handoff.failed', fault: fault('not-loaded') }),
    );
  };

  /** Opens a page within the press, and says when it was closed. */
  const openPage = (mode: HandoffMode, here: boolean) => {
    const mine = life();
    const turn = ++opened;
    let report: Report = () => undefined;
    const page =
      loaded?.openPage(
        mode,
        here,
        () => {
          if (turn === opened) report({ type: 'window.closed' });
        },
        mine.signal,
      ) ?? null;
    return {
      page,
      tellTo: (to: Report) => {
        report = to;
      },
    };
  };

  /** Asks for the link. Where it is to be opened, its page stands from the press on and waits for the address. */
  const obtain = (effect: HandoffEffect & { type: 'obtain-handoff' }) => {
    const mine = life();
    const turn = ++newest;
    const opening = effect.opens ? openPage(effect.mode, false) : null;
    const page = opening?.page;
    const work = async (all: Report) => {
      const report: Report = fact => {
        if (turn === newest) all(fact);
      };
      let isUsed = false;
      try {
        const handoff = await load();
        const payload = await handoff.begin(effect);
        const { key } = await keys.prepare({ command: 'startHandoff', payload }, []);
        const answer = await backend.handoff(payload, key, mine.signal);
        ignoreFailure(keys.settle(key));
        if (answer.outcome !== 'done') {
          report({ type: 'handoff.failed', fault: faultOf(answer) });
          return;
        }
        const { snapshot } = answer.value;
        const link = await handoff.admit(payload.mode, answer.value.handoff);
        if (turn !== newest || mine.signal.aborted) return;
        if (!link) {
          report({ type: 'handoff.refused', snapshot });
          return;
        }
        // A code serves as soon as it is seen; a link that is copied waits for the copying.
        const goes = !(effect.opens || link.mode === 'qr') || announce(link);
        report({ type: 'handoff.issued', handoff: link, snapshot });
        if (!goes) report({ type: 'handoff.left', use: 'held' });
        else if (page) {
          opening.tellTo(all);
          isUsed = page.go(link);
          report({ type: 'handoff.left', use: isUsed ? 'opened' : 'blocked' });
        }
      } catch {
        report({ type: 'handoff.failed', fault: fault('not-loaded') });
      } finally {
        if (!isUsed) page?.close();
      }
    };
    run(mine, work, () => null);
  };

  /** Within the press: the portal is told, and then the browser opens, before anything is waited for. */
  const open = ({ link, here }: HandoffEffect & { type: 'open-handoff' }) => {
    const goes = announce(link);
    const opening = goes ? openPage(link.mode, here) : null;
    const opens = opening?.page?.go(link) === true;
    run(
      life(),
      report => {
        opening?.tellTo(report);
        report({ type: 'handoff.left', use: opens ? 'opened' : goes ? 'blocked' : 'held' });
        return Promise.resolve();
      },
      () => null,
    );
  };

  /** Copying needs the press: nothing is waited for that is at hand. */
  const handOn = ({ what, value, link }: HandoffEffect & { type: 'hand-on-link' }) => {
    const goes = !link || announce(link);
    run(
      life(),
      async report => {
        if (!goes) {
          report({ type: 'handoff.left', use: 'held' });
          return;
        }
        const handoff = loaded ?? (await load());
        const copied = handoff.mayShare(value) && (await ports.copy(value));
        report({ type: 'text.copied', what, copied });
      },
      () => ({ type: 'text.copied', what, copied: false }),
    );
  };

  /** Tells the backend that somebody came back. Whatever it answers, its snapshot decides. */
  const finish = (state: string) => {
    const mine = life();
    const told = (
      kind: FactOf<'return.told'>['kind'],
      snapshot: FactOf<'return.told'>['snapshot'],
    ): FactOf<'return.told'> => ({ type: 'return.told', state, kind, snapshot });
    const work = async (report: Report) => {
      const handoff = await load();
      const { kind, ...proof } = await handoff.receive(state);
      const order: CommandRequest = { command: 'finishHandoff', payload: { state, ...proof } };
      const { key } = await keys.prepare(order, []);
      const answer = await backend.send(order, key, mine.signal);
      if (mine.signal.aborted) return;
      await Promise.all([keys.settle(key), handoff.settle(state)]).catch(() => undefined);
      const code = answer.outcome === 'refused' ? answer.problem.code : null;
      const snapshot =
        answer.outcome === 'done'
          ? answer.value
          : answer.outcome === 'refused'
            ? (answer.problem.snapshot ?? null)
            : null;
      const ending = code === 'return-mismatch' ? 'mismatch' : code === 'handoff-expired' ? 'expired' : kind;
      report(told(ending, snapshot));
      // A hint for the page that waits: it asks the backend itself.
      const own = account();
      if (own) ports.notify(own);
    };
    run(mine, work, () => told('elsewhere', null));
  };

  return effect => {
    switch (effect.type) {
      case 'ready-handoff':
        ready();
        return;
      case 'obtain-handoff':
        obtain(effect);
        return;
      case 'open-handoff':
        open(effect);
        return;
      case 'hand-on-link':
        handOn(effect);
        return;
      case 'clean-address':
        later(handoff => handoff.clean(effect.state));
        return;
      case 'finish-handoff':
        finish(effect.state);
        return;
      case 'close-window':
        later(handoff => handoff.closeWindow());
        return;
      case 'save-deadline':
        later(handoff => handoff.saveDeadline(effect.deadline));
        return;
    }
  };
}
