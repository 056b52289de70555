import { useId } from 'react';

/** A box to tick with its sentence. */
export function Consent({ text, problem, registration }) {
  const id = useId();
  return (
    <div>
      <input
        type="checkbox"
        id={id}
        required
        aria-invalid={problem ? 'true' : 'false'}
        aria-describedby={`${id}-error`}
        {...registration}
      />
      <label htmlFor={id}>{text}</label>
      <p className="error" id={`${id}-error`}>
        {problem}
      </p>
    </div>
  );
}
