import type { TextRange } from '@imgtpl/grammar';
import { commandSpec } from '@imgtpl/spec';
import { moveCommentFix, trailingComment } from '../../commands/trailing-comment.js';
import type { Fault } from '../../rule.js';
import type { ShellToken } from '../../shell/token.js';
import { isTriviaOrNewline, ROLES } from '../../shell/token-role.js';
import { isWellKnownProgram } from '../../shell/well-known-programs.js';

/**
 * Shell comments that end in a backslash. For the shell, the backslash is part of the comment, and the next line begins
 * a new command instead of continuing this one.
 */
export function* swallowingComments(text: string, tokens: readonly ShellToken[]): Generator<Fault> {
  let before: ShellToken | undefined;
  let arrayDepth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'wordsOpen') arrayDepth += 1;
    else if (token.kind === 'wordsClose') arrayDepth -= 1;
    if (arrayDepth === 0 && before !== undefined && canPrecedeArgument(before) && isContinued(tokens, index)) {
      const next = tokens[nextSignificantIndex(tokens, index + 2)];
      const word = next === undefined || !canBeArgument(next) ? '' : text.slice(next.start, next.end);
      // If a template command is on the next line, `swallowedLines` reports it.
      if (word !== '' && commandSpec(word)?.keyword !== word) {
        yield swallowingCommentFault(text, token, { isSure: !isWellKnownProgram(word) });
      }
    }
    if (ROLES.get(token.kind) !== 'trivia') before = token;
  }
}

/** The same fault, if the operator at `offset` lacks a command because a comment before it ended that command. */
export function swallowingCommentBefore(
  text: string,
  tokens: readonly ShellToken[],
  offset: number,
): Fault | undefined {
  const operator = tokens.findIndex(({ start }) => start === offset);
  let index = operator - 1;
  while (index > 0 && !isContinued(tokens, index) && isTriviaOrNewline(tokens[index])) index--;
  const comment = tokens[index];
  return comment !== undefined && isContinued(tokens, index)
    ? swallowingCommentFault(text, comment, { isSure: true })
    : undefined;
}

function swallowingCommentFault(text: string, token: TextRange, { isSure }: { readonly isSure: boolean }): Fault {
  const range = trailingComment(text, token) ?? token;
  return {
    range,
    message: (say) => say.swallowingComment(),
    fixes: isSure ? [moveCommentFix(text, range)] : [],
  };
}

/** Whether a token is a comment with a backslash at its end. */
function isContinued(tokens: readonly ShellToken[], index: number): boolean {
  return tokens[index]?.kind === 'comment' && tokens[index + 1]?.kind === 'continuation';
}

/** The index of the first token at or after `from` that is neither a line break nor a comment or continuation. */
function nextSignificantIndex(tokens: readonly ShellToken[], from: number): number {
  let index = from;
  while (isTriviaOrNewline(tokens[index])) index++;
  return index;
}

/** Whether a command may continue after a token. After `&&` or `then`, a line end changes nothing. */
function canPrecedeArgument({ kind }: ShellToken): boolean {
  return kind !== 'substitutionOpen' && kind !== 'groupClose' && ROLES.get(kind) !== 'separating';
}

/** Whether a token could be the next word of a command; a keyword, an operator or a closing bracket could not. */
function canBeArgument({ kind }: ShellToken): boolean {
  return ROLES.get(kind) !== 'separating' && ROLES.get(kind) !== 'closing';
}
