import type { RetryOptions, RetryPolicyContext } from '@darabonba/typescript';
import type { Patience } from '../io.js';
import type { Secrets } from './secrets.js';
import { isRetryable, type SendFault, sendFault } from './send-fault.js';

export interface RetryWorld {
  readonly patience: Patience;
  /** Milliseconds. */
  now(): number;
  readonly secrets: Secrets;
  /** Told before each wait; `wait` in milliseconds. */
  onRetry(retry: { readonly fault: SendFault; readonly next: number; readonly wait: number }): void;
}

/** Ends the tries of the core client from inside its policy. */
export class TriesEnded extends Error {
  override readonly name = 'TriesEnded';
  readonly fault: SendFault;

  constructor(fault: SendFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** The core client asks only about errors of these names: all that it or Node throws for an answer or a connection. */
const NAMES = [
  'ThrottlingError',
  'ServerError',
  'ClientError',
  'RequestTimeoutError',
  'Error',
  'SyntaxError',
  'TypeError',
];

/**
 * When a request is sent again: on throttling, on a fault of the service, and on a fault of the connection. The client
 * of itself decides by the name of an error alone, which does not tell an answer of 429 from one of 400, or a page of a
 * gateway from one of a proxy; so its hook for the time of the wait decides, and throws where there is to be no more.
 */
export function retryPolicy(world: RetryWorld): RetryOptions {
  const { patience, now, secrets, onRetry } = world;
  const begin = now();
  const seen = new WeakSet<object>();
  const getDelayTime = ({ exception, httpResponse, retriesAttempted }: RetryPolicyContext): number => {
    // The client keeps the last answer, although a later try may have had none.
    const answer = httpResponse && !seen.has(httpResponse) ? httpResponse : undefined;
    if (answer) seen.add(answer);
    // What is not read to its end would keep the process alive.
    answer?.body?.destroy();
    const fault = sendFault(exception, answer?.statusCode, secrets);
    const wait = waitBefore(retriesAttempted, patience);
    const isOver = retriesAttempted >= patience.tries || now() - begin + wait > patience.whole;
    if (isOver || !isRetryable(fault)) throw new TriesEnded(fault);
    onRetry({ fault, next: retriesAttempted + 1, wait });
    return wait;
  };
  const backoff = { policy: 'imgtpl', getDelayTime };
  const condition = {
    exception: NAMES,
    errorCode: [],
    maxAttempts: patience.tries + 1,
    maxDelay: patience.longestWait,
  };
  return { retryable: true, retryCondition: [{ ...condition, backoff }], noRetryCondition: [] };
}

/** Twice as long each time, half of it by chance: many who were throttled together do not come back together. */
function waitBefore(retry: number, { firstWait, longestWait }: Patience): number {
  const most = Math.min(longestWait, firstWait * 2 ** (retry - 1));
  return Math.round(most / 2 + (Math.random() * most) / 2);
}
