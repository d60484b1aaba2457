import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken, ShellTokenKind } from './token.js';
import { isTimeKeyword, isTriviaOrNewline } from './token-role.js';

/** A group, loop or branch whose commands may read something else than the input of the whole text. */
export interface GroupWithInput extends TextRange {
  /**
   * Whether they surely do. Most loops read the input themselves: `ls | while read name; do yum install "$name"; done`.
   * And that of a function depends on its calls.
   */
  readonly isSure: boolean;
}

/** The groups with piped or redirected input, as in `yes | { yum install a; }`, and the bodies of functions. */
export function groupsWithInput(text: string, tokens: readonly ShellToken[]): readonly GroupWithInput[] {
  const found: GroupWithInput[] = [];
  const open: OpenGroup[] = [];
  let closed: GroupWithInput | undefined;
  let before = '';
  let kindBefore: ShellTokenKind | undefined;
  for (const token of tokens) {
    if (token.kind === 'newline') closed = undefined;
    if (isTriviaOrNewline(token) || isTimeKeyword(text, token)) continue;
    const { kind, start, end } = token;
    const mark = MARKING_KINDS.has(kind) ? text.slice(start, end) : '';
    if (mark !== '') closed = undefined;
    if (OPENING.has(mark)) {
      const isBody = kindBefore !== undefined && NAMING.has(kindBefore);
      const hasInput = isBody || before === '|' || before === '|&';
      open.push({ start, hasInput, isSure: !isBody && !READING.has(mark) });
    } else if (CLOSING.has(mark)) {
      const group = open.pop();
      closed = group && { start: group.start, end, isSure: group.isSure };
      if (closed !== undefined && group?.hasInput) found.push(closed);
    } else if (closed !== undefined && kind === 'redirection' && /^0?</.test(text.slice(start, end))) {
      found.push(closed);
    }
    before = mark;
    kindBefore = kind;
  }
  return found;
}

interface OpenGroup extends Pick<GroupWithInput, 'start' | 'isSure'> {
  /** Whether its input is piped, or that of the calls of a function; a redirection may follow its end. */
  readonly hasInput: boolean;
}

const MARKING_KINDS: ReadonlySet<ShellTokenKind> = new Set(['keyword', 'operator', 'groupOpen', 'groupClose']);
/** What precedes the body of a function. */
const NAMING: ReadonlySet<ShellTokenKind> = new Set(['function', 'definition']);
/** The loops that mostly read the input themselves. */
const READING: ReadonlySet<string> = new Set(['while', 'until', 'select']);
const OPENING: ReadonlySet<string> = new Set(['{', '(', 'for', 'if', 'case', ...READING]);
const CLOSING: ReadonlySet<string> = new Set(['}', ')', 'done', 'fi', 'esac']);
