/** Draws every state of the transition table, presses what stands there, and looks where the focus is afterwards. */
import { expect } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { FocusController } from '../../src/element/focus-controller.js';
import { ScreenController } from '../../src/element/screen-controller.js';
import { TextController } from '../../src/element/text-controller.js';
import { TypedElement } from '../../src/element/typed-element.js';
import { initialState, screenOf, type Effect, type FlowState } from '../../src/flow/index.js';
import { namedFacts } from '../flow/sample-facts.js';
import { sampleStates } from '../flow/sample-states.js';
import { apply } from '../flow/transition-table.js';
import { until } from './widget.js';

/** The widget's own controllers around a state that a test sets. */
class DrawnState extends TypedElement<object> {
  language = 'en';
  messages = null;
  state: FlowState = initialState;
  readonly text = new TextController(this, () => undefined);
  readonly focusing = new FocusController(this);
  readonly screens = new ScreenController(
    this,
    this.text,
    Object.defineProperty({ send: () => undefined, subscribe: () => () => undefined } as never, 'state', {
      get: () => this.state,
    }),
    () => undefined,
    () => undefined,
  );

  async draw(state: FlowState): Promise<void> {
    this.state = state;
    this.requestUpdate();
    await this.updateComplete;
  }

  async change(state: FlowState, effects: readonly Effect[]): Promise<void> {
    this.state = state;
    this.requestUpdate();
    for (const effect of effects) if (effect.type === 'focus') this.focusing.want(effect.target);
    await this.updateComplete;
  }

  protected override shouldUpdate(): boolean {
    if (!this.text.first) this.text.choose();
    return true;
  }

  protected override render(): TemplateResult {
    const heading = this.screens.heading();
    if (!heading) return html``;
    const { send } = this.screens.hands;
    return html`${this.screens.stepper()}
      <h2 id="title" tabindex="-1">${heading.title}</h2>
      ${heading.lead ? html`<p>${heading.lead}</p>` : nothing} ${this.screens.trouble(send)}
      ${this.screens.body(send)}`;
  }
}
customElements.define('drawn-state', DrawnState);

/** What can be pressed or typed into on a screen. */
const controls = (drawn: DrawnState) => [
  ...drawn.renderRoot.querySelectorAll<HTMLElement>('button, input, select, a[href]'),
];

describe('[L1] the focus, drawn', () => {
  let drawn: DrawnState;
  before(async () => {
    drawn = new DrawnState();
    document.body.append(drawn);
  });
  after(() => drawn.remove());

  /** A state as it stands once all that it needs is there. */
  async function stand(state: FlowState): Promise<void> {
    await drawn.draw(state);
    if (screenOf(state) === 'connecting') return;
    await until('the screen', () => !drawn.renderRoot.querySelector('#loading'));
    await drawn.updateComplete;
  }

  for (const [name, state] of Object.entries(sampleStates))
    it(`is inside the widget after whatever happens in “${name}”`, async function () {
      this.timeout(60_000);
      const lost: string[] = [];
      for (const [event, fact] of namedFacts) {
        const { state: after, effects } = apply(state, fact);
        const moves = effects.some(({ type }) => type === 'focus') || screenOf(state) !== screenOf(after);
        if (!moves && after === state) continue;
        if (!moves && after.trouble === state.trouble) continue;
        await stand(after);
        await stand(state);
        // What stands last is the primary action or the way out; what stands first is what is typed or chosen.
        const all = controls(drawn);
        for (const control of new Set([all[0], all.at(-1)])) {
          const pressed = control?.isConnected
            ? control
            : drawn.renderRoot.querySelector<HTMLElement>('#title');
          pressed?.focus();
          const had = (drawn.renderRoot as ShadowRoot).activeElement;
          await drawn.change(after, effects);
          const has = (drawn.renderRoot as ShadowRoot).activeElement;
          if (had && !has) lost.push(`${event}: ${had.outerHTML.slice(0, 80)}`);
          await stand(state);
        }
      }
      expect(lost).to.deep.equal([]);
    });
});
