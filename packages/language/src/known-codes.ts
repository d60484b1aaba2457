import { API_ERRORS, isApiErrorCode, isRequestCode, REQUEST_CODES } from '@imgtpl/spec';
import type { DiagnosticCode } from './diagnostic.js';
import { RULES } from './rules/index.js';

/** Every code that a diagnostic can have: those of the API, then ours. */
export const KNOWN_CODES: ReadonlySet<DiagnosticCode> = new Set([
  ...Object.keys(API_ERRORS).filter(isApiErrorCode),
  ...Object.keys(REQUEST_CODES).filter(isRequestCode),
  ...RULES.flatMap(({ codes }) => codes),
]);
