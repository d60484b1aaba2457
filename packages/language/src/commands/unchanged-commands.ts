import type { Command, Template } from '@imgtpl/grammar';
import { differingPart } from '../text/differing-part.js';

/** The commands before and after the part in which two versions of a text differ: each in the old and the new tree. */
export function* unchangedCommands(before: Template, after: Template): Generator<readonly [Command, Command]> {
  const { start, end, growth } = differingPart(before.text, after.text);
  let first = 0;
  for (; first < before.commands.length; first++) {
    const pair = samePlace(before.commands[first], after.commands[first], 0);
    // The character after a command decides whether it continues.
    if (pair === undefined || pair[0].range.end >= start) break;
    yield pair;
  }
  const more = after.commands.length - before.commands.length;
  for (let index = before.commands.length - 1; index >= first; index--) {
    const pair = samePlace(before.commands[index], after.commands[index + more], growth);
    // The same is true of the character before it.
    if (pair === undefined || pair[0].range.start <= end) break;
    yield pair;
  }
}

function samePlace(
  before: Command | undefined,
  after: Command | undefined,
  shift: number,
): readonly [Command, Command] | undefined {
  if (before === undefined || after === undefined) return undefined;
  const isSame = before.range.start + shift === after.range.start && before.range.end + shift === after.range.end;
  return isSame ? [before, after] : undefined;
}
