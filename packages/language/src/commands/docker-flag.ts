import type { Command, TextRange, Word } from '@imgtpl/grammar';
import type { Fault } from '../rule.js';
import { startOfBlanks, withBlanksAfter } from '../text/blanks.js';
import { excerpt } from '../text/excerpt.js';
import { lineStart, nextLine } from '../text/lines.js';
import type { ShapedCommand } from './commands-by-shape.js';

/** The place of a Docker flag. */
export interface DockerFlagContext {
  readonly text: string;
  readonly command: Command;
  readonly keyword: string;
  /** Whether removing it surely helps: the end of the flag is known, and content remains without the flags. */
  readonly isRemovable: boolean;
}

/** The fault of a Docker flag. */
export function dockerFlagFault(flag: TextRange, place: DockerFlagContext): Fault {
  const name = excerpt(/^[^\s=]*/.exec(place.text.slice(flag.start, flag.end))?.[0] ?? '');
  const removed = place.isRemovable ? removalRange(flag, place) : undefined;
  return {
    range: flag,
    message: (say) => say.dockerFlag(name, place.keyword),
    fixes:
      removed === undefined ? [] : [{ title: (say) => say.removeFlag(name), edits: [{ range: removed, newText: '' }] }],
  };
}

/** The flag and what separates it from the next word; at the end, all back to the word before, unless that has a `#`. */
function removalRange(flag: TextRange, { text, command }: DockerFlagContext): TextRange | undefined {
  const { argumentsRange, segments } = command;
  if (flag.end < argumentsRange.end) return withSeparatorAfter(text, flag, command);
  const line = segments.at(-1);
  const before = line !== undefined && line.start < flag.start ? line : segments.at(-2);
  if (before === undefined) return undefined;
  const start = Math.max(before.start, startOfBlanks(text, Math.min(before.end, flag.start)));
  return text.slice(start, flag.start).includes('#') ? undefined : { start, end: flag.end };
}

/** The flag and the blanks after it; with the line end if its line would otherwise have nothing but a backslash. */
function withSeparatorAfter(text: string, flag: TextRange, { continuations, argumentsRange }: Command): TextRange {
  const onLine = withBlanksAfter(text, flag);
  const mark = continuations.find(({ start }) => start === onLine.end);
  if (mark === undefined) return onLine;
  const joined = withBlanksAfter(text, { start: flag.start, end: nextLine(text, mark.end) });
  const isAlone = startOfBlanks(text, flag.start) === lineStart(text, flag.start);
  // After the keyword, a comment would become content, and a line end would end the command.
  const isFirst = flag.start === argumentsRange.start && !'#\r\n'.includes(text.charAt(joined.end));
  return isAlone || isFirst ? joined : onLine;
}

/**
 * Splits words into Docker flags and others. A flag without `=` includes the next word if there are more words than the
 * command takes: `--from build` is one fault, not two. Flags that never have a value do not. A flag may have quotes in
 * its value; a word that is quoted as a whole is a path.
 */
export function splitFlags(
  all: readonly Word[],
  { dockerFlags = [], dockerSwitches = [], arguments: expected }: ShapedCommand<'words'>['spec'],
): { readonly flags: readonly TextRange[]; readonly words: readonly Word[] } {
  if (dockerFlags.length === 0) return { flags: [], words: all };
  const isFlag = (word: Word): boolean =>
    (word.quoted === 'none' || word.quoted === 'mixed') && dockerFlags.includes(word.value.split('=', 1)[0] ?? '');
  let surplus = all.filter((word) => !isFlag(word)).length - expected.length;
  const flags: TextRange[] = [];
  const words: Word[] = [];
  let flagWithoutValue: Word | undefined;
  for (const word of all) {
    const flag = isFlag(word);
    if (flagWithoutValue !== undefined && !flag && surplus > 0) {
      flags.splice(-1, 1, { start: flagWithoutValue.range.start, end: word.range.end });
      surplus -= 1;
    } else if (flag) flags.push(word.range);
    else words.push(word);
    flagWithoutValue = flag && !word.value.includes('=') && !dockerSwitches.includes(word.value) ? word : undefined;
  }
  return { flags, words };
}
