import type { Diagnostic } from '@imgtpl/language';

/** Whether a diagnostic says that the base image should be moved to the request. */
export function isMisplacedBaseImage({ code }: Diagnostic): boolean {
  return code === 'imgtpl/deprecated-from';
}
