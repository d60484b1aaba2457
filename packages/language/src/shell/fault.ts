import {
  type Construct,
  construct,
  fault,
  isOpaque,
  isTest,
  type Judge,
  join,
  judgeClosing,
  type ShellFault,
  takesCommands,
  unclosed,
  unfinished,
} from './construct.js';
import { judgeKeyword } from './fault-keyword.js';
import type { ShellToken, ShellTokenKind } from './token.js';

/**
 * The first place at which no shell goes on reading. What follows a shell never sees, so that one fault is all there
 * is. Cautious: text that bash or a POSIX `sh` takes has none; what stands in backquotes, in arithmetic and after a
 * heredoc is not judged, because shells read it later or not at all alike.
 */
export function shellFault(text: string, tokens: readonly ShellToken[]): ShellFault | undefined {
  const judge: Judge = { text, open: [construct('text', undefined, 'ready')], backquote: undefined };
  for (const [index, token] of tokens.entries()) {
    const top = judge.open.at(-1);
    if (top === undefined || endsJudging(text, top, token)) return undefined;
    if (isAmbiguous(text, token))
      return judge.backquote === undefined ? judgeAmbiguous(text, tokens, index) : undefined;
    if (judge.backquote !== undefined) passBackquoted(judge, token);
    else {
      const fault = judgeToken(judge, top, token);
      if (fault !== undefined) return fault;
    }
  }
  return tokens.at(-1)?.kind === 'continuation' ? undefined : judgeEnd(judge);
}

/** Keywords to bash and plain words to other shells. */
const BASH_ONLY: ReadonlySet<string> = new Set(['coproc', 'function', 'select', 'time']);

/** What shells read differently: `[[` is a plain word to some. */
function endsJudging(text: string, top: Construct, { kind, start, end }: ShellToken): boolean {
  switch (kind) {
    case 'heredoc':
    case 'heredocEnd':
      return true;
    case 'arithmeticClose':
      return end - start < 2;
    case 'keyword':
      return BASH_ONLY.has(text.slice(start, end));
    case 'substitutionClose':
    case 'groupClose':
      return isTest(top);
    default:
      return false;
  }
}

/** `((` where it does not end as arithmetic does: shells find out at different times what it is. */
function isAmbiguous(text: string, { kind, end }: ShellToken): boolean {
  return (kind === 'substitutionOpen' || kind === 'groupOpen') && text.startsWith('((', end - 1);
}

const OPENING: ReadonlySet<ShellTokenKind> = new Set<ShellTokenKind>(['substitutionOpen', 'groupOpen', 'patternOpen']);
const CLOSING: ReadonlySet<ShellTokenKind> = new Set<ShellTokenKind>([
  'substitutionClose',
  'groupClose',
  'patternClose',
]);

/** Of what starts with `((` only this is certain: it has to be closed. */
function judgeAmbiguous(text: string, tokens: readonly ShellToken[], from: number): ShellFault | undefined {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || text[token.start] === '`') continue;
    if (OPENING.has(token.kind)) depth += 1;
    else if (CLOSING.has(token.kind)) depth -= 1;
    if (depth === 0) return undefined;
  }
  const opener = tokens[from];
  return opener === undefined ? undefined : fault('unclosed-bracket', opener);
}

function passBackquoted(judge: Judge, { kind, start }: ShellToken): void {
  if (kind === 'substitutionClose' && judge.text[start] === '`') judge.backquote = undefined;
}

function judgeToken(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  switch (token.kind) {
    case 'comment':
    case 'templateComment':
    case 'continuation':
    case 'definition':
    case 'patternOpen':
      return undefined;
    case 'patternClose':
      if (top.kind === 'case') Object.assign(top, { phase: 'body', state: 'ready' });
      return undefined;
    case 'operator':
      return judgeOperator(top, token, judge.text.slice(token.start, token.end));
    case 'newline':
      return judgeNewline(top);
    case 'keyword':
      return judgeKeyword(judge, top, token);
    case 'redirection':
      return judgeRedirection(top, token);
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
  if (!takesCommands(top)) return undefined;
  if (top.redirection !== undefined) top.redirection = undefined;
  else if (top.state === 'closed') return fault('misplaced-word', token);
  else top.state = 'command';
  return undefined;
}

function judgeRedirection(top: Construct, token: ShellToken): ShellFault | undefined {
  if (!takesCommands(top)) return undefined;
  if (top.redirection !== undefined) return fault('missing-target', top.redirection);
  top.redirection = token;
  if (top.state !== 'closed') top.state = 'command';
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
  if (!takesCommands(top)) {
    const allowed = (top.kind === 'for' && mark === ';') || (top.phase === 'pattern' && mark === '|');
    return allowed ? undefined : fault('misplaced-operator', token);
  }
  if (endsBranch) {
    if (top.kind !== 'case') return fault('misplaced-operator', token);
    top.phase = 'pattern';
    return unfinished(top);
  }
  if (top.state === 'empty' || top.state === 'ready' || top.state === 'joined') return fault('missing-command', token);
  if (mark === ';' || mark === '&') top.state = 'ready';
  else join(top, token);
  return undefined;
}

function judgeEnd({ open, backquote }: Judge): ShellFault | undefined {
  if (backquote !== undefined) return fault('unclosed-bracket', backquote);
  const top = open.at(-1);
  if (top === undefined || isTest(top) || (top.quiet && top.opener?.kind !== 'arithmeticOpen')) return undefined;
  return unfinished(top) ?? unclosed(top);
}
