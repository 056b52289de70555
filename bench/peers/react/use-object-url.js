import { useEffect, useState } from 'react';

/** An address at which a file can be shown, given back when the file goes; empty without a file. */
export function useObjectUrl(file) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!file) return undefined;
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => {
      setUrl('');
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return url;
}
