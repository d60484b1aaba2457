import { visible } from '@imgtpl/language';
import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';
import type { ConfigurationChoice } from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { configurationChoice } from '../arguments/configuration-choice.js';
import { optionValue, outputFile } from '../arguments/option-value.js';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import { FORMATS, type Format } from '../reporters/reporter.js';

/** The options of `lint`. Paths are as given. */
export interface LintOptions {
  /** Files, folders and globs; the working directory if there are none. */
  readonly patterns: readonly string[];
  /** Standard input instead of files; `name` is that of `--stdin-filename`. */
  readonly stdin: { readonly name: string | undefined } | undefined;
  readonly format: Format;
  readonly output: string | undefined;
  readonly kind: ContentKind | undefined;
  /** What to do with safe fixes. */
  readonly fix: 'report' | 'apply' | 'show';
  readonly quiet: boolean;
  readonly maxWarnings: number;
  readonly watch: boolean;
  /** Only changed files: the revision to compare with. */
  readonly changedSince: string | undefined;
  readonly baseline: { readonly path: string; readonly write: boolean } | undefined;
  readonly configuration: ConfigurationChoice;
  readonly printConfiguration: string | undefined;
}

/** Whether a run writes files, so that interrupts are held back. */
export function writesFiles(options: LintOptions): boolean {
  return options.fix === 'apply' || outputFiles(options).length > 0;
}

/** The files that a run writes besides those that it fixes; as given. */
export function outputFiles({ output, baseline }: LintOptions): readonly string[] {
  return [output, baseline?.write ? baseline.path : undefined].filter((name) => name !== undefined);
}

/** @throws CommandError if options conflict */
export function readLintOptions(args: Arguments, messages: CliMessages): LintOptions {
  refuseConflicts(args, messages);
  const { options, operands } = args;
  const text = (name: string) => optionValue(args, name);
  const isStdin = options.has('stdin') || operands.includes('-');
  const patterns = operands.filter((operand) => operand !== '-');
  const baseline = text('baseline');
  return {
    patterns: patterns.length === 0 ? ['.'] : patterns,
    stdin: isStdin ? { name: text('stdin-filename') } : undefined,
    format: FORMATS.find((format) => format === text('format')) ?? 'text',
    output: outputFile(args),
    kind: CONTENT_KINDS.find((kind) => kind === text('kind')),
    fix: options.has('fix-dry-run') ? 'show' : options.has('fix') ? 'apply' : 'report',
    quiet: options.has('quiet'),
    maxWarnings: Number(text('max-warnings') ?? Number.POSITIVE_INFINITY),
    watch: options.has('watch'),
    changedSince: options.has('changed') ? (text('changed') ?? 'HEAD') : undefined,
    baseline: baseline === undefined ? undefined : { path: baseline, write: options.has('write-baseline') },
    configuration: configurationChoice(args, messages),
    printConfiguration: text('print-config'),
  };
}

/** Options that exclude each other; `-` among the operands counts as `--stdin`. */
const CONFLICTS = [
  ['fix', 'fix-dry-run'],
  ['stdin', 'watch'],
  ['stdin', 'changed'],
  ['stdin', 'fix'],
  ['watch', 'fix-dry-run'],
  ['watch', 'print-config'],
  ['stdin', 'print-config'],
  ['watch', 'write-baseline'],
] as const;

const NEEDS = [
  ['stdin-filename', 'stdin'],
  ['write-baseline', 'baseline'],
] as const;

function refuseConflicts({ options, operands }: Arguments, messages: CliMessages): void {
  const isDash = operands.includes('-');
  const isGiven = (name: string) => options.has(name) || (name === 'stdin' && isDash);
  const written = (name: string) => (options.has(name) ? `--${name}` : '-');
  const paths = operands.filter((operand) => operand !== '-');
  for (const alone of ['stdin', 'print-config']) {
    if (isGiven(alone) && paths[0] !== undefined) {
      throw new CommandError(messages.conflict(written(alone), visible(paths[0])));
    }
  }
  for (const [first, second] of CONFLICTS) {
    if (isGiven(first) && isGiven(second)) {
      throw new CommandError(messages.conflict(written(first), written(second)));
    }
  }
  for (const [option, other] of NEEDS) {
    if (isGiven(option) && !isGiven(other)) throw new CommandError(messages.needsOption(`--${option}`, `--${other}`));
  }
}
