import { BackendError, type CallOptions } from '../../contract/index.js';
import { answerLimit, readAnswer, tooLarge, type HttpAnswer } from './http-answer.js';
import type { HttpRequest } from './http-request.js';

/** Sends bytes by XMLHttpRequest, which alone tells how many of them have left. */
function send(
  { url, method, headers, credentials }: HttpRequest,
  photo: Blob,
  { signal, onProgress }: CallOptions,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open(method, url);
    request.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.({ sent: loaded, total });
    request.onprogress = ({ loaded }) => {
      if (loaded <= answerLimit) return;
      reject(tooLarge());
      stop();
    };
    request.onload = () => {
      // Nothing keeps this kind of request from following a redirect; what a stranger says at its end is no answer.
      if (new URL(request.responseURL || url).origin !== new URL(url).origin)
        reject(new TypeError('The upload was led elsewhere.'));
      resolve({
        status: request.status,
        type: request.getResponseHeader('Content-Type'),
        retryAfter: request.getResponseHeader('Retry-After'),
        text: request.responseText,
      });
    };
    request.onerror = () => reject(new TypeError('The upload failed.'));
    request.onabort = () => reject(new DOMException('No longer wanted.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    request.send(photo);
    // Only a request that was sent tells of its end.
    if (signal.aborted) stop();
  });
}

/** Uploads a photo as it is, and reads the answer. */
export async function uploadPhoto(request: HttpRequest, photo: Blob, options: CallOptions): Promise<unknown> {
  const type = photo.type || 'application/octet-stream';
  const headers = { ...request.headers, 'Content-Type': type };
  const answer = await send({ ...request, headers }, photo, options);
  // A server or proxy in front of the backend refuses by status alone.
  if (answer.status === 413 && !/json/i.test(answer.type ?? ''))
    throw new BackendError({ code: 'photo-too-large' });
  return readAnswer(answer);
}
