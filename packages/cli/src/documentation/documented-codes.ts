import { type DiagnosticCode, KNOWN_CODES } from '@imgtpl/language';
import { isApiErrorCode } from '@imgtpl/spec';

/** Every code that there is a page of, in the order of the alphabet: the API's, then ours. */
export function documentedCodes(): readonly DiagnosticCode[] {
  const codes = [...KNOWN_CODES].sort();
  return [...codes.filter((code) => isApiErrorCode(code)), ...codes.filter((code) => !isApiErrorCode(code))];
}
