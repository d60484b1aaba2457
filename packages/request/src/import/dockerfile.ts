import { afterLineBreak, type Command, lineEnd, lineIndex, parse, type TextRange } from '@imgtpl/grammar';
import {
  analyze,
  applyEdits,
  copySource,
  DEFAULT_SETTINGS,
  type Diagnostic,
  excerpt,
  type Fix,
  type Messages,
} from '@imgtpl/language';
import { COMMANDS, commandSpec, foreignCommand } from '@imgtpl/spec';
import type { RequestMessages } from '../messages/request-messages.js';

export interface ImportDockerfileOptions {
  readonly messages: Messages;
  readonly requestMessages: RequestMessages;
}

export interface ImportedDockerfile {
  readonly template: string;
  /** In the order of the text. A command of which only a part was left out is among them. */
  readonly leftOut: readonly LeftOutLine[];
}

/** A line of a Dockerfile that could not be carried over as it is. */
export interface LeftOutLine {
  /** From 1. */
  readonly line: number;
  /** How many lines after it are left out with it. */
  readonly more: number;
  /** The line as it stands there. */
  readonly text: string;
  /** Why, and what to do: one sentence or more. */
  readonly reason: string;
}

/**
 * A Dockerfile as a template: what the service has stays as it is written, what it has under another name gets that,
 * and everything else is taken out and listed with the reason that the rules of the language give.
 */
export function importDockerfile(dockerfile: string, options: ImportDockerfileOptions): ImportedDockerfile {
  const text = withBackslashes(dockerfile);
  const template = parse(withShellHeredocs(text));
  const lines = lineIndex(text);
  const leftOut: LeftOutLine[] = [];
  const parts: string[] = [];
  let written = 0;
  for (const command of template.commands) {
    const { range } = command;
    const carried = carryOver(text.slice(range.start, range.end), command, options);
    const { line, character } = lines.positionAt(range.start);
    // What stands before a command on its line are blanks, which go with it.
    const kept = carried.text === undefined ? range.start - character : range.start;
    parts.push(text.slice(written, kept), carried.text ?? '');
    written = carried.text === undefined ? afterLineBreak(text, lineEnd(text, range.end)) : range.end;
    const more = carried.text === undefined ? lines.positionAt(range.end).line - line : 0;
    for (const reason of carried.reasons)
      leftOut.push({ line: line + 1, more, text: lineText(text, lines.lineRange(line)), reason });
  }
  return { template: parts.join('') + text.slice(written), leftOut };
}

/**
 * A Dockerfile may choose another character to continue lines with, in a directive before anything else; templates have
 * the backslash.
 */
function withBackslashes(text: string): string {
  const usesBackquote = /^(?:[ \t]*#[ \t]*[a-z]+[ \t]*=[^\r\n]*(?:\r\n?|\n))*?[ \t]*#[ \t]*escape[ \t]*=[ \t]*`/i.test(
    text,
  );
  return usesBackquote ? text.replace(/^(?![ \t]*#)(.*)`(?=[ \t]*$)/gm, '$1\\') : text;
}

/** The command whose heredocs the grammar reads. */
const SHELL = COMMANDS.find((spec) => spec.shape === 'shell' && 'heredocs' in spec);

/**
 * The text with the commands that copy files under the name of one whose heredocs the grammar knows: Docker has them
 * there too, and what stands in them is no command. Every offset stays.
 */
function withShellHeredocs(text: string): string {
  return text.replace(/^([ \t]*)([a-z]+)(?=[ \t])/gim, (start, blanks: string, word: string) => {
    const name = SHELL !== undefined && copiesFiles(word) && SHELL.keyword.length <= word.length && SHELL.keyword;
    return name ? blanks + name.padEnd(word.length) : start;
  });
}

function copiesFiles(keyword: string): boolean {
  const name = foreignCommand(keyword)?.becomes?.keyword ?? keyword;
  const spec = commandSpec(name);
  return spec?.shape === 'words' && spec.arguments.some(({ type }) => type === 'urlOrPath');
}

function lineText(text: string, { start, end }: TextRange): string {
  return excerpt(text.slice(start, end).trim());
}

interface Carried {
  /** Undefined for a command that is left out. */
  readonly text: string | undefined;
  readonly reasons: readonly string[];
}

/** More faults than a command can have that are mended one after another. */
const MAX_MENDS = 20;

function carryOver(source: string, read: Command, options: ImportDockerfileOptions): Carried {
  const { messages, requestMessages } = options;
  const command = parse(source).commands[0] ?? read;
  if (command.spec?.shape === 'baseImage') {
    return { text: undefined, reasons: [requestMessages.baseImageOfDockerfile(command.keyword)] };
  }
  const [heredoc] = read.content.shape === 'shell' && command.content.shape !== 'shell' ? read.content.heredocs : [];
  if (heredoc !== undefined) {
    const { start, end } = heredoc.range;
    const operator = source.slice(start - read.range.start, end - read.range.start);
    return { text: undefined, reasons: [messages.heredoc(operator)] };
  }
  if (clonesRepository(source, command))
    return { text: undefined, reasons: [requestMessages.gitSource(command.keyword)] };
  const reasons: string[] = [];
  let text = isArgument(command) ? argumentAsVariable(source, command) : source;
  if (text === undefined) return { text, reasons: [requestMessages.argumentWithoutDefault(command.keyword)] };
  for (let mends = 0; mends < MAX_MENDS; mends++) {
    const { diagnostics } = analyze(text, { kind: 'build', messages, settings: DEFAULT_SETTINGS });
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    const mend = fault === undefined ? formOf(diagnostics) : mendOf(text, command, fault);
    if (mend === undefined && fault !== undefined) return { text: undefined, reasons: [fault.message] };
    if (mend === undefined) {
      const path = buildContextPath(text);
      return { text, reasons: path === undefined ? reasons : [...reasons, requestMessages.noBuildContext(path)] };
    }
    if (fault !== undefined && mend.loses) reasons.push(fault.message);
    text = applyEdits(text, mend.fix.edits);
  }
  return { text: undefined, reasons: reasons.slice(0, 1) };
}

interface Mend {
  readonly fix: Fix;
  /** Whether something of the Dockerfile is gone then. */
  readonly loses: boolean;
}

/** Shell commands in the form of an array, which Docker has and the service does not document. */
function formOf(diagnostics: readonly Diagnostic[]): Mend | undefined {
  const fix = diagnostics.find(({ code }) => code === 'imgtpl/exec-form-run')?.fixes[0];
  return fix && { fix, loses: false };
}

/** Flags without which a command does nearly the same. */
const DISPENSABLE = /^--(?:mount=type=(?:cache|tmpfs)\b|network=|chown=|chmod=|link\b)/;
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tar\.[a-z0-9]{1,4})(?=["'\s]|$)/i;

/** The fix that keeps what the command is for; most faults have none. */
function mendOf(text: string, command: Command, fault: Diagnostic): Mend | undefined {
  const [fix] = fault.fixes;
  if (fix === undefined) return undefined;
  const { spec } = command;
  const { start, end } = fault.range;
  if (spec === undefined) {
    const isKnown = foreignCommand(command.keyword)?.becomes !== undefined;
    return isKnown && !unpacks(text) ? { fix, loses: false } : undefined;
  }
  if (DISPENSABLE.test(text.slice(start, end))) return { fix, loses: true };
  const [only, ...others] = spec.shape === 'words' ? spec.arguments : [];
  const takesOneWord = only !== undefined && others.length === 0;
  return takesOneWord ? { fix, loses: only.type === 'user' } : undefined;
}

/** Docker unpacks a local archive that it adds, and nothing else does. */
function unpacks(text: string): boolean {
  return ARCHIVE.test(text) && !/:\/\//.test(text);
}

/** Docker clones what has the address of a git repository; the service would download it as a file. */
function clonesRepository(source: string, { keyword, range, argumentsRange }: Command): boolean {
  return copiesFiles(keyword) && GIT_SOURCE.test(source.slice(argumentsRange.start - range.start));
}

const GIT_SOURCE = /^(?:--\S+\s+)*(?:git@|git:\/\/|ssh:\/\/|https?:\/\/[^\s?#]+\.git(?:[?#]|\s))/i;

/** What a command copies from the files beside the Dockerfile; the service looks for the path on the instance. */
function buildContextPath(text: string): string | undefined {
  const [command] = parse(text).commands;
  const path = command && copySource(command)?.value;
  return path === undefined || path.includes('://') ? undefined : path;
}

/** Docker's variables of the build, which have a default and are gone afterwards. */
function isArgument({ spec, keyword }: Command): boolean {
  return spec === undefined && foreignCommand(keyword)?.setsVariables === true;
}

/** The command that sets variables for good; undefined without a default. */
function argumentAsVariable(source: string, { keyword, range, argumentsRange }: Command): string | undefined {
  const content = source.slice(argumentsRange.start - range.start);
  const variables = COMMANDS.find((spec) => spec.shape === 'pairs' && spec.setsVariables);
  if (variables === undefined || !/^[^\s=]+=/.test(content)) return undefined;
  return variables.keyword + source.slice(keyword.length);
}
