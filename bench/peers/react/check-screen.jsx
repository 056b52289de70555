import { fields } from '../form/fields.js';
import { texts } from '../form/texts.js';
import { Actions } from './actions.jsx';
import { Picture } from './picture.jsx';
import { ScreenHeader } from './screen-header.jsx';

function Answer({ label, value, onChange }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd>
        <button type="button" aria-label={`${texts.change} ${label}`} onClick={onChange}>
          {texts.change}
        </button>
      </dd>
    </div>
  );
}

export function CheckScreen({ answers, license, onChange, onSubmit }) {
  const { title, lead, subject, enterprise, review, submit } = texts.check;
  return (
    <form className="screen" noValidate action={onSubmit}>
      <ScreenHeader title={title} lead={lead} />
      <dl className="answers">
        <Answer label={subject} value={enterprise} onChange={() => onChange('type')} />
        {fields.map(({ name, label }) => (
          <Answer key={name} label={label} value={answers[name]} onChange={() => onChange('information')} />
        ))}
      </dl>
      <Picture file={license}>
        <button
          type="button"
          aria-label={`${texts.change} ${texts.photos.label}`}
          onClick={() => onChange('photos')}
        >
          {texts.change}
        </button>
      </Picture>
      <p className="soft">{review}</p>
      <Actions onBack={() => onChange('photos')} label={submit} />
    </form>
  );
}
