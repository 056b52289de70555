import { shareSource } from './share-source.js';

const types = ['online', 'offline', 'visibilitychange', 'pagehide', 'pageshow', 'freeze'];

/** What happens to the page and its network: `online`, `offline`, `visibilitychange`, `pagehide`, `pageshow`, `freeze`. */
export const onPageEvent = shareSource<Event>(tell => {
  for (const type of types) addEventListener(type, tell);
  return () => {
    for (const type of types) removeEventListener(type, tell);
  };
});

/** A tick each second. */
export const onSecond = shareSource(tell => {
  const timer = setInterval(tell, 1000, undefined);
  return () => {
    clearInterval(timer);
  };
});
