import { API_ERRORS, isApiErrorCode, isRequestCode, REQUEST_CODES } from '@imgtpl/spec';
import type { DiagnosticCode } from './diagnostic.js';
import { RULES } from './rules/index.js';

/** The code of every error in a configuration file. */
export const CONFIGURATION_CODE = 'imgtpl/invalid-configuration';

/** Every code that a diagnostic can have: those of the API, then ours. */
export const KNOWN_CODES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  ...Object.keys(API_ERRORS).filter(isApiErrorCode),
  ...Object.keys(REQUEST_CODES).filter(isRequestCode),
  CONFIGURATION_CODE,
  ...RULES.flatMap(({ codes }) => codes),
]);
