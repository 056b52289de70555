import { texts } from '../form/texts.js';
import { useObjectUrl } from './use-object-url.js';

/** The photo of the license, with what can be done about it. */
export function Picture({ file, children }) {
  const url = useObjectUrl(file);
  return (
    <figure>
      {url && <img className="picture" src={url} alt={texts.photos.picture} />}
      <figcaption>{children}</figcaption>
    </figure>
  );
}
