import { UNICODE_SPACE } from '@imgtpl/language';
import { type Document, type ErrorCode, Scalar, visit, type YAMLParseError } from 'yaml';
import type { SyntaxProblem } from '../pipeline-file.js';
import type { SyntaxFault } from '../syntax-faults.js';
import { conflictAt } from './conflict-at.js';

/** The parser's first error, in our own words where its message is of little help. */
export function yamlProblem(
  document: Document.Parsed,
  { code, pos, message }: YAMLParseError,
  text: string,
): SyntaxProblem {
  const [from, to] = pos.map((offset) => Math.min(Math.max(offset, 0), text.length));
  const range = { start: from ?? 0, end: afterCharacter(text, Math.max(from ?? 0, to ?? 0)) };
  const fault = MESSAGE_STARTS.find(([start]) => message.startsWith(start))?.[1] ?? FAULTS[code];
  const conflict = conflictAt(text, range.start);
  if (conflict !== undefined) return conflict;
  const strange = fault === 'colon-missing' ? strangeColon(text, range.start) : undefined;
  if (strange !== undefined) return { kind: 'malformed', detail: message, ...strange };
  const start = fault === 'open-text' ? lastQuote(document, range.start) : undefined;
  const place = start === undefined ? range : { start, end: start + 1 };
  return { kind: 'malformed', range: place, detail: message, fault };
}

/** The parser counts UTF-16 units, so its ranges may end in the middle of CRLF or of a surrogate pair. */
function afterCharacter(text: string, end: number): number {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
}

/** Complete, so that no message of the parser is shown: those are in English and assume knowledge of YAML's grammar. */
const FAULTS: Readonly<Record<ErrorCode, SyntaxFault>> = {
  ALIAS_PROPS: 'property',
  BAD_ALIAS: 'name-missing',
  BAD_COLLECTION_TYPE: 'property',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'unknown-escape',
  BAD_INDENT: 'indentation',
  BAD_PROP_ORDER: 'property',
  BAD_SCALAR_START: 'quotes-needed',
  BLOCK_AS_IMPLICIT_KEY: 'unexpected',
  BLOCK_IN_FLOW: 'comma-missing',
  DUPLICATE_KEY: 'unexpected',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'long-key',
  MISSING_CHAR: 'unexpected',
  MULTILINE_IMPLICIT_KEY: 'colon-missing',
  MULTIPLE_ANCHORS: 'property',
  MULTIPLE_DOCS: 'unexpected',
  MULTIPLE_TAGS: 'property',
  NON_STRING_KEY: 'unexpected',
  RESOURCE_EXHAUSTION: 'unexpected',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'property',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** Messages of the parser whose codes are also used for other faults. */
const MESSAGE_STARTS: readonly (readonly [start: string, fault: SyntaxFault])[] = [
  ["Missing closing 'quote", 'open-text'],
  ['Missing closing "quote', 'open-text'],
  ['Nested mappings are not allowed', 'nesting'],
  ['Implicit map keys need to be followed', 'colon-missing'],
  ['Flow sequence', 'open-bracket'],
  ['Flow map', 'open-bracket'],
  ['Missing ,', 'comma-missing'],
  ['Missing directives-end', 'directive'],
  ['Comments must be separated', 'comment-blank'],
  ['Block collection cannot start', 'document-line'],
  ['Block scalar header', 'block-header'],
  ['Unexpected block-seq-ind on same line', 'list-line'],
];

/** The start of the quoted text that is found to be unclosed at an offset: the last one before it. */
function lastQuote(document: Document.Parsed, before: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
      if (range && isQuoted && range[0] <= before) start = Math.max(start ?? 0, range[0]);
    },
  });
  return start;
}

const STRANGE_COLON = new RegExp(`(\\uff1a)|:(${UNICODE_SPACE.source})`, 'd');

/** What looks like a colon and a blank after the key that starts at an offset. */
function strangeColon(text: string, start: number): Pick<SyntaxProblem, 'range' | 'fault'> | undefined {
  const [line = ''] = /^.*/.exec(text.slice(start)) ?? [];
  const [, colon, blank] = STRANGE_COLON.exec(line)?.indices ?? [];
  const [from, to] = colon ?? blank ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { range: { start: start + from, end: start + to }, fault: colon ? 'wide-colon' : 'strange-blank' };
}
