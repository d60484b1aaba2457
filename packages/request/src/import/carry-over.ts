import { type Command, parse } from '@imgtpl/grammar';
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
import { foreignCommand } from '@imgtpl/spec';
import type { RequestMessages } from '../messages/request-messages.js';
import { argumentAsVariable, isArgument } from './argument-as-variable.js';
import type { DockerfileStages } from './dockerfile-stages.js';
import { copiesFiles, hasClosingBackslash } from './dockerfile-text.js';

export interface CarryOverOptions {
  readonly messages: Messages;
  readonly requestMessages: RequestMessages;
  /** The effect of the commands before it. */
  readonly stages: DockerfileStages;
}

/** What becomes of a command of a Dockerfile. */
export interface Carried {
  /** Undefined for a command that is left out. */
  readonly text: string | undefined;
  /** Why it, or a part of it, is left out, or has another effect; empty if nothing is lost. */
  readonly reasons: readonly string[];
}

/** More than the fixable faults that a command can have one after another. */
const MAX_REPAIRS = 20;

/**
 * A command as the template has to write it, or why it has no place there.
 *
 * @param source the text of the command
 * @param read the command as parsed in the whole Dockerfile, possibly under another keyword
 */
export function carryOver(source: string, read: Command, options: CarryOverOptions): Carried {
  const command = parse(source).commands[0] ?? read;
  const refusal = refusalOf(source, { command, read }, options);
  if (refusal !== undefined) return { text: undefined, reasons: [refusal] };
  const { requestMessages, stages } = options;
  if (!isArgument(command)) return repaired(translated(source, command, stages), [], options);
  const { text, reasons } = argumentAsVariable(source, { command, stages, messages: requestMessages });
  return text === undefined ? { text, reasons } : repaired(text, reasons, options);
}

/** Why a command has to be left out: it would mean something else in a template. */
function refusalOf(
  source: string,
  { command, read }: { readonly command: Command; readonly read: Command },
  { messages, requestMessages, stages }: CarryOverOptions,
): string | undefined {
  const { keyword } = command;
  if (command.spec?.shape === 'baseImage')
    return stages.count > 0
      ? requestMessages.laterStageOfDockerfile(keyword)
      : requestMessages.baseImageOfDockerfile(keyword);
  const [heredoc] = read.content.shape === 'shell' && command.content.shape !== 'shell' ? read.content.heredocs : [];
  if (heredoc !== undefined) {
    const { start, end } = heredoc.range;
    return messages.heredoc(source.slice(start - read.range.start, end - read.range.start));
  }
  if (hasClosingBackslash(source)) return requestMessages.closingBackslash(keyword);
  if (clonesRepository(stages.withValues(source), command)) return requestMessages.gitSource(keyword);
  const from = copiesFiles(keyword) ? FROM_FLAG.exec(argumentsOf(source, command))?.[1] : undefined;
  if (from === undefined) return undefined;
  return requestMessages.copyFrom({ keyword, from: excerpt(from), isStage: stages.has(from) });
}

const FROM_FLAG = /^(?:--\S+\s+)*--from=(\S+)/;

/** The command under the service's name for one with the same arguments. */
function translated(source: string, { spec, keyword }: Command, stages: DockerfileStages): string {
  const becomes = spec === undefined ? foreignCommand(keyword)?.becomes : undefined;
  if (becomes === undefined || becomes.key !== undefined || unpacks(stages.withValues(source))) return source;
  return becomes.keyword + source.slice(keyword.length);
}

function repaired(source: string, before: readonly string[], options: CarryOverOptions): Carried {
  const { messages, requestMessages, stages } = options;
  const reasons = [...before];
  let text = source;
  for (let round = 0; round < MAX_REPAIRS; round++) {
    const { diagnostics } = analyze(text, { kind: 'build', messages, settings: DEFAULT_SETTINGS });
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    const repair = fault === undefined ? formOf(diagnostics) : repairFor(text, fault, stages);
    if (repair === undefined && fault !== undefined) return { text: undefined, reasons: [fault.message] };
    if (repair === undefined) {
      const path = buildContextPath(text, stages);
      return { text, reasons: path === undefined ? reasons : [...reasons, requestMessages.noBuildContext(path)] };
    }
    if (fault !== undefined && repair.loses) reasons.push(fault.message);
    text = applyEdits(text, repair.fix.edits);
  }
  return { text: undefined, reasons: reasons.slice(0, 1) };
}

interface Repair {
  readonly fix: Fix;
  /** Whether the fix loses something of the Dockerfile. */
  readonly loses: boolean;
}

/** Shell commands written as an array, which Docker has and the service does not document. */
function formOf(diagnostics: readonly Diagnostic[]): Repair | undefined {
  const fix = diagnostics.find(({ code }) => code === 'imgtpl/exec-form-run')?.fixes[0];
  return fix && { fix, loses: false };
}

/** Flags without which a command does nearly the same. */
const DISPENSABLE = [
  /^--mount=(?:\S*,)?type=(?:cache|tmpfs)\b/,
  /^--(?:network|security|device|chown|chmod|checksum)=/,
  /^--(?:unpack=false|link)\b/,
];
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tar\.[a-z0-9]{1,4})(?=["'\s]|$)/i;

/** The fix that keeps the purpose of the command; most faults have none. */
function repairFor(text: string, fault: Diagnostic, stages: DockerfileStages): Repair | undefined {
  const [command] = parse(text).commands;
  const [fix] = fault.fixes;
  if (command === undefined || fix === undefined) return undefined;
  const isRemoval = applyEdits(text, fix.edits).trim() === '';
  if (isRemoval) return undefined;
  const { spec, keyword, content } = command;
  const { start, end } = fault.range;
  if (spec === undefined) {
    const isKnown = foreignCommand(keyword)?.becomes !== undefined;
    return isKnown && !unpacks(stages.withValues(text)) ? { fix, loses: false } : undefined;
  }
  if (DISPENSABLE.some((flag) => flag.test(text.slice(start, end)))) return { fix, loses: true };
  // Docker has more ways to write these, with the same meaning.
  if (spec.shape === 'pairs')
    return spec.setsVariables && !onlyAddsQuotes(command, fix) ? undefined : { fix, loses: false };
  if (content.shape === 'words' && content.json !== undefined) return { fix, loses: false };
  const [only, ...others] = spec.shape === 'words' ? spec.arguments : [];
  const takesOneWord = only !== undefined && others.length === 0;
  return takesOneWord ? { fix, loses: only.type === 'user' } : undefined;
}

/** Whether a fix changes only how values are quoted. Where a word is no pair, what it belongs to would be a guess. */
function onlyAddsQuotes({ content }: Command, fix: Fix): boolean {
  return fix.safe && content.shape === 'pairs' && content.pairs.every(({ equals }) => equals !== undefined);
}

/**
 * Docker's ADD unpacks a local archive unless a flag says otherwise; nothing else does.
 *
 * @param text the command, with the values of variables
 */
function unpacks(text: string): boolean {
  const flag = UNPACK_FLAG.exec(text);
  return flag === null ? ARCHIVE.test(text) && !/:\/\//.test(text) : flag[1] !== 'false';
}

const UNPACK_FLAG = /\s--unpack(?:=(\w+))?(?=\s)/;

function argumentsOf(source: string, { range, argumentsRange }: Command): string {
  return source.slice(argumentsRange.start - range.start);
}

/**
 * Docker clones the URL of a git repository; the service would download it as a file.
 *
 * @param source the command, with the values of variables
 */
function clonesRepository(source: string, command: Command): boolean {
  return copiesFiles(command.keyword) && GIT_SOURCE.test(argumentsOf(source, command));
}

const GIT_SOURCE = /^(?:--\S+\s+)*(?:git@|git:\/\/|ssh:\/\/|https?:\/\/[^\s?#]+\.git(?:[?#]|\s))/i;

/** The path that a command copies from the build context; the service would look for it on the instance. */
function buildContextPath(text: string, stages: DockerfileStages): string | undefined {
  const [command] = parse(text).commands;
  const path = command && copySource(command)?.value;
  return path === undefined || stages.withValues(path).includes('://') ? undefined : path;
}
