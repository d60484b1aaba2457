import type { Secrets } from './secrets.js';

/** Why there is no id in response to a request. Texts contain no secrets. */
export type SendFault =
  /** The service read the request and refuses it. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly requestId: string;
    }
  /** The service did not accept the credentials. */
  | { readonly kind: 'not-authenticated'; readonly code: string; readonly message: string; readonly requestId: string }
  /** Throttled, or the service failed: worth another attempt. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly code: string; readonly requestId: string }
  /** No complete response arrived; `retryable` if another attempt may succeed. */
  | { readonly kind: 'no-response'; readonly reason: string; readonly retryable: boolean }
  /** The response does not come from the service. */
  | { readonly kind: 'not-understood'; readonly status: number | undefined };

/** Whether the same request may succeed a moment later. */
export function isRetryable(fault: SendFault): boolean {
  return fault.kind === 'unavailable' || (fault.kind === 'no-response' && fault.retryable);
}

/** Classifies an error of the core client and the status of the response, if any. Passes on none of its text. */
export function sendFault(thrown: unknown, status: number | undefined, secrets: Secrets): SendFault {
  const error = fieldsOf(thrown);
  const body = fieldsOf(error['data']);
  const code = textOf(body['Code']) ?? textOf(body['code']);
  const errorStatus = typeof error['statusCode'] === 'number' ? error['statusCode'] : undefined;
  // A connection can end in the middle of a response; its status then means nothing.
  const fault = errorStatus === undefined ? connectionFault(textOf(error['name']), textOf(error['code'])) : undefined;
  if (fault !== undefined) return fault;
  const httpStatus = errorStatus ?? status;
  if (httpStatus === undefined) return { kind: 'not-understood', status: undefined };
  const requestId = secrets.redact(textOf(body['RequestId']) ?? textOf(body['requestId']) ?? '');
  if (httpStatus >= 500 || httpStatus === 429 || code?.startsWith('Throttling')) {
    return { kind: 'unavailable', status: httpStatus, code: secrets.redact(code ?? ''), requestId };
  }
  if (code === undefined) return { kind: 'not-understood', status: httpStatus };
  const message = secrets.redact(textOf(body['Message']) ?? textOf(body['message']) ?? '');
  const isAuthentication = AUTHENTICATION.some((codes) => codes.test(code));
  if (isAuthentication) return { kind: 'not-authenticated', code: secrets.redact(code), message, requestId };
  return { kind: 'refused', status: httpStatus, code: secrets.redact(code), message, requestId };
}

/** The gateway's codes about the key, the token, the signature or the clock. */
const AUTHENTICATION: readonly RegExp[] = [
  /^(?:Invalid|Missing|Incomplete|Expired)(?:AccessKey|SecurityToken|Signature|TimeStamp|Timestamp|Nonce|Credential)/,
  /^(?:SignatureDoesNotMatch|SignatureNonceUsed|IncorrectSignature|SecurityTokenExpired|UnsupportedSignature)/,
];

/** Node's codes for connection errors that may be temporary. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
]);

function connectionFault(name: string | undefined, code: string | undefined): SendFault | undefined {
  if (name === 'RequestTimeoutError') return { kind: 'no-response', reason: 'ETIMEDOUT', retryable: true };
  // Only a code of Node, never a text that could contain more.
  if (code === undefined || !/^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return undefined;
  return { kind: 'no-response', reason: code, retryable: TRANSIENT_CODES.has(code) };
}

/** The fields of a value from elsewhere; none if it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  // Any object can be asked for any name.
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
