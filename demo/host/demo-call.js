/**
 * Asks the backend's `/demo` endpoints, which only a demo has.
 * @param {string} path below `/demo/`
 * @param {object} [body] sent by POST where it is given
 */
export async function call(path, body) {
  const sent =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/demo/${path}`, sent).catch(async error => {
    // A page that is being left loses its requests first: by then there is nobody left to tell.
    await new Promise(resolve => setTimeout(resolve, 1000));
    throw error;
  });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw Object.assign(new Error(`/demo/${path} answered ${response.status}`), { code: problem.code });
}
