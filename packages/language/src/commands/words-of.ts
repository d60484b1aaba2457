import type { Content, Word } from '@imgtpl/grammar';

/** Every word of a content that the language itself reads (not the shell), in the order of the text. */
export function wordsOf(content: Content): readonly Word[] {
  switch (content.shape) {
    case 'exec':
    case 'words':
      return content.words;
    case 'pairs':
      return content.pairs.flatMap(({ value }) => (value ? [value] : []));
    case 'component': {
      const values = content.parameters.flatMap(({ value }) => (value ? [value] : []));
      return [...values, ...content.strays].sort((one, other) => one.range.start - other.range.start);
    }
    case 'shell':
    case 'baseImage':
    case 'raw':
      return [];
    default:
      return content satisfies never;
  }
}
