import type { Command, TextRange, Word } from '@imgtpl/grammar';
import type { Fault } from '../rule.js';
import { startOfBlanks, withBlanksAfter } from '../text/blanks.js';
import { excerpt } from '../text/excerpt.js';
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

/** The flag and the blanks after it; at the end, all back to the word before, or undefined if that has a `#`. */
function removalRange(flag: TextRange, { text, command }: DockerFlagContext): TextRange | undefined {
  const { argumentsRange, segments } = command;
  if (flag.end < argumentsRange.end) return withBlanksAfter(text, flag);
  const line = segments.at(-1);
  const before = line !== undefined && line.start < flag.start ? line : segments.at(-2);
  if (before === undefined) return undefined;
  const start = Math.max(before.start, startOfBlanks(text, Math.min(before.end, flag.start)));
  return text.slice(start, flag.start).includes('#') ? undefined : { start, end: flag.end };
}

/**
 * Splits words into Docker flags and others. A flag without `=` includes the next word if there are more words than the
 * command takes: `--from build` is one fault, not two. Flags that never have a value do not.
 */
export function splitFlags(
  all: readonly Word[],
  { dockerFlags = [], dockerSwitches = [], arguments: expected }: ShapedCommand<'words'>['spec'],
): { readonly flags: readonly TextRange[]; readonly words: readonly Word[] } {
  if (dockerFlags.length === 0) return { flags: [], words: all };
  const isFlag = (word: Word): boolean =>
    word.quoted === 'none' && dockerFlags.includes(word.value.split('=', 1)[0] ?? '');
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
