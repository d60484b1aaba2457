import type { Diagnostic } from '@imgtpl/language';

/** Whether it says that a base image is not decided where it stands; where the request has another one, that is said. */
export function isMovable({ code }: Diagnostic): boolean {
  return code === 'imgtpl/deprecated-from';
}
