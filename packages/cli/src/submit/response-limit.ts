import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Node publishes every HTTP response here; the core client reads responses whole, without a hook before. */
const RESPONSE_CHANNEL = 'http.client.response.finish';

/** In bytes. The service sends a few hundred; more comes from elsewhere, and must not fill the memory. */
const MOST_BYTES = 1024 * 1024;

/** Runs an action, and aborts HTTP responses in it that are longer than any of the service. */
export async function withLimitedResponses<Result>(action: () => Promise<Result>): Promise<Result> {
  subscribe(RESPONSE_CHANNEL, limitResponse);
  try {
    return await action();
  } finally {
    unsubscribe(RESPONSE_CHANNEL, limitResponse);
  }
}

function limitResponse(message: unknown): void {
  // The form of the message in Node's documentation.
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
