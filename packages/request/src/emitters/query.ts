import { flatten } from '../flatten.js';
import { type Emitter, emitted } from './emitter.js';

/**
 * The percent-encoded pairs, as the official SDK writes them into the address, and as a body of the type
 * `application/x-www-form-urlencoded` has them; one request a line, none at the end.
 */
export const emitQuery: Emitter = (sources) =>
  emitted([], () => sources.map(({ request }) => flatten(request).map(encodedPair).join('&')).join('\n'));

function encodedPair([name, value]: readonly [string, string]): string {
  return `${encoded(name)}=${encoded(value)}`;
}

/** Half of a surrogate pair has no UTF-8; every encoder writes U+FFFD for it, but this one refuses. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll("'", '%27');
}
