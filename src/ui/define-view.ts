import type { TemplateResult } from 'lit';
import type { Fact, FlowState } from '../flow/index.js';

/** Hands a fact to the store. */
export type Send = (fact: Fact) => void;

/** A screen, ready to be drawn from the state alone. */
export type View<T> = (state: FlowState, send: Send, text: T) => TemplateResult;

/** Joins a screen's pure model with its template. */
export function defineView<M, T>(
  model: (state: FlowState) => M,
  template: (model: M, send: Send, text: T) => TemplateResult,
): View<T> {
  return (state, send, text) => template(model(state), send, text);
}
