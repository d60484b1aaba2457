import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { readShell } from '../../shell/reading.js';
import type { ShellToken } from '../../shell/token.js';

/**
 * The Unicode spaces that were meant to separate words: those outside quotes and between ASCII characters, which leaves
 * Chinese and Japanese prose alone. Both lists are in the order of the text.
 */
export function* separatingBlanks(
  template: Template,
  commands: readonly Command[],
  blanks: readonly TextRange[],
): Generator<TextRange> {
  const candidates = blanks.filter((range) => isBetweenAscii(template.text, range));
  let next = 0;
  for (const command of commands) {
    if (next === candidates.length) return;
    const own: TextRange[] = [];
    for (; (candidates[next]?.end ?? Number.POSITIVE_INFINITY) <= command.range.end; next++) {
      const candidate = candidates[next];
      if (candidate !== undefined && candidate.start >= command.argumentsRange.start) own.push(candidate);
    }
    const hasWordContent = command.spec?.shape === 'words';
    for (const { blank, part } of blanksInParts(own, own.length > 0 ? [...unquotedParts(template, command)] : [])) {
      // In the middle of a path, a space would split it into one word too many.
      if (!hasWordContent || blank.start === part.start || blank.end === part.end) yield blank;
    }
  }
}

function isBetweenAscii(text: string, { start, end }: TextRange): boolean {
  return text.charCodeAt(start - 1) < 0x80 && !(text.charCodeAt(end) >= 0x80);
}

/** Where a blank separates words. What violates the form of the command has errors of its own. */
function* unquotedParts(template: Template, command: Command): Generator<TextRange> {
  const { content, spec } = command;
  if (content.shape === 'pairs' && content.form === 'equals') {
    for (const { value, faults } of content.pairs) {
      if (value?.quoted === 'none' && faults.length === 0) yield value.range;
    }
  } else if (content.shape === 'words' && spec?.shape === 'words') {
    if (content.words.length !== spec.arguments.length) return;
    for (const [index, { quoted, range }] of content.words.entries()) {
      if (quoted === 'none' && spec.arguments[index]?.type !== 'user') yield range;
    }
  } else yield* (readShell(template, command)?.tokens ?? []).filter(isUnquoted);
}

function isUnquoted({ kind }: ShellToken): boolean {
  return kind === 'command' || kind === 'text' || kind === 'option' || kind === 'escape';
}

/** Each blank that lies in a part, with that part. Both lists are in the order of the text. */
function* blanksInParts(
  blanks: readonly TextRange[],
  parts: readonly TextRange[],
): Generator<{ readonly blank: TextRange; readonly part: TextRange }> {
  let next = 0;
  for (const blank of blanks) {
    while ((parts[next]?.end ?? blank.end) < blank.end) next++;
    const part = parts[next];
    if (part !== undefined && part.start <= blank.start) yield { blank, part };
  }
}
