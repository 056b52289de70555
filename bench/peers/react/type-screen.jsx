import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { texts } from '../form/texts.js';
import { Actions } from './actions.jsx';
import { ScreenHeader } from './screen-header.jsx';
import { typeSchema } from './schemas.js';

export function TypeScreen({ subject, onBack, onNext }) {
  const {
    register,
    handleSubmit,
    watch,
    formState: { errors },
  } = useForm({ defaultValues: { subject }, resolver: zodResolver(typeSchema) });
  const { title, lead, subjects, oneWay } = texts.type;
  return (
    <form className="screen" noValidate onSubmit={handleSubmit(onNext)}>
      <ScreenHeader title={title} lead={lead} />
      <fieldset aria-describedby="subject-error">
        <legend>{texts.check.subject}</legend>
        <p className="error" id="subject-error" role="alert">
          {errors.subject?.message}
        </p>
        <div className="cards">
          {subjects.map(([value, name, text]) => (
            <label className="card" key={value}>
              <input
                type="radio"
                value={value}
                aria-invalid={errors.subject ? 'true' : 'false'}
                {...register('subject')}
              />
              <span>
                <b>{name}</b>
                <span>{text}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {watch('subject') === 'enterprise' && <p className="note">{oneWay}</p>}
      <Actions onBack={onBack} />
    </form>
  );
}
