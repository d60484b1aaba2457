import type { Heredoc, ShellContent, Word } from '../template.js';
import type { TextRange } from '../text.js';
import { type LogicalText, skipBlanks } from './logical-text.js';
import { readWord } from './word.js';

/** Finds Docker flags at the start of shell text; the rest is left to the shell. */
export function readShell(
  source: LogicalText,
  dockerFlags: readonly string[],
  heredocs: readonly Heredoc[],
): ShellContent {
  const flags: Word[] = [];
  let at = skipBlanks(source.text, 0);
  while (source.text.startsWith(FLAG_MARK, at)) {
    const { word, end } = readWord(source, at);
    if (dockerFlags.includes(flagName(word))) flags.push(word);
    at = skipBlanks(source.text, end);
  }
  return { shape: 'shell', flags, heredocs };
}

/** Whether the first of these segments may be a flag. */
export function startsWithFlag(text: string, [first]: readonly TextRange[]): boolean {
  return first !== undefined && text.startsWith(FLAG_MARK, first.start);
}

const FLAG_MARK = '--';

function flagName({ value }: Word): string {
  const equals = value.indexOf('=');
  return equals < 0 ? value : value.slice(0, equals);
}
