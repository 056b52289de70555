import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import { texts } from '../form/texts.js';
import { Actions } from './actions.jsx';
import { Picture } from './picture.jsx';
import { ScreenHeader } from './screen-header.jsx';
import { photosSchema } from './schemas.js';

export function PhotosScreen({ license, onBack, onNext }) {
  const id = useId();
  const { control, handleSubmit } = useForm({
    defaultValues: { license },
    resolver: zodResolver(photosSchema),
    mode: 'onChange',
  });
  const { field, fieldState } = useController({ name: 'license', control });
  const { title, lead, label, hint, remove } = texts.photos;
  const problem = fieldState.error?.message;
  return (
    <form className="screen" noValidate onSubmit={handleSubmit(onNext)}>
      <ScreenHeader title={title} lead={lead} />
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
        <input
          id={id}
          type="file"
          name={field.name}
          ref={field.ref}
          accept="image/jpeg,image/png,image/webp"
          required
          aria-invalid={problem ? 'true' : 'false'}
          aria-describedby={`${id}-hint ${id}-error`}
          onBlur={field.onBlur}
          onChange={event => field.onChange(event.target.files[0] ?? null)}
        />
        <p className="error" id={`${id}-error`}>
          {problem}
        </p>
      </div>
      {field.value && !problem && (
        <Picture file={field.value}>
          <button type="button" onClick={() => field.onChange(null)}>
            {remove}
          </button>
        </Picture>
      )}
      <Actions onBack={onBack} />
    </form>
  );
}
