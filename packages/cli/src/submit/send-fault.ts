import type { Secrets } from './secrets.js';

/** Why a request was not answered with an id. Texts hold no secrets. */
export type SendFault =
  /** The service read the request and refuses it. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly requestId: string;
    }
  /** The service does not take the credentials. */
  | { readonly kind: 'not-authenticated'; readonly code: string; readonly message: string; readonly requestId: string }
  /** Throttled, or failed on the side of the service: worth another try. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly code: string; readonly requestId: string }
  /** No whole answer came; `retryable` where the next try may do better. */
  | { readonly kind: 'no-answer'; readonly reason: string; readonly retryable: boolean }
  /** Something answered that is not the service. */
  | { readonly kind: 'not-understood'; readonly status: number | undefined };

export function isRetryable(fault: SendFault): boolean {
  return fault.kind === 'unavailable' || (fault.kind === 'no-answer' && fault.retryable);
}

/** What the core client has thrown, with the status of the answer when one came. Nothing of its text is passed on. */
export function sendFault(thrown: unknown, status: number | undefined, secrets: Secrets): SendFault {
  const error = fieldsOf(thrown);
  const answer = fieldsOf(error['data']);
  const code = textOf(answer['Code']) ?? textOf(answer['code']);
  const own = typeof error['statusCode'] === 'number' ? error['statusCode'] : undefined;
  // A connection can end in the middle of an answer, whose status says nothing then.
  const fault = own === undefined ? connectionFault(textOf(error['name']), textOf(error['code'])) : undefined;
  if (fault !== undefined) return fault;
  const answered = own ?? status;
  if (answered === undefined) return { kind: 'not-understood', status: undefined };
  const requestId = secrets.redact(textOf(answer['RequestId']) ?? textOf(answer['requestId']) ?? '');
  if (answered >= 500 || answered === 429 || code?.startsWith('Throttling')) {
    return { kind: 'unavailable', status: answered, code: secrets.redact(code ?? ''), requestId };
  }
  if (code === undefined) return { kind: 'not-understood', status: answered };
  const message = secrets.redact(textOf(answer['Message']) ?? textOf(answer['message']) ?? '');
  const isOfKey = AUTHENTICATION.some((codes) => codes.test(code));
  if (isOfKey) return { kind: 'not-authenticated', code: secrets.redact(code), message, requestId };
  return { kind: 'refused', status: answered, code: secrets.redact(code), message, requestId };
}

/** The codes of the gateway that speak of the key, the token, the signature or the clock. */
const AUTHENTICATION: readonly RegExp[] = [
  /^(?:Invalid|Missing|Incomplete|Expired)(?:AccessKey|SecurityToken|Signature|TimeStamp|Timestamp|Nonce|Credential)/,
  /^(?:SignatureDoesNotMatch|SignatureNonceUsed|IncorrectSignature|SecurityTokenExpired|UnsupportedSignature)/,
];

/** What Node calls the faults of a connection that may be gone the next time. */
const PASSING: ReadonlySet<string> = new Set([
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
  if (name === 'RequestTimeoutError') return { kind: 'no-answer', reason: 'ETIMEDOUT', retryable: true };
  // A name that Node gives, never a text that could hold more.
  if (code === undefined || !/^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return undefined;
  return { kind: 'no-answer', reason: code, retryable: PASSING.has(code) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  // Any object can be asked for any name.
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
