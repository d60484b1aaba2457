import type { Command, Template } from '@imgtpl/grammar';

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

interface DifferingPart {
  /** UTF-16 offsets in the old text. */
  readonly start: number;
  readonly end: number;
  /** How many UTF-16 units longer the new text is. */
  readonly growth: number;
}

function differingPart(before: string, after: string): DifferingPart {
  const growth = after.length - before.length;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Whole blocks are compared by native code, which takes a tenth of the time of a loop over characters.
  while (start + BLOCK <= shorter && isSameBlock(before, after, start, 0)) start += BLOCK;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = before.length;
  const leastEnd = start + Math.max(0, -growth);
  while (end - BLOCK >= leastEnd && isSameBlock(before, after, end - BLOCK, growth)) end -= BLOCK;
  while (end > leastEnd && before.charCodeAt(end - 1) === after.charCodeAt(end - 1 + growth)) end--;
  return { start, end, growth };
}

/** In UTF-16 units. */
const BLOCK = 256;

function isSameBlock(before: string, after: string, start: number, shift: number): boolean {
  return before.slice(start, start + BLOCK) === after.slice(start + shift, start + shift + BLOCK);
}
