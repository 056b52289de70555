import { texts } from '../form/texts.js';
import { ScreenHeader } from './screen-header.jsx';

export function StatusScreen({ onStart }) {
  const { title, lead, gains, prepareTitle, prepare, duration, start } = texts.status;
  return (
    <section className="screen">
      <ScreenHeader title={title} lead={lead} focus={false} />
      <ul className="gains">
        {gains.map(([name, text]) => (
          <li key={name}>
            <b>{name}</b> {text}
          </li>
        ))}
      </ul>
      <section>
        <h3>{prepareTitle}</h3>
        <p className="soft">{prepare}</p>
        <p className="soft">{duration}</p>
      </section>
      <div className="actions">
        <button className="primary" type="button" onClick={onStart}>
          {start}
        </button>
      </div>
    </section>
  );
}
