import { type DiagnosticCode, docsPath, OWN_PREFIX } from '@imgtpl/language';
import { isApiErrorCode } from '@imgtpl/spec';

/** The path of a code's page; undefined for a code that a service returned and nobody documents for this call. */
export function pagePath(code: DiagnosticCode): string | undefined {
  return code.startsWith(OWN_PREFIX) || isApiErrorCode(code) ? docsPath(code) : undefined;
}
