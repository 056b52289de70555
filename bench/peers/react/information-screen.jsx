import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { fields } from '../form/fields.js';
import { texts } from '../form/texts.js';
import { Actions } from './actions.jsx';
import { Consent } from './consent.jsx';
import { Field } from './field.jsx';
import { ScreenHeader } from './screen-header.jsx';
import { informationSchema } from './schemas.js';

const blank = {
  ...Object.fromEntries(fields.map(({ name }) => [name, ''])),
  notice: false,
  identity: false,
};

export function InformationScreen({ values, onBack, onNext }) {
  const {
    register,
    handleSubmit,
    getValues,
    formState: { errors },
  } = useForm({
    defaultValues: { ...blank, ...values },
    resolver: zodResolver(informationSchema),
    mode: 'onBlur',
    reValidateMode: 'onBlur',
  });
  const { title, lead, tipsTitle, tips, consentTitle, consents } = texts.information;
  return (
    <form className="screen" noValidate onSubmit={handleSubmit(onNext)}>
      <ScreenHeader title={title} lead={lead} />
      <div className="columns">
        <div className="fields">
          {fields.map(field => (
            <Field
              key={field.name}
              {...field}
              problem={errors[field.name]?.message}
              registration={register(field.name)}
            />
          ))}
          <fieldset>
            <legend>{consentTitle}</legend>
            {consents.map(([name, text]) => (
              <Consent key={name} text={text} problem={errors[name]?.message} registration={register(name)} />
            ))}
          </fieldset>
        </div>
        <aside>
          <h3>{tipsTitle}</h3>
          <ul className="tips">
            {tips.map(tip => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </aside>
      </div>
      <Actions onBack={() => onBack(getValues())} />
    </form>
  );
}
