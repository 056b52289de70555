/** The form in React: react-hook-form holds each screen's answers, zod checks them. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RealNameForm } from './real-name-form.jsx';

/** Puts the form into an element; returns what takes it away again. */
export function mount(container) {
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <RealNameForm />
    </StrictMode>,
  );
  return () => root.unmount();
}

for (const place of document.querySelectorAll('[data-real-name-form]')) mount(place);
