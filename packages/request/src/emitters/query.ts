import { flatten } from '../flatten.js';
import { type EmitProblem, type EmitSource, type Emitter, emitted, problemsOfEach } from './emitter.js';

/**
 * Percent-encoded pairs, in the form in which the official SDK writes them into the URL, and also valid as a body of
 * type `application/x-www-form-urlencoded`. One request a line, without a line end after the last.
 */
export function queryEmitter(target: 'query' | 'form'): Emitter {
  /** Lone surrogates have no UTF-8 form: the official SDK fails, and other encoders write U+FFFD in their place. */
  const problemsOf = ({ request }: EmitSource): readonly EmitProblem[] => {
    const impossible = flatten(request).filter((pair) => pair.some((text) => /\p{Surrogate}/u.test(text)));
    return impossible.map(([parameter]) => ({ parameter, target, kind: 'unsupported-value' }));
  };
  return (sources) =>
    emitted(problemsOfEach(sources, problemsOf), () =>
      sources.map(({ request }) => flatten(request).map(encodedPair).join('&')).join('\n'),
    );
}

function encodedPair([name, value]: readonly [string, string]): string {
  return `${encoded(name)}=${encoded(value)}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}
