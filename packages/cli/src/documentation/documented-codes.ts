import { type DiagnosticCode, RULES } from '@imgtpl/language';
import { API_ERRORS, type ApiErrorCode } from '@imgtpl/spec';

/** Every code that there is a page of, in the order of the alphabet: the API's, then ours. */
export function documentedCodes(): readonly DiagnosticCode[] {
  const api = Object.keys(API_ERRORS).filter((code): code is ApiErrorCode => code in API_ERRORS);
  const own = new Set(RULES.flatMap(({ codes }) => codes).filter((code) => !(code in API_ERRORS)));
  return [...api.sort(), ...[...own].sort()];
}
