import { type DiagnosticCode, docsPath, OWN_PREFIX } from '@imgtpl/language';
import { isApiErrorCode } from '@imgtpl/spec';

/** Where the page of a code lies; undefined for a code that a service answered and nobody documents for this call. */
export function pagePath(code: DiagnosticCode): string | undefined {
  return code.startsWith(OWN_PREFIX) || isApiErrorCode(code) ? docsPath(code) : undefined;
}
