import { flatten } from '../flatten.js';
import { type Emitter, emitted } from './emitter.js';

/**
 * Percent-encoded pairs, in the form in which the official SDK writes them into the URL, and also valid as a body of
 * type `application/x-www-form-urlencoded`. One request a line, without a line end after the last.
 */
export const emitQuery: Emitter = (sources) =>
  emitted([], () => sources.map(({ request }) => flatten(request).map(encodedPair).join('&')).join('\n'));

function encodedPair([name, value]: readonly [string, string]): string {
  return `${encoded(name)}=${encoded(value)}`;
}

/** Lone surrogates have no UTF-8 form: most encoders write U+FFFD, but `encodeURIComponent` throws. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll("'", '%27');
}
