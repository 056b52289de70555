import { steps, texts } from '../form/texts.js';

export function Stepper({ current }) {
  return (
    <ol className="steps" aria-label={texts.steps}>
      {steps.map(([name, label]) => (
        <li key={name} aria-current={name === current ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}
