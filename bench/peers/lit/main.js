/** The form as one small Lit element with native inputs. */
import { RealNameForm } from './real-name-form.js';

customElements.define('real-name-form', RealNameForm);

/** Puts the form into an element; returns what takes it away again. */
export function mount(container) {
  const form = document.createElement('real-name-form');
  container.append(form);
  return () => form.remove();
}
