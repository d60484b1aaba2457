import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Node tells of every answer here; the core client reads it whole, and gives nobody else a look before. */
const ANSWERS = 'http.client.response.finish';

/** An answer of the service has some hundred bytes: what has so many is another's, and must not fill the memory. */
const MOST_BYTES = 1024 * 1024;

/** Runs an action, whose answers over HTTP break off where they become longer than any of the service. */
export async function withLimitedAnswers<Result>(action: () => Promise<Result>): Promise<Result> {
  subscribe(ANSWERS, limit);
  try {
    return await action();
  } finally {
    unsubscribe(ANSWERS, limit);
  }
}

function limit(message: unknown): void {
  // Node's documentation gives the message this form.
  const { response } = message as { readonly response: IncomingMessage };
  const { socket } = response;
  let left = MOST_BYTES;
  const count = (chunk: Uint8Array): void => {
    left -= chunk.length;
    if (left < 0) response.destroy(new Error('too long'));
  };
  socket.on('data', count);
  response.once('close', () => socket.off('data', count));
}
