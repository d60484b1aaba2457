import { flatten } from '../flatten.js';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import { type EmitProblem, type Emitter, emitted, problemsOfEach } from './emitter.js';

/**
 * Percent-encoded pairs, in the form in which the official SDK writes them into the URL, and also valid as a body of
 * type `application/x-www-form-urlencoded`. One request a line, without a line end after the last.
 */
export function queryEmitter(target: 'query' | 'form'): Emitter {
  /** The official SDK fails at what cannot be encoded. */
  const problemsOf = (pairs: readonly Pair[]): readonly EmitProblem[] => {
    const impossible = pairs.filter((pair) => pair.some(hasLoneSurrogate));
    return impossible.map(([parameter]) => ({ parameter, target, kind: 'unsupported-value' }));
  };
  return (sources) => {
    const requests = sources.map(({ request }) => flatten(request));
    return emitted(problemsOfEach(requests, problemsOf), () =>
      requests.map((pairs) => pairs.map(encodedPair).join('&')).join('\n'),
    );
  };
}

type Pair = readonly [name: string, value: string];

function encodedPair([name, value]: Pair): string {
  return `${encoded(name)}=${encoded(value)}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}
