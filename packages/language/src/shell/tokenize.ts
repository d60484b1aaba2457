import type { TextRange } from '@imgtpl/grammar';
import { scanArithmetic } from './arithmetic.js';
import { scanList } from './list.js';
import { scanDouble, scanExpansion, scanHeredoc } from './quoted.js';
import { createScanner, type Frame, popTo, pushList, type Scanner, take } from './scanner.js';
import type { ShellToken } from './token.js';
import { startWord } from './word.js';

/** Shell text inside a template. */
export interface ShellSource {
  /** The text of the whole template. */
  readonly text: string;
  /** The part of it that is shell text, including line breaks and the backslashes before them. */
  readonly range: TextRange;
  /** Parts of `range` that the shell never sees, each on a line of its own: comment lines and blank lines. */
  readonly skippedRanges: readonly TextRange[];
}

/**
 * The tokens of shell text, in order and without overlap; between them are only blanks and line breaks. Any text has
 * tokens, even one that no shell would run. Time and memory are linear in the length, whatever is nested.
 */
export function tokenizeShell({ text, range, skippedRanges }: ShellSource): readonly ShellToken[] {
  const scanner = createScanner(text, range, skippedRanges);
  while (scanner.position < scanner.end) {
    const frame = scanner.frames.at(-1);
    if (frame === undefined) break;
    const code = text.charCodeAt(scanner.position);
    if (code === BACKTICK && !isVerbatim(frame)) takeBacktick(scanner, frame);
    else scan(scanner, frame, code);
  }
  return scanner.tokens;
}

const BACKTICK = 0x60;

/** Scans one token; `code` is its first character. */
function scan(scanner: Scanner, frame: Frame, code: number): void {
  switch (frame.kind) {
    case 'list':
      scanList(scanner, frame, code);
      return;
    case 'double':
      scanDouble(scanner, code);
      return;
    case 'expansion':
      scanExpansion(scanner, frame, code);
      return;
    case 'arithmetic':
      scanArithmetic(scanner, frame);
      return;
    case 'heredoc':
      scanHeredoc(scanner, frame);
      return;
    default:
      frame satisfies never;
  }
}

function isVerbatim(frame: Frame): boolean {
  return frame.kind === 'heredoc' && frame.heredoc.isVerbatim;
}

/** A second `` ` `` ends the substitution, whatever is still open inside: shells look for it before anything else. */
function takeBacktick(scanner: Scanner, frame: Frame): void {
  if (scanner.backtickFrameIndex >= 0) {
    popTo(scanner, scanner.backtickFrameIndex);
    take(scanner, 'substitutionClose', 1);
    return;
  }
  take(scanner, 'substitutionOpen', 1, frame.kind === 'list' && startWord(scanner, frame));
  pushList(scanner, { closedBy: '`', closingKind: 'substitutionClose', expected: 'command' });
}
