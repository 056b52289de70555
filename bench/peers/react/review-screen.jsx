import { texts } from '../form/texts.js';
import { ScreenHeader } from './screen-header.jsx';

export function ReviewScreen({ workingDays }) {
  const { title, lead, expected, channels } = texts.review;
  return (
    <section className="screen">
      <ScreenHeader title={title} lead={lead} />
      <p className="note" role="status">
        <b>{expected(workingDays)}</b> {channels}
      </p>
    </section>
  );
}
