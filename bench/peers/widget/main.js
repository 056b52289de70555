/** What a portal with a backend in its own script does: hands it to the widget, before the widget's script comes. */
import { backend } from './backend.js';

/** Puts the widget into an element; returns what takes it away again. */
export function mount(container) {
  const widget = document.createElement('real-name-auth');
  widget.backend = backend;
  container.append(widget);
  return () => widget.remove();
}

for (const widget of document.querySelectorAll('real-name-auth')) widget.backend = backend;
