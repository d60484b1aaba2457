import { COMPONENT_ERRORS } from './api-errors/component-errors.js';
import { CONTENT_ERRORS } from './api-errors/content-errors.js';
import { PARAMETER_ERRORS } from './api-errors/parameter-errors.js';
import { SERVICE_ERRORS } from './api-errors/service-errors.js';

export { type ApiErrorRow, SHOWN_BY, type ShownBy } from './api-errors/api-error-row.js';

/** Every error code that CreateImagePipeline documents, and those of CreateImageComponent that a component file can trigger. */
export const API_ERRORS = {
  ...CONTENT_ERRORS,
  ...PARAMETER_ERRORS,
  ...SERVICE_ERRORS,
  ...COMPONENT_ERRORS,
} as const;

export type ApiErrorCode = keyof typeof API_ERRORS;

/** Whether a text is one of the API's codes. */
export function isApiErrorCode(text: string): text is ApiErrorCode {
  return Object.hasOwn(API_ERRORS, text);
}
