import type { Command, Template } from '@imgtpl/grammar';
import { searchIn } from '../commands/search.js';
import type { TextEdit } from '../diagnostic.js';
import type { FixDraft } from '../rule.js';
import { BUILTINS_WITH_EFFECT } from '../shell/builtins.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellFault } from '../shell/fault.js';
import { readShell } from '../shell/reading.js';
import type { ShellToken } from '../shell/token.js';
import { CLOSING_KINDS, OPENING_KINDS } from '../shell/token-role.js';
import { unwrap } from '../shell/unwrap.js';

/**
 * The fix that joins neighbours `excess` times: `RUN a` and `RUN b` become `RUN a && \` and `b`. Undefined if too few
 * can be joined without changing what they do.
 */
export function joinCommands(template: Template, { excess }: { readonly excess: number }): FixDraft | undefined {
  const { text, commands } = template;
  const edits: TextEdit[] = [];
  let keyword = '';
  let before: Command | undefined;
  for (const command of commands) {
    if (edits.length === excess) break;
    const joinable = isJoinable(template, command) ? command : undefined;
    const edit = joinable && before && joiningEdit(text, before, joinable);
    before = joinable;
    if (edit === undefined) continue;
    edits.push(edit);
    keyword = command.spec?.keyword ?? '';
  }
  return edits.length < excess ? undefined : { title: (say) => say.joinCommands(keyword), edits };
}

/** The edit that joins two neighbours; undefined if that would change what they do. */
export function joinEdit(template: Template, command: Command, next: Command): TextEdit | undefined {
  const areJoinable = isJoinable(template, command) && isJoinable(template, next);
  return areJoinable ? joiningEdit(template.text, command, next) : undefined;
}

function joiningEdit(text: string, command: Command, next: Command): TextEdit | undefined {
  const range = { start: command.argumentsRange.end, end: next.argumentsRange.start };
  // Commands with comments or blank lines between them are not joined: these would be lost.
  const [, lineEnd] = /^[ \t]*(\r\n?|\n)[ \t]*\S+[ \t]+$/.exec(text.slice(range.start, range.end)) ?? [];
  return lineEnd === undefined ? undefined : { range, newText: ` && \\${lineEnd}    ` };
}

/**
 * Whether a command's shell text means the same when `&&` joins it to others. Text with other operators, comments or
 * heredocs does not, nor does text that changes the shell for what follows. Text that no shell can read is left alone,
 * as is anything that a reader would have to think about.
 */
export function isJoinable(template: Template, command: Command): boolean {
  return searchIn(template, command, { name: 'joining-obstacles', find: obstaclesToJoining }).length === 0;
}

function obstaclesToJoining(template: Template, command: Command): readonly Command[] {
  return canBeJoined(template, command) ? [] : [command];
}

function canBeJoined(template: Template, command: Command): boolean {
  const { spec, content, segments, danglingContinuation } = command;
  const [first] = segments;
  if (spec?.shape !== 'shell' || content.shape !== 'shell' || first === undefined) return false;
  if (danglingContinuation !== undefined || content.flags.length > 0 || content.heredocs.length > 0) return false;
  const { text } = template;
  // Other builders would read text that begins like an array of strings as one.
  if (text[first.start] === '[') return false;
  const reading = readShell(template, command);
  if (reading === undefined || shellFault(text, reading.tokens) !== undefined) return false;
  return isPlainList(text, reading.tokens) && !reading.commands.some(changesShell);
}

/** Whether shell text is nothing but commands, pipelines and subshells joined with `&&`. */
function isPlainList(text: string, tokens: readonly ShellToken[]): boolean {
  let depth = 0;
  for (const { kind, start, end } of tokens) {
    if (NOT_JOINABLE.has(kind)) return false;
    if (CLOSING_KINDS.has(kind) || kind === 'groupClose') depth--;
    const source = text.slice(start, Math.min(end, start + 3));
    if (kind === 'expansionOperator' && (source === '=' || source === ':=')) return false;
    if (depth === 0 && kind === 'operator' && source !== '&&' && source !== '|') return false;
    if (depth === 0 && kind === 'keyword' && !PLAIN_KEYWORDS.has(source)) return false;
    if (OPENING_KINDS.has(kind) || kind === 'groupOpen') depth++;
  }
  return depth === 0;
}

const NOT_JOINABLE: ReadonlySet<ShellToken['kind']> = new Set([
  'comment',
  'heredoc',
  'newline',
  'function',
  'definition',
  'arithmeticOpen',
]);

const PLAIN_KEYWORDS: ReadonlySet<string> = new Set(['!', '[[', ']]']);

/** Whether a command changes something in its shell that the next one finds: a directory, a variable, an option. */
function changesShell(command: ShellCommand): boolean {
  const { name, assignments, depth } = command;
  if (depth > 0) return false;
  if (name === undefined) return assignments.length > 0;
  return [name.value, unwrap(command)?.name].some((it) => it !== undefined && BUILTINS_WITH_EFFECT.has(it));
}
