import type { RetryOptions, RetryPolicyContext } from '@darabonba/typescript';
import type { SendPolicy } from '../io.js';
import type { Secrets } from './secrets.js';
import { isRetryable, type SendFault, sendFault } from './send-fault.js';

export interface RetryContext {
  readonly sendPolicy: SendPolicy;
  /** Milliseconds. */
  now(): number;
  readonly secrets: Secrets;
  /** Called before each wait; `wait` in milliseconds. */
  onRetry(retry: { readonly fault: SendFault; readonly next: number; readonly wait: number }): void;
}

/** Thrown by our policy to end the attempts of the core client. */
export class RetriesExhausted extends Error {
  override readonly name = 'RetriesExhausted';
  readonly fault: SendFault;

  constructor(fault: SendFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** The core client asks only for errors with these names: all that it or Node throws for a response or connection. */
const ERROR_NAMES = [
  'ThrottlingError',
  'ServerError',
  'ClientError',
  'RequestTimeoutError',
  'Error',
  'SyntaxError',
  'TypeError',
];

/**
 * Sends a request again after throttling, a failure of the service, or a connection error. The client decides only by
 * the name of an error, which does not distinguish a response of 429 from one of 400, or a gateway's page from a
 * proxy's. So its hook for the wait time decides, and throws to end the attempts.
 */
export function retryPolicy(context: RetryContext): RetryOptions {
  const { sendPolicy, now, secrets, onRetry } = context;
  const startedAt = now();
  const seen = new WeakSet<object>();
  const getDelayTime = ({ exception, httpResponse, retriesAttempted }: RetryPolicyContext): number => {
    // The client keeps the last response, even if a later attempt had none.
    const response = httpResponse && !seen.has(httpResponse) ? httpResponse : undefined;
    if (response) seen.add(response);
    // A response that is not read to its end would keep the process alive.
    response?.body?.destroy();
    const fault = sendFault(exception, response?.statusCode, secrets);
    const wait = waitBefore(retriesAttempted, sendPolicy);
    const isExhausted =
      retriesAttempted >= sendPolicy.maxAttempts || now() - startedAt + wait > sendPolicy.retryTimeout;
    if (isExhausted || !isRetryable(fault)) throw new RetriesExhausted(fault);
    onRetry({ fault, next: retriesAttempted + 1, wait });
    return wait;
  };
  const backoff = { policy: 'imgtpl', getDelayTime };
  const condition = {
    exception: ERROR_NAMES,
    errorCode: [],
    maxAttempts: sendPolicy.maxAttempts + 1,
    maxDelay: sendPolicy.maxDelay,
  };
  return { retryable: true, retryCondition: [{ ...condition, backoff }], noRetryCondition: [] };
}

/** Doubles each time, and half of it is random, so that clients throttled together do not return together. */
function waitBefore(retry: number, { firstDelay, maxDelay }: SendPolicy): number {
  const longest = Math.min(maxDelay, firstDelay * 2 ** (retry - 1));
  return Math.round(longest / 2 + (Math.random() * longest) / 2);
}
