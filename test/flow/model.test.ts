import { expect } from 'chai';
import fc from 'fast-check';
import { Screen } from '../../src/contract/index.js';
import { isBusy, screenOf, type Fact } from '../../src/flow/index.js';
import { ModelWorld } from './model-world.js';
import { namedFacts } from './sample-facts.js';
import '../suites/property-seed.js';

/** What the person, a script on the page or the world can do by itself; answers come from the backend alone. */
const own = namedFacts
  .map(([, fact]) => fact)
  .filter(
    ({ type }) =>
      !/^(snapshot\.loaded|load|command|draft|handoff|answers|key|ledger|account|backend|text|copy|consent)/.test(
        type,
      ),
  );

type Move =
  | { readonly do: 'fact'; readonly fact: Fact }
  | { readonly do: 'type'; readonly value: string }
  | { readonly do: 'answer'; readonly pick: number; readonly luck: number }
  | {
      readonly do:
        | 'fill'
        | 'reload'
        | 'proceed'
        | 'pass'
        | 'begin'
        | 'tomorrow'
        | 'happen'
        | 'forge'
        | 'turn back'
        | 'spend';
    };

type PlainMove = Exclude<Move['do'], 'fact' | 'type' | 'answer'>;
const only = (...kinds: PlainMove[]) => fc.constantFrom(...kinds).map((kind): Move => ({ do: kind }));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...own).map((fact): Move => ({ do: 'fact', fact })) },
  { weight: 1, arbitrary: fc.constantFrom('good', 'bad', '').map((value): Move => ({ do: 'type', value })) },
  {
    weight: 9,
    arbitrary: fc
      .record({ pick: fc.nat(9), luck: fc.nat(9) })
      .map((answer): Move => ({ do: 'answer', ...answer })),
  },
  { weight: 8, arbitrary: only('fill', 'proceed', 'proceed', 'pass') },
  {
    weight: 2,
    arbitrary: only('begin', 'happen', 'reload', 'tomorrow', 'forge', 'turn back', 'spend', 'spend'),
  },
);

async function make(world: ModelWorld, move: Move): Promise<void> {
  switch (move.do) {
    case 'fact': {
      world.send(move.fact);
      return;
    }
    case 'type': {
      world.send({ type: 'answer.typed', field: 'organizationName', value: move.value });
      return;
    }
    case 'answer': {
      world.answer(move.pick, move.luck);
      return;
    }
    case 'fill': {
      world.fillIn();
      return;
    }
    case 'reload':
      return world.reload();
    case 'proceed': {
      world.send({ type: 'proceed.pressed' });
      return;
    }
    case 'pass':
      return world.pass();
    case 'begin': {
      world.send({ type: 'start.pressed' });
      return;
    }
    case 'happen': {
      world.backend.happen(world.now);
      return;
    }
    case 'forge': {
      world.agree('identity', false);
      return;
    }
    case 'turn back':
      return world.turnBack();
    case 'spend': {
      world.backend.spendElsewhere(world.now);
      return;
    }
    case 'tomorrow':
      world.now += 86_400_000;
      {
        world.send({ type: 'clock.ticked' });
        return;
      }
  }
}

/** The screen never shows a step at which the server, as far as the widget knows, is not. */
function aheadOfServer(world: ModelWorld): boolean {
  const { snapshot } = world.state;
  const stage = snapshot?.application?.stage;
  switch (screenOf(world.state)) {
    case 'information':
    case 'check':
      return stage === undefined || stage === 'review';
    case 'person':
    case 'organization':
    case 'payment':
    case 'review':
    case 'rejected':
      return stage !== screenOf(world.state);
    case 'result':
      return snapshot?.identity.status !== 'verified';
    default:
      return false;
  }
}

describe('any order of events', () => {
  it('sends nothing twice, runs ahead of nobody and always comes to rest', async function () {
    this.timeout(60_000);
    const reached = new Set<string>();
    const property = fc.asyncProperty(
      fc.boolean(),
      fc.constantFrom(null, null, 'individual' as const, 'enterprise' as const),
      fc.array(move, { minLength: 20, maxLength: 120 }),
      async (company, verified, moves) => {
        const world = new ModelWorld(company, verified);
        world.send({ type: 'widget.connected' });
        for (const next of moves) {
          world.now += 1000;
          await make(world, next);
          await world.rest();
          expect(world.wrong).to.deep.equal([]);
          expect(Screen.options).to.include(screenOf(world.state));
          expect(aheadOfServer(world), `${screenOf(world.state)} is ahead of the server`).to.equal(false);
          reached.add(screenOf(world.state));
        }
        const { judged } = world.backend;
        expect(new Set(judged).size, 'a submission was judged twice').to.equal(judged.length);

        // Once everything has been answered, the person can act again.
        await world.settle();
        if (!world.state.online) world.send({ type: 'network.changed', online: true });
        world.send({ type: 'reload.requested' });
        await world.settle();
        expect(isBusy(world.state), 'busy for ever').to.equal(false);
        expect(world.state.load).to.equal('idle');
        expect(world.wrong).to.deep.equal([]);
      },
    );
    // fast-check prints the seed and the shortest sequence that fails.
    await fc.assert(property, { numRuns: 300 });
    expect([...reached], 'the model walks through every step').to.include.members([
      'status',
      'type',
      'information',
      'check',
      'person',
      'organization',
      'payment',
      'result',
    ]);
  });
});
