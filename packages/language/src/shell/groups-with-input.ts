import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken } from './token.js';
import { isTriviaOrNewline } from './token-role.js';

/**
 * The groups that pass piped input on to what is in them: `{ … }` in `yes | { yum install a; }`. Not `while`, `until` and
 * `select`, which mostly read it themselves: `ls | while read name; do yum install "$name"; done`.
 */
export function pipedGroups(text: string, tokens: readonly ShellToken[]): readonly TextRange[] {
  const found: TextRange[] = [];
  const open: { readonly start: number; readonly isPiped: boolean }[] = [];
  let before = '';
  for (const token of tokens) {
    if (isTriviaOrNewline(token)) continue;
    const { start, end } = token;
    const mark = GROUPING_KINDS.has(token.kind) ? text.slice(start, end) : '';
    if (OPENING.has(mark)) {
      const isPiped = !READING.has(mark) && (before === '|' || before === '|&');
      open.push({ start, isPiped });
    } else if (CLOSING.has(mark)) {
      const group = open.pop();
      if (group?.isPiped) found.push({ start: group.start, end });
    }
    before = mark;
  }
  return found;
}

const GROUPING_KINDS: ReadonlySet<ShellToken['kind']> = new Set(['keyword', 'operator', 'groupOpen', 'groupClose']);
const READING: ReadonlySet<string> = new Set(['while', 'until', 'select']);
const OPENING: ReadonlySet<string> = new Set(['{', '(', 'for', 'if', 'case', ...READING]);
const CLOSING: ReadonlySet<string> = new Set(['}', ')', 'done', 'fi', 'esac']);
