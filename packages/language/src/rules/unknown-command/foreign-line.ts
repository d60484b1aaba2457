import type { Command } from '@imgtpl/grammar';
import { COMPONENT_YAML_KEYS, type ContentKind } from '@imgtpl/spec';
import { keywordOf } from '../../commands/keyword-of.js';
import { replacementFix } from '../../edits/replacement-fix.js';
import type { Explanation } from '../../rule.js';

/** Explains a line of another language: a comment, or the YAML format of components. */
export function foreignLine(
  { keyword, keywordRange, continuations }: Command,
  kind: ContentKind,
): Explanation | undefined {
  const [mark] = COMMENT_MARK.exec(keyword) ?? [];
  if (mark !== undefined) {
    const { start } = keywordRange;
    return {
      message: (say) => say.foreignComment(mark),
      // No fix before a continuation, because a comment does not continue on the next line.
      fixes: continuations.length > 0 ? [] : [replacementFix({ start, end: start + mark.length }, '#')],
    };
  }
  if (kind === 'component' || !YAML_KEYS.has(keyword)) return undefined;
  return { message: (say) => say.yamlComponent(keyword, COMPONENT_KEYWORD) };
}

/** Marks of C-like languages, of SQL and of batch files, and the mark of Chinese and Japanese keyboards. */
const COMMENT_MARK = /^(?:\uff03|\/\/|\/\*|--$|rem$)/i;

const YAML_KEYS: ReadonlySet<string> = new Set(COMPONENT_YAML_KEYS.map((key) => `${key}:`));
const COMPONENT_KEYWORD = keywordOf(({ shape }) => shape === 'component');
