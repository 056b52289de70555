/** The content security policy of the simulator's pages: no page runs in a frame, and few run a script. */
export function pagePolicy({ script = false } = {}): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    ...(script ? ["script-src 'self'"] : []),
    'img-src data:',
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
