import { checkKeyword } from './check-keyword.js';
import {
  type Checker,
  CLOSING_KEYWORDS,
  type Construct,
  checkClosingToken,
  createConstruct,
  expectCommandAfter,
  expectsCommands,
  faultAt,
  isOpaque,
  isTest,
  type ShellFault,
  unclosedFault,
  unfinishedFault,
} from './construct.js';
import { ambiguousFault, isDivergent, isExtendedPattern, opensAmbiguously, type TokenCursor } from './divergence.js';
import type { ShellToken } from './token.js';

/**
 * The first place at which no shell reads on. Shells never see what follows, so that there is only one fault. Cautious:
 * text that bash or a POSIX `sh` accepts has none. What is in backquotes, in arithmetic and after a heredoc is not
 * checked, because shells read it later or differently.
 */
export function shellFault(text: string, tokens: readonly ShellToken[]): ShellFault | undefined {
  const checker: Checker = { text, stack: [createConstruct('text', undefined, 'ready')], backquote: undefined };
  const cursor = { text, tokens, index: 0 };
  for (; cursor.index < tokens.length; cursor.index++) {
    const token = tokens[cursor.index];
    const top = checker.stack.at(-1);
    if (token === undefined || top === undefined || isDivergent(cursor, top)) return undefined;
    if (opensAmbiguously(text, token)) return checker.backquote === undefined ? ambiguousFault(cursor) : undefined;
    if (checker.backquote !== undefined) skipBackquoted(checker, token);
    else {
      const found = checkToken(checker, top, token);
      if (found !== undefined) return swallowedMiddleKeyword(cursor, top, found) ?? found;
    }
  }
  return tokens.at(-1)?.kind === 'continuation' ? undefined : checkEnd(checker, tokens);
}

function skipBackquoted(checker: Checker, { kind, start }: ShellToken): void {
  if (kind === 'substitutionClose' && checker.text[start] === '`') checker.backquote = undefined;
}

function checkToken(checker: Checker, top: Construct, token: ShellToken): ShellFault | undefined {
  switch (token.kind) {
    case 'text':
    case 'option':
    case 'command':
    case 'string':
      return token.startsWord ? checkWord(top, token) : undefined;
    case 'comment':
    case 'templateComment':
    case 'continuation':
    case 'definition':
    case 'patternOpen':
      return undefined;
    case 'patternClose':
      return checkPatternClose(top, token);
    case 'operator':
      return checkOperator(top, token, checker.text.slice(token.start, token.end));
    case 'newline':
      return checkNewline(top);
    case 'keyword':
      return checkKeyword(checker, top, token);
    case 'redirection':
      return checkRedirection(checker, top, token);
    case 'groupOpen':
      return checkGroupOpen(checker, top, token);
    case 'groupClose':
      return isOpaque(top) ? undefined : checkClosingToken(checker, top, { token, kinds: ['group'] });
    case 'function':
      return checkFunction(top, token);
    default:
      return checkWordPart(checker, top, token);
  }
}

function checkPatternClose(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.kind !== 'case') return undefined;
  if (top.phase === 'pattern' && top.state === 'ready') return faultAt('misplaced-operator', token);
  Object.assign(top, { phase: 'body', state: 'ready' });
  return undefined;
}

function checkFunction(top: Construct, token: ShellToken): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.state === 'closed') return faultAt('misplaced-word', token);
  expectCommandAfter(top, token);
  return undefined;
}

function checkWordPart(checker: Checker, top: Construct, token: ShellToken): ShellFault | undefined {
  const found = token.startsWord ? checkWord(top, token) : undefined;
  if (found !== undefined) return found;
  switch (token.kind) {
    case 'quoteOpen':
    case 'expansionOpen':
    case 'wordsOpen':
      checker.stack.push({ ...createConstruct('opaque', token, 'ready'), isUnchecked: top.isUnchecked });
      return undefined;
    case 'arithmeticOpen':
      checker.stack.push({ ...createConstruct('opaque', token, 'ready'), isUnchecked: true });
      return undefined;
    case 'substitutionOpen':
      if (checker.text[token.start] === '`') checker.backquote = token;
      else
        checker.stack.push({
          ...createConstruct(top.isUnchecked ? 'opaque' : 'substitution', token, 'ready'),
          isUnchecked: top.isUnchecked,
        });
      return undefined;
    case 'substitutionClose':
      if (!isOpaque(top)) return checkClosingToken(checker, top, { token, kinds: ['substitution'] });
      checker.stack.pop();
      return undefined;
    case 'quoteClose':
    case 'expansionClose':
    case 'wordsClose':
    case 'arithmeticClose':
      checker.stack.pop();
      return undefined;
    default:
      return undefined;
  }
}

function checkWord(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.phase === 'head' || top.phase === 'pattern') return checkHeadWord(top, token);
  if (!expectsCommands(top)) return undefined;
  if (top.redirection !== undefined) top.redirection = undefined;
  else if (top.state === 'closed') return faultAt('misplaced-word', token);
  else top.state = 'command';
  return undefined;
}

/** One word may come before `in`, and one in a pattern; any number between `in` and `do`. */
function checkHeadWord(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.state === 'command') return faultAt('misplaced-word', token);
  if (top.state === 'ready') top.state = 'command';
  return undefined;
}

function checkRedirection(checker: Checker, top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.kind === 'for' && top.phase === 'head') return faultAt('misplaced-operator', token);
  if (!expectsCommands(top)) return checkWord(top, token);
  if (top.redirection !== undefined) return faultAt('missing-target', top.redirection);
  top.redirection = token;
  // To a shell without `&>`, the `&` ends a command, and another one begins.
  if (top.state !== 'closed' || checker.text[token.start] === '&') top.state = 'command';
  return undefined;
}

function checkGroupOpen(checker: Checker, top: Construct, token: ShellToken): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.redirection !== undefined) return faultAt('missing-target', top.redirection);
  if (!expectsCommands(top) || top.state === 'command' || top.state === 'closed')
    return faultAt('misplaced-word', token);
  top.state = 'closed';
  checker.stack.push({ ...createConstruct('group', token, 'empty'), joiner: token });
  return undefined;
}

function checkNewline(top: Construct): ShellFault | undefined {
  if (!expectsCommands(top)) return undefined;
  if (top.redirection !== undefined) return faultAt('missing-target', top.redirection);
  if (top.state !== 'joined' && top.state !== 'empty') top.state = 'ready';
  return undefined;
}

function checkOperator(top: Construct, token: ShellToken, operator: string): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.redirection !== undefined) return faultAt('missing-target', top.redirection);
  const endsBranch = operator.startsWith(';;') || operator === ';&';
  if (!expectsCommands(top)) return checkHeadOperator(top, token, operator);
  if (endsBranch) {
    if (top.kind !== 'case') return faultAt('misplaced-operator', token);
    const found = unfinishedFault(top);
    Object.assign(top, { phase: 'pattern', state: 'ready' });
    return found;
  }
  if (top.state === 'empty' || top.state === 'ready' || top.state === 'joined')
    return faultAt('missing-command', token);
  if (operator === ';' || operator === '&') top.state = 'ready';
  else expectCommandAfter(top, token);
  return undefined;
}

function checkHeadOperator(top: Construct, token: ShellToken, operator: string): ShellFault | undefined {
  const isSeparator = (top.kind === 'for' && operator === ';') || (top.phase === 'pattern' && operator === '|');
  if (!isSeparator || top.state === 'ready') return faultAt('misplaced-operator', token);
  if (top.phase === 'pattern') top.state = 'ready';
  return undefined;
}

function checkEnd({ text, stack, backquote }: Checker, tokens: readonly ShellToken[]): ShellFault | undefined {
  if (backquote !== undefined) return faultAt('unclosed-bracket', backquote);
  const top = stack.at(-1);
  if (top === undefined || isTest(top)) return undefined;
  // In an extended pattern, a `)` closes the pattern, whatever else is open.
  if (!isExtendedPattern(text, top) && stack.some((it) => isExtendedPattern(text, it))) return undefined;
  if (top.opener?.kind === 'arithmeticOpen') {
    // In bash, a `))` inside of `${ }` still ends arithmetic, and that of `for` may be any text.
    const rest = text.slice(top.opener.end, tokens.at(-1)?.end);
    return rest.includes('))') || stack.at(-2)?.phase === 'head' ? undefined : unclosedFault(top);
  }
  return top.isUnchecked
    ? undefined
    : (unfinishedFault(top) ?? swallowedClosingKeyword(text, top, tokens) ?? unclosedFault(top));
}

/** The `then` or `do` that is missing only because it has no `;` before it, and so belongs to the condition. */
function swallowedMiddleKeyword(
  { text, tokens, index }: TokenCursor,
  { opener }: Construct,
  { kind }: ShellFault,
): ShellFault | undefined {
  if (kind !== 'missing-then' && kind !== 'missing-do') return undefined;
  const keyword = kind === 'missing-then' ? 'then' : 'do';
  for (let at = index - 1; at > 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.start === opener?.start) return undefined;
    const word = text.slice(token.start, token.end);
    if (token.kind === 'keyword' && word === 'elif') return undefined;
    if (token.kind !== 'keyword' && token.startsWord && word === keyword) return faultAt('swallowed-keyword', token);
  }
  return undefined;
}

/** The last word, if it would close the construct with a `;` before it. */
function swallowedClosingKeyword(text: string, top: Construct, tokens: readonly ShellToken[]): ShellFault | undefined {
  const last = tokens.at(-1);
  if (last?.startsWord !== true || top.state !== 'command' || tokens.at(-2)?.kind === 'redirection') return undefined;
  const closed = CLOSING_KEYWORDS.get(text.slice(last.start, last.end));
  return closed?.includes(top.kind) === true ? faultAt('swallowed-keyword', last) : undefined;
}
