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
  const [response, answer] = await ask(`/demo/${path}`, sent).catch(async error => {
    // A page that is being left loses its requests first: by then there is nobody left to tell.
    await new Promise(resolve => setTimeout(resolve, 1000));
    throw error;
  });
  if (response.ok) return answer;
  throw Object.assign(new Error(`/demo/${path} answered ${response.status}`), { code: answer.code });
}

async function ask(address, sent) {
  const response = await fetch(address, sent);
  const answer = await response.json().catch(error => {
    if (response.ok) throw error;
    return {};
  });
  return [response, answer];
}
