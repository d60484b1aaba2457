import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';

/** The service's response to a request that it refuses. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/**
 * The range of the command that a refusal most likely means: the service names its keyword in the code, and sometimes
 * quotes its content in the message. Undefined if there is no such command.
 */
export function rangeOfRefusedCommand(
  { text, commands }: Template,
  { code, message }: Pick<Refusal, 'code' | 'message'>,
): TextRange | undefined {
  const candidates = commands.filter((command) => canMean(command, code));
  const [first, second] = candidates;
  if (first === undefined) return undefined;
  if (first.spec?.shape === 'baseImage' && code === first.spec.leading.duplicated)
    return (second ?? first).keywordRange;
  if (isOfNothing(first.spec, code)) return (candidates.find((one) => !hasContent(one)) ?? first).keywordRange;
  const quoted = candidates.find((one) =>
    isQuoted(text.slice(one.argumentsRange.start, one.argumentsRange.end), message),
  );
  const command = quoted ?? candidates.find(hasContent) ?? first;
  return command.spec !== undefined && hasContent(command) ? command.argumentsRange : command.keywordRange;
}

function canMean({ spec }: Command, code: string): boolean {
  if (spec === undefined) return code === UNKNOWN_COMMAND;
  return codesOf(spec).includes(code) || (spec.shape === 'component' && OF_COMPONENTS.has(code));
}

const UNKNOWN_COMMAND = 'InvalidImageTemplateCommand.NotSupported';
const OF_COMPONENTS: ReadonlySet<string> = new Set(['ImageComponent.NotFound', 'InvalidImageComponent.NotSupported']);

function codesOf(spec: CommandSpec): readonly string[] {
  const leading = spec.shape === 'baseImage' ? Object.values(spec.leading) : [];
  return [...Object.values(spec.codes), ...leading];
}

/** Whether a code is about a command without content. */
function isOfNothing(spec: CommandSpec | undefined, code: string): boolean {
  return spec !== undefined && 'empty' in spec.codes && spec.codes.empty === code;
}

function hasContent({ argumentsRange: { start, end } }: Command): boolean {
  return start < end;
}

/** Shorter words may occur in any message. */
const SHORTEST_QUOTE = 4;

/** Whether a message contains a word of the content. */
function isQuoted(content: string, message: string): boolean {
  return content.split(/\s+/).some((word) => word.length >= SHORTEST_QUOTE && message.includes(word));
}
