import { useEffect, useRef } from 'react';

/** The heading of a screen, to which those are led who cannot see that it has changed. */
export function ScreenHeader({ title, lead, focus = true }) {
  const heading = useRef(null);
  useEffect(() => {
    if (focus) heading.current.focus();
  }, [focus]);
  return (
    <header>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="lead">{lead}</p>
    </header>
  );
}
