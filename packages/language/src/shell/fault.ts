import {
  type Construct,
  construct,
  fault,
  isOpaque,
  isTest,
  type Judge,
  join,
  judgeClosing,
  lastKeywordOf,
  type ShellFault,
  takesCommands,
  unclosed,
  unfinished,
} from './construct.js';
import { ambiguousFault, endsJudging, isAmbiguous, isPattern, type TokenPlace } from './divergence.js';
import { judgeKeyword } from './fault-keyword.js';
import type { ShellToken } from './token.js';

/**
 * The first place at which no shell reads on. Shells never see what follows, so that there is only one fault. Cautious:
 * text that bash or a POSIX `sh` accepts has none. What is in backquotes, in arithmetic and after a heredoc is not
 * judged, because shells read it later or differently.
 */
export function shellFault(text: string, tokens: readonly ShellToken[]): ShellFault | undefined {
  const judge: Judge = { text, open: [construct('text', undefined, 'ready')], backquote: undefined };
  const place = { text, tokens, index: 0 };
  for (; place.index < tokens.length; place.index++) {
    const token = tokens[place.index];
    const top = judge.open.at(-1);
    if (token === undefined || top === undefined || endsJudging(place, top)) return undefined;
    if (isAmbiguous(text, token)) return judge.backquote === undefined ? ambiguousFault(place) : undefined;
    if (judge.backquote !== undefined) passBackquoted(judge, token);
    else {
      const fault = judgeToken(judge, top, token);
      if (fault !== undefined) return swallowedTurn(place, top, fault) ?? fault;
    }
  }
  return tokens.at(-1)?.kind === 'continuation' ? undefined : judgeEnd(judge, tokens);
}

function passBackquoted(judge: Judge, { kind, start }: ShellToken): void {
  if (kind === 'substitutionClose' && judge.text[start] === '`') judge.backquote = undefined;
}

function judgeToken(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  switch (token.kind) {
    case 'text':
    case 'option':
    case 'command':
    case 'string':
      return token.startsWord ? judgeWord(top, token) : undefined;
    case 'comment':
    case 'templateComment':
    case 'continuation':
    case 'definition':
    case 'patternOpen':
      return undefined;
    case 'patternClose':
      return judgePatternClose(top, token);
    case 'operator':
      return judgeOperator(top, token, judge.text.slice(token.start, token.end));
    case 'newline':
      return judgeNewline(top);
    case 'keyword':
      return judgeKeyword(judge, top, token);
    case 'redirection':
      return judgeRedirection(judge, top, token);
    case 'groupOpen':
      return judgeGroupOpen(judge, top, token);
    case 'groupClose':
      return isOpaque(top) ? undefined : judgeClosing(judge, top, { token, kinds: ['group'] });
    case 'function':
      return judgeFunction(top, token);
    default:
      return judgeWordPart(judge, top, token);
  }
}

function judgePatternClose(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.kind !== 'case') return undefined;
  if (top.phase === 'pattern' && top.state === 'ready') return fault('misplaced-operator', token);
  Object.assign(top, { phase: 'body', state: 'ready' });
  return undefined;
}

function judgeFunction(top: Construct, token: ShellToken): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.state === 'closed') return fault('misplaced-word', token);
  join(top, token);
  return undefined;
}

function judgeWordPart(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  const found = token.startsWord ? judgeWord(top, token) : undefined;
  if (found !== undefined) return found;
  switch (token.kind) {
    case 'quoteOpen':
    case 'expansionOpen':
    case 'wordsOpen':
      judge.open.push({ ...construct('opaque', token, 'ready'), quiet: top.quiet });
      return undefined;
    case 'arithmeticOpen':
      judge.open.push({ ...construct('opaque', token, 'ready'), quiet: true });
      return undefined;
    case 'substitutionOpen':
      if (judge.text[token.start] === '`') judge.backquote = token;
      else judge.open.push({ ...construct(top.quiet ? 'opaque' : 'substitution', token, 'ready'), quiet: top.quiet });
      return undefined;
    case 'substitutionClose':
      if (!isOpaque(top)) return judgeClosing(judge, top, { token, kinds: ['substitution'] });
      judge.open.pop();
      return undefined;
    case 'quoteClose':
    case 'expansionClose':
    case 'wordsClose':
    case 'arithmeticClose':
      judge.open.pop();
      return undefined;
    default:
      return undefined;
  }
}

function judgeWord(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.phase === 'head' || top.phase === 'pattern') return judgeHeadWord(top, token);
  if (!takesCommands(top)) return undefined;
  if (top.redirection !== undefined) top.redirection = undefined;
  else if (top.state === 'closed') return fault('misplaced-word', token);
  else top.state = 'command';
  return undefined;
}

/** One word may come before `in`, and one in a pattern; any number between `in` and `do`. */
function judgeHeadWord(top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.state === 'command') return fault('misplaced-word', token);
  if (top.state === 'ready') top.state = 'command';
  return undefined;
}

function judgeRedirection(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  if (top.kind === 'for' && top.phase === 'head') return fault('misplaced-operator', token);
  if (!takesCommands(top)) return judgeWord(top, token);
  if (top.redirection !== undefined) return fault('missing-target', top.redirection);
  top.redirection = token;
  // To a shell without `&>`, the `&` ends a command, and another one begins.
  if (top.state !== 'closed' || judge.text[token.start] === '&') top.state = 'command';
  return undefined;
}

function judgeGroupOpen(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.redirection !== undefined) return fault('missing-target', top.redirection);
  if (!takesCommands(top) || top.state === 'command' || top.state === 'closed') return fault('misplaced-word', token);
  top.state = 'closed';
  judge.open.push({ ...construct('group', token, 'empty'), joiner: token });
  return undefined;
}

function judgeNewline(top: Construct): ShellFault | undefined {
  if (!takesCommands(top)) return undefined;
  if (top.redirection !== undefined) return fault('missing-target', top.redirection);
  if (top.state !== 'joined' && top.state !== 'empty') top.state = 'ready';
  return undefined;
}

function judgeOperator(top: Construct, token: ShellToken, mark: string): ShellFault | undefined {
  if (isOpaque(top)) return undefined;
  if (top.redirection !== undefined) return fault('missing-target', top.redirection);
  const endsBranch = mark.startsWith(';;') || mark === ';&';
  if (!takesCommands(top)) return judgeHeadOperator(top, token, mark);
  if (endsBranch) {
    if (top.kind !== 'case') return fault('misplaced-operator', token);
    const found = unfinished(top);
    Object.assign(top, { phase: 'pattern', state: 'ready' });
    return found;
  }
  if (top.state === 'empty' || top.state === 'ready' || top.state === 'joined') return fault('missing-command', token);
  if (mark === ';' || mark === '&') top.state = 'ready';
  else join(top, token);
  return undefined;
}

function judgeHeadOperator(top: Construct, token: ShellToken, mark: string): ShellFault | undefined {
  const ends = (top.kind === 'for' && mark === ';') || (top.phase === 'pattern' && mark === '|');
  if (!ends || top.state === 'ready') return fault('misplaced-operator', token);
  if (top.phase === 'pattern') top.state = 'ready';
  return undefined;
}

function judgeEnd({ text, open, backquote }: Judge, tokens: readonly ShellToken[]): ShellFault | undefined {
  if (backquote !== undefined) return fault('unclosed-bracket', backquote);
  const top = open.at(-1);
  if (top === undefined || isTest(top)) return undefined;
  // In an extended pattern, a `)` closes the pattern, whatever else is open.
  if (!isPattern(text, top) && open.some((it) => isPattern(text, it))) return undefined;
  if (top.opener?.kind === 'arithmeticOpen') {
    // In bash, a `))` inside of `${ }` still ends arithmetic, and that of `for` may be any text.
    const rest = text.slice(top.opener.end, tokens.at(-1)?.end);
    return rest.includes('))') || open.at(-2)?.phase === 'head' ? undefined : unclosed(top);
  }
  return top.quiet ? undefined : (unfinished(top) ?? swallowedLast(text, top, tokens) ?? unclosed(top));
}

/** The `then` or `do` that is missing only because it has no `;` before it, and so belongs to the condition. */
function swallowedTurn(
  { text, tokens, index }: TokenPlace,
  { opener }: Construct,
  { kind }: ShellFault,
): ShellFault | undefined {
  if (kind !== 'missing-then' && kind !== 'missing-do') return undefined;
  const turn = kind === 'missing-then' ? 'then' : 'do';
  for (let at = index - 1; at > 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.start === opener?.start) return undefined;
    const word = text.slice(token.start, token.end);
    if (token.kind === 'keyword' && word === 'elif') return undefined;
    if (token.kind !== 'keyword' && token.startsWord && word === turn) return fault('swallowed-keyword', token);
  }
  return undefined;
}

/** The last word, if it would close the construct with a `;` before it. */
function swallowedLast(text: string, top: Construct, tokens: readonly ShellToken[]): ShellFault | undefined {
  const last = tokens.at(-1);
  if (last?.startsWord !== true || top.state !== 'command' || tokens.at(-2)?.kind === 'redirection') return undefined;
  return text.slice(last.start, last.end) === lastKeywordOf(top.kind) ? fault('swallowed-keyword', last) : undefined;
}
