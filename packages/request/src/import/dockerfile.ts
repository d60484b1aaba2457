import { afterLineBreak, lineEnd, lineIndex, parse, type TextRange } from '@imgtpl/grammar';
import { excerpt, type Messages } from '@imgtpl/language';
import { foreignCommand } from '@imgtpl/spec';
import type { RequestMessages } from '../messages/request-messages.js';
import { carryOver } from './carry-over.js';
import { openStages } from './dockerfile-stages.js';
import { withBackslashes, withShellHeredocs } from './dockerfile-text.js';

export interface ImportDockerfileOptions {
  readonly messages: Messages;
  readonly requestMessages: RequestMessages;
}

/** The template, and the lines that have no place in it. */
export interface ImportedDockerfile {
  readonly template: string;
  /** In the order of the text. Includes commands of which only a part was left out. */
  readonly leftOut: readonly LeftOutLine[];
}

/** A line of a Dockerfile that could not be imported unchanged. */
export interface LeftOutLine {
  /** From 1. */
  readonly line: number;
  /** How many of the lines after it are left out with it. */
  readonly more: number;
  /** The line as it is in the Dockerfile. */
  readonly text: string;
  /** Why, and what to do: one sentence or more. */
  readonly reason: string;
  /** Whether the template still has the command, without some part or with another effect. */
  readonly isKept: boolean;
}

/**
 * Turns a Dockerfile into a template. What the service has stays as written or gets the service's name for it;
 * everything else is removed and listed with the reason that the rules of the language give.
 */
export function importDockerfile(dockerfile: string, options: ImportDockerfileOptions): ImportedDockerfile {
  const text = withBackslashes(dockerfile);
  const template = parse(withShellHeredocs(text));
  const lines = lineIndex(text);
  const leftOut: LeftOutLine[] = [];
  const parts: string[] = [];
  let written = 0;
  const stages = openStages();
  for (const command of template.commands) {
    const { range } = command;
    const source = text.slice(range.start, range.end);
    const carried = carryOver(source, command, { ...options, stages });
    stages.add(source, command, carried.text);
    const { line, character } = lines.positionAt(range.start);
    const isKept = carried.text !== undefined;
    // Only blanks can precede a command on its line, and they are removed with it.
    const kept = isKept ? range.start : range.start - character;
    parts.push(text.slice(written, kept), carried.text ?? '');
    written = isKept ? range.end : afterLineBreak(text, lineEnd(text, range.end));
    const more = isKept ? 0 : lines.positionAt(range.end).line - line;
    for (const reason of new Set(carried.reasons))
      leftOut.push({ line: line + 1, more, text: lineText(dockerfile, lines.lineRange(line)), reason, isKept });
  }
  return { template: parts.join('') + text.slice(written), leftOut };
}

/** Whether a text has a command of Docker or of the service. */
export function isDockerfile(text: string): boolean {
  return parse(text).commands.some(({ spec, keyword }) => spec !== undefined || foreignCommand(keyword) !== undefined);
}

function lineText(text: string, { start, end }: TextRange): string {
  return excerpt(text.slice(start, end).trim());
}
