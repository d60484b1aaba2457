import {
  type Checker,
  CLOSING_KEYWORDS,
  type ClosingToken,
  type Construct,
  type ConstructKind,
  checkClosingToken,
  closingKeywordOf,
  createConstruct,
  expectsCommands,
  faultAt,
  isOpaque,
  type ShellFault,
  type ShellFaultKind,
  unfinishedFault,
} from './construct.js';
import type { ShellToken } from './token.js';

interface Opening {
  readonly kind: ConstructKind;
  readonly phase: Construct['phase'];
}

/** The construct that a keyword opens, and its first phase. */
const OPENING_KEYWORDS: ReadonlyMap<string, Opening> = new Map([
  ['if', { kind: 'if', phase: 'condition' }],
  ['while', { kind: 'loop', phase: 'condition' }],
  ['until', { kind: 'loop', phase: 'condition' }],
  ['for', { kind: 'for', phase: 'head' }],
  ['select', { kind: 'for', phase: 'head' }],
  ['case', { kind: 'case', phase: 'head' }],
  ['{', { kind: 'brace', phase: 'body' }],
  ['[[', { kind: 'opaque', phase: 'body' }],
]);

interface Transition {
  readonly construct: ConstructKind;
  readonly from: readonly Construct['phase'][];
  readonly to: Construct['phase'];
}

/** Keywords between the first and the last of a construct. */
const MIDDLE_KEYWORDS: ReadonlyMap<string, readonly Transition[]> = new Map([
  ['then', [{ construct: 'if', from: ['condition'], to: 'body' }]],
  ['elif', [{ construct: 'if', from: ['body'], to: 'condition' }]],
  ['else', [{ construct: 'if', from: ['body'], to: 'else' }]],
  [
    'do',
    [
      { construct: 'loop', from: ['condition'], to: 'body' },
      { construct: 'for', from: ['head'], to: 'body' },
    ],
  ],
]);

/** The fault of a construct that ends before its body has begun. */
const MISSING_BODY_FAULTS: { readonly [K in ConstructKind]?: ShellFaultKind } = {
  if: 'missing-then',
  loop: 'missing-do',
  for: 'missing-do',
  case: 'misplaced-keyword',
};

/** The keyword that ends what a keyword opens: `fi` for `if`; undefined for one that opens nothing. */
export function closingKeywordFor(opening: string): string | undefined {
  const kind = OPENING_KEYWORDS.get(opening)?.kind;
  return kind && closingKeywordOf(kind);
}

/** Checks a keyword against what is open, and updates what is open. */
export function checkKeyword(checker: Checker, top: Construct, token: ShellToken): ShellFault | undefined {
  const keyword = checker.text.slice(token.start, token.end);
  if (keyword === ']]') {
    checker.stack.pop();
    return undefined;
  }
  if (isOpaque(top)) return undefined;
  if (keyword === 'in') {
    if (top.kind === 'case') Object.assign(top, { phase: 'pattern', state: 'ready' });
    else top.state = 'closed';
    return undefined;
  }
  const transitions = MIDDLE_KEYWORDS.get(keyword);
  if (transitions !== undefined) return checkMiddleKeyword(top, token, transitions);
  const closedKinds = CLOSING_KEYWORDS.get(keyword);
  if (closedKinds !== undefined) return checkClosingKeyword(checker, top, { token, kinds: closedKinds });
  return checkOpeningKeyword(checker, top, token, keyword);
}

function checkMiddleKeyword(
  top: Construct,
  token: ShellToken,
  transitions: readonly Transition[],
): ShellFault | undefined {
  const transition = transitions.find(({ construct, from }) => construct === top.kind && from.includes(top.phase));
  if (transition === undefined) return faultAt('misplaced-keyword', token);
  const found = unfinishedFault(top);
  top.phase = transition.to;
  top.state = 'empty';
  top.joiner = token;
  return found;
}

function checkClosingKeyword(checker: Checker, top: Construct, closing: ClosingToken): ShellFault | undefined {
  const isEarly = top.phase === 'condition' || top.phase === 'head';
  const missingBody = isEarly && closing.kinds.includes(top.kind) ? MISSING_BODY_FAULTS[top.kind] : undefined;
  return missingBody === undefined ? checkClosingToken(checker, top, closing) : faultAt(missingBody, closing.token);
}

function checkOpeningKeyword(
  checker: Checker,
  top: Construct,
  token: ShellToken,
  keyword: string,
): ShellFault | undefined {
  if (top.kind === 'for' && top.phase === 'head' && keyword === '{') checker.stack.pop();
  else if (!expectsCommands(top)) return faultAt('misplaced-keyword', token);
  else if (top.state === 'closed') return faultAt('misplaced-word', token);
  if (keyword === '!' && isAfterPipe(checker.text, top)) return faultAt('misplaced-operator', token);
  const opening = OPENING_KEYWORDS.get(keyword);
  if (opening === undefined) {
    top.state = 'negated';
    return undefined;
  }
  top.state = keyword === '[[' ? 'command' : 'closed';
  const opened = createConstruct(opening.kind, token, opening.phase === 'head' ? 'ready' : 'empty');
  checker.stack.push({ ...opened, phase: opening.phase, isUnchecked: top.isUnchecked, joiner: token });
  return undefined;
}

/** Whether a `|` comes before: only a whole pipeline can be negated, not a part of it. */
function isAfterPipe(text: string, { state, joiner }: Construct): boolean {
  if (state !== 'joined' || joiner === undefined) return false;
  return text[joiner.start] === '|' && text[joiner.start + 1] !== '|';
}
