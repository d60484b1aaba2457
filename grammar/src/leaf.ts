import type { Content, Word } from './template.js';
import type { TextRange } from './text.js';

/** A smallest piece of a tree. What its shape reads no further (shell text, malformed content) is `text`. */
export interface Leaf {
  readonly kind:
    | 'byteOrderMark'
    | 'blank'
    | 'lineBreak'
    | 'comment'
    | 'keyword'
    | 'continuation'
    | 'key'
    | 'operator'
    | 'word'
    | 'variable'
    | 'heredoc'
    | 'text';
  readonly range: TextRange;
}

/** The leaves of a content, in the order of the text. A leaf may span several lines. */
export function contentLeaves(content: Content): readonly Leaf[] {
  switch (content.shape) {
    case 'words':
    case 'exec':
      return content.words.flatMap(wordLeaves);
    case 'pairs':
      return content.pairs.flatMap(({ key, equals, value }) => [
        leaf('key', key.range),
        ...(equals ? [leaf('operator', equals)] : []),
        ...(value ? wordLeaves(value) : []),
      ]);
    case 'component': {
      const reference = content.reference ? [leaf('word', content.reference.range)] : [];
      const parameters = content.parameters.flatMap(({ name, value }) => [
        leaf('key', name.range),
        ...(value ? wordLeaves(value) : []),
      ]);
      return inOrder([...reference, ...parameters, ...content.strays.flatMap(wordLeaves)]);
    }
    case 'baseImage':
      return content.image ? [leaf('key', content.image.type.range), leaf('word', content.image.id.range)] : [];
    case 'shell': {
      const heredocs = content.heredocs.flatMap(({ range, body }) => (body ? [range, body] : [range]));
      return inOrder([...content.flags.flatMap(wordLeaves), ...heredocs.map((range) => leaf('heredoc', range))]);
    }
    case 'raw':
      return [];
    default:
      return content satisfies never;
  }
}

/** The leaves of a word: its outermost variable references, and the text between them. */
function wordLeaves({ range, pieces = [] }: Word): Leaf[] {
  const found: Leaf[] = [];
  let at = range.start;
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if (piece.range.start > at) found.push(leaf('word', { start: at, end: piece.range.start }));
    found.push(leaf('variable', piece.range));
    at = piece.range.end;
  }
  if (at < range.end) found.push(leaf('word', { start: at, end: range.end }));
  return found;
}

function leaf(kind: Leaf['kind'], range: TextRange): Leaf {
  return { kind, range };
}

function inOrder(found: Leaf[]): readonly Leaf[] {
  return found.sort((a, b) => a.range.start - b.range.start);
}
