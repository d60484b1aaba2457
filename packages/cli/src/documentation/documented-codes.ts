import { type DiagnosticCode, KNOWN_CODES } from '@imgtpl/language';
import { isApiErrorCode } from '@imgtpl/spec';

/** Every code that has a page, in alphabetical order: the API's first, then ours. */
export function documentedCodes(): readonly DiagnosticCode[] {
  const codes = [...KNOWN_CODES].sort();
  return [...codes.filter((code) => isApiErrorCode(code)), ...codes.filter((code) => !isApiErrorCode(code))];
}
