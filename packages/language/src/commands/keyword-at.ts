import type { TextRange } from '@imgtpl/grammar';
import { COMMANDS, commandSpec } from '@imgtpl/spec';

/** The upper-case keyword with which a part of a text begins; undefined if it begins with anything else. */
export function keywordAt(text: string, { start, end }: TextRange): string | undefined {
  const word = /^\S+/.exec(text.slice(start, Math.min(end, start + LONGEST_KEYWORD + 1)))?.[0] ?? '';
  return commandSpec(word)?.keyword === word ? word : undefined;
}

const LONGEST_KEYWORD = Math.max(...COMMANDS.map(({ keyword }) => keyword.length));
