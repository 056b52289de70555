import { texts } from '../form/texts.js';

export function Actions({ onBack, label = texts.next }) {
  return (
    <div className="actions">
      <button type="button" onClick={onBack}>
        {texts.back}
      </button>
      <button className="primary">{label}</button>
    </div>
  );
}
