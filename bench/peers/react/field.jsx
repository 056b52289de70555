import { useId } from 'react';

/** A labelled input with its hint and what is wrong with it. */
export function Field({ label, hint, autocomplete, problem, registration }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        autoComplete={autocomplete}
        required
        aria-invalid={problem ? 'true' : 'false'}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-error`}
        {...registration}
      />
      <p className="error" id={`${id}-error`}>
        {problem}
      </p>
    </div>
  );
}
