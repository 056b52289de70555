import { lazy, Suspense, useEffect, useState } from 'react';
import { StatusScreen } from './status-screen.jsx';

const loadApplication = () => import('./application.jsx');
const Application = lazy(loadApplication);

/** The first screen; the form itself, with react-hook-form and zod, comes while the page is idle. */
export function RealNameForm() {
  const [started, setStarted] = useState(false);
  useEffect(() => {
    const request = requestIdleCallback(loadApplication);
    return () => cancelIdleCallback(request);
  }, []);
  if (!started) return <StatusScreen onStart={() => setStarted(true)} />;
  return (
    <Suspense fallback={null}>
      <Application onLeave={() => setStarted(false)} />
    </Suspense>
  );
}
