import type { TextRange, Word } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';
import { withBlanksAfter } from './command-edits.js';
import { excerpt } from './excerpt.js';
import type { Finding } from './rule.js';

/** Where a flag of Docker's stands, and in which command. */
export interface DockerFlagPlace {
  readonly keyword: string;
  readonly text: string;
  readonly argumentsRange: TextRange;
  /** Whether content is left when the flags are gone; without any, there is nothing to fix. */
  readonly hasMore: boolean;
}

/** What is wrong with a flag of Docker's, without the code: that is the command's. */
export function dockerFlagFault(flag: TextRange, place: DockerFlagPlace): Omit<Finding, 'code'> {
  const name = excerpt(/^[^\s=]*/.exec(place.text.slice(flag.start, flag.end))?.[0] ?? '');
  const last = flag.end === place.argumentsRange.end;
  const range = last ? flag : withBlanksAfter(place.text, flag);
  return {
    range: flag,
    message: (say) => say.dockerFlag(name, place.keyword),
    fixes: place.hasMore ? [{ title: (say) => say.removeFlag(name), edits: [{ range, newText: '' }] }] : [],
  };
}

/**
 * The flags of Docker's among words, and all other words. A flag without `=` takes the next word with it when there are
 * more words than the command reads: `--from build` is one fault, not two.
 */
export function splitFlags(
  all: readonly Word[],
  { dockerFlags = [], arguments: expected }: Extract<CommandSpec, { shape: 'words' }>,
): { readonly flags: readonly TextRange[]; readonly words: readonly Word[] } {
  const isFlag = (word: Word): boolean =>
    word.quoted === 'none' && dockerFlags.includes(word.value.split('=', 1)[0] ?? '');
  let spare = all.filter((word) => !isFlag(word)).length - expected.length;
  const flags: TextRange[] = [];
  const words: Word[] = [];
  let wanting: Word | undefined;
  for (const word of all) {
    const flag = isFlag(word);
    if (wanting !== undefined && !flag && spare > 0) {
      flags.splice(-1, 1, { start: wanting.range.start, end: word.range.end });
      spare -= 1;
    } else if (flag) flags.push(word.range);
    else words.push(word);
    wanting = flag && !word.value.includes('=') ? word : undefined;
  }
  return { flags, words };
}
