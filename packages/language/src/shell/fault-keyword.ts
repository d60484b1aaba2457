import {
  type Closing,
  type Construct,
  type ConstructKind,
  construct,
  fault,
  isOpaque,
  type Judge,
  judgeClosing,
  LAST_KEYWORDS,
  lastKeywordOf,
  type ShellFault,
  type ShellFaultKind,
  takesCommands,
  unfinished,
} from './construct.js';
import type { ShellToken } from './token.js';

/** The construct that a keyword opens, and its first phase. */
const OPENING: ReadonlyMap<string, { readonly kind: ConstructKind; readonly phase: Construct['phase'] }> = new Map([
  ['if', { kind: 'if', phase: 'condition' }],
  ['while', { kind: 'loop', phase: 'condition' }],
  ['until', { kind: 'loop', phase: 'condition' }],
  ['for', { kind: 'for', phase: 'head' }],
  ['select', { kind: 'for', phase: 'head' }],
  ['case', { kind: 'case', phase: 'head' }],
  ['{', { kind: 'brace', phase: 'body' }],
  ['[[', { kind: 'opaque', phase: 'body' }],
]);

interface Turn {
  readonly of: ConstructKind;
  readonly from: readonly Construct['phase'][];
  readonly to: Construct['phase'];
}

/** Keywords between the first and the last of a construct. */
const TURNS: ReadonlyMap<string, readonly Turn[]> = new Map([
  ['then', [{ of: 'if', from: ['condition'], to: 'body' }]],
  ['elif', [{ of: 'if', from: ['body'], to: 'condition' }]],
  ['else', [{ of: 'if', from: ['body'], to: 'else' }]],
  [
    'do',
    [
      { of: 'loop', from: ['condition'], to: 'body' },
      { of: 'for', from: ['head'], to: 'body' },
    ],
  ],
]);

/** The fault of a construct that ends before its body has begun. */
const EARLY_ENDS: { readonly [K in ConstructKind]?: ShellFaultKind } = {
  if: 'missing-then',
  loop: 'missing-do',
  for: 'missing-do',
  case: 'misplaced-keyword',
};

/** The keyword that ends what a keyword opens: `fi` for `if`; undefined for one that opens nothing. */
export function lastKeyword(opening: string): string | undefined {
  const kind = OPENING.get(opening)?.kind;
  return kind && lastKeywordOf(kind);
}

/** Judges a keyword by what is open, and updates what is open. */
export function judgeKeyword(judge: Judge, top: Construct, token: ShellToken): ShellFault | undefined {
  const keyword = judge.text.slice(token.start, token.end);
  if (keyword === ']]') {
    judge.open.pop();
    return undefined;
  }
  if (isOpaque(top)) return undefined;
  if (keyword === 'in') {
    if (top.kind === 'case') Object.assign(top, { phase: 'pattern', state: 'ready' });
    else top.state = 'closed';
    return undefined;
  }
  const turns = TURNS.get(keyword);
  if (turns !== undefined) return judgeTurn(top, token, turns);
  const closes = LAST_KEYWORDS.get(keyword);
  if (closes !== undefined) return judgeLast(judge, top, { token, kinds: closes });
  return judgeFirst(judge, top, token, keyword);
}

function judgeTurn(top: Construct, token: ShellToken, turns: readonly Turn[]): ShellFault | undefined {
  const turn = turns.find(({ of, from }) => of === top.kind && from.includes(top.phase));
  if (turn === undefined) return fault('misplaced-keyword', token);
  const found = unfinished(top);
  top.phase = turn.to;
  top.state = 'empty';
  top.joiner = token;
  return found;
}

function judgeLast(judge: Judge, top: Construct, closing: Closing): ShellFault | undefined {
  const isEarly = top.phase === 'condition' || top.phase === 'head';
  const early = isEarly && closing.kinds.includes(top.kind) ? EARLY_ENDS[top.kind] : undefined;
  return early === undefined ? judgeClosing(judge, top, closing) : fault(early, closing.token);
}

function judgeFirst(judge: Judge, top: Construct, token: ShellToken, keyword: string): ShellFault | undefined {
  if (top.kind === 'for' && top.phase === 'head' && keyword === '{') judge.open.pop();
  else if (!takesCommands(top)) return fault('misplaced-keyword', token);
  else if (top.state === 'closed') return fault('misplaced-word', token);
  if (keyword === '!' && isAfterPipe(judge.text, top)) return fault('misplaced-operator', token);
  const opening = OPENING.get(keyword);
  if (opening === undefined) {
    top.state = 'negated';
    return undefined;
  }
  top.state = keyword === '[[' ? 'command' : 'closed';
  const opened = construct(opening.kind, token, opening.phase === 'head' ? 'ready' : 'empty');
  judge.open.push({ ...opened, phase: opening.phase, quiet: top.quiet, joiner: token });
  return undefined;
}

/** Whether a `|` comes before: only a whole pipeline can be negated, not a part of it. */
function isAfterPipe(text: string, { state, joiner }: Construct): boolean {
  if (state !== 'joined' || joiner === undefined) return false;
  return text[joiner.start] === '|' && text[joiner.start + 1] !== '|';
}
