import type { TextRange, Word } from '@imgtpl/grammar';
import type { Fault } from '../../rule.js';
import { excerpt } from '../../text/excerpt.js';

const SCHEME = /^["']?([A-Za-z][A-Za-z0-9+.-]*):\/\//;
/** The schemes that `wget` on the intermediate instance fetches. */
const SCHEMES: readonly string[] = ['http', 'https', 'ftp'];

/** A URL with a query string, or with a scheme that the service does not fetch. Schemes are case-insensitive. */
export function* urlFaults(text: string, word: Word): Generator<Fault> {
  const { start, end } = word.range;
  const raw = text.slice(start, end);
  const match = SCHEME.exec(raw);
  const scheme = match?.[1];
  if (match === null || scheme === undefined) return;
  if (!SCHEMES.includes(scheme.toLowerCase())) {
    const schemeStart = start + match[0].indexOf(scheme);
    yield {
      range: { start: schemeStart, end: schemeStart + scheme.length },
      message: (say) => say.urlScheme(excerpt(scheme)),
    };
  }
  const query = queryOf(raw, word);
  if (query === undefined) return;
  const quoted = excerpt(text.slice(query.start, query.end));
  const removed = removalRange(text, query);
  yield {
    range: query,
    message: (say) => say.urlQuery(quoted),
    fixes:
      removed === undefined ? [] : [{ title: (say) => say.removeQuery(), edits: [{ range: removed, newText: '' }] }],
  };
}

/** The query, with the quotes if they are only around it; undefined if it contains a quote that begins or ends elsewhere. */
function removalRange(text: string, query: TextRange): TextRange | undefined {
  if (!/["']/.test(text.slice(query.start, query.end))) return includingEscape(text, query);
  const start = query.start - 1;
  const isQuoted = text.charAt(start - 1) !== '\\' && QUOTED.test(text.slice(start, query.end));
  return isQuoted ? { start, end: query.end } : undefined;
}

const QUOTED = /^(["'])[^"']*\1$/;

/** Includes a backslash that makes the `?` literal. */
function includingEscape(text: string, { start, end }: TextRange): TextRange {
  let backslashes = 0;
  while (text[start - backslashes - 1] === '\\') backslashes++;
  return { start: start - (backslashes % 2), end };
}

/** From the `?` to the fragment, closing quote or end of the word. A `?` in the operator of a variable is ignored. */
function queryOf(raw: string, { range, variables, quoted, unterminatedQuote }: Word): TextRange | undefined {
  const masked = withoutVariables(raw, range.start, variables);
  const fragment = masked.indexOf('#');
  const closing = (quoted === 'double' || quoted === 'single') && unterminatedQuote === undefined ? 1 : 0;
  const last = fragment < 0 ? raw.length - closing : fragment;
  const mark = masked.indexOf('?');
  return mark < 0 || mark >= last ? undefined : { start: range.start + mark, end: range.start + last };
}

/** The text with blanks in the place of its variables. */
function withoutVariables(raw: string, start: number, variables: Word['variables']): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { range } of variables) {
    if (range.start - start < at) continue;
    pieces.push(raw.slice(at, range.start - start), ' '.repeat(range.end - range.start));
    at = range.end - start;
  }
  return pieces.join('') + raw.slice(at);
}
