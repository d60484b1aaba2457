import { type DiagnosticCode, docsPath, KNOWN_CODES } from '@imgtpl/language';

/** The file name of a code's page; undefined for anything that is not a code of ours or of the API. */
export function pageName(code: string): string | undefined {
  return isKnown(code) ? docsPath(code).replace(/^.*\//, '') : undefined;
}

function isKnown(code: string): code is DiagnosticCode {
  const codes: ReadonlySet<string> = KNOWN_CODES;
  return codes.has(code);
}
