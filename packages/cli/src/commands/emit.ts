import { statSync } from 'node:fs';
import { visible } from '@imgtpl/language';
import {
  EMIT_FORMATS,
  type EmitFormat,
  type EmitProblem,
  type EmitSource,
  emitProblemMessage,
  emittedPart,
  explicitDefaults,
  isImageName,
  loadEmitter,
  loadRequestMessages,
} from '@imgtpl/request';
import {
  emitSource,
  fromPlatform,
  isPipelineName,
  type LoadedRequest,
  relativePath,
  resolvePath,
} from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { optionValue, outputFile } from '../arguments/option-value.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { printFindings } from '../print-findings.js';
import { loadRequest } from '../request/load-request.js';
import { refuseReplacing } from '../writing/refuse-replacing.js';
import { writeOutputOrThrow } from '../writing/write-or-throw.js';
import type { RunCommand } from './command.js';

/** `imgtpl emit`: writes the requests of a file in the form of a target, all or nothing. */
export const emit: RunCommand = async (args, context) => {
  const { io } = context;
  const target = await readTarget(args, context);
  const { options } = args;
  const wanted = {
    contents: options.has('minify') ? 'minified' : 'verbatim',
    target: emittedPart(target.format),
  } as const;
  const loaded = await loadRequest(args, wanted, context);
  printFindings(loaded.files, context);
  if (loaded.refusal !== undefined) {
    io.stderr.write(`imgtpl: ${loaded.refusal}\n`);
    return EXIT.findings;
  }
  if (target.output !== undefined) {
    // Another pipeline file is only read to see whether it names the template, and may be what is made here.
    const read = [...loaded.read].filter((path) => !isPipelineName(path));
    await refuseReplacing(target.output, [...loaded.files.map(({ path }) => path), ...read], context);
  }
  const emitter = await loadEmitter(target.format);
  const workingDirectory = fromPlatform(io.cwd);
  const named = resolvePath(workingDirectory, fromPlatform(args.operands[0] ?? ''));
  const place = { named, workingDirectory };
  const sources = loaded.requests.map((request) => sourceOf(request, place));
  const complete = options.has('explicit-defaults')
    ? sources.map((source) => ({ ...source, request: explicitDefaults(source.request, target.format) }))
    : sources;
  const { text, problems } = emitter(complete, target);
  if (problems !== undefined) return await refuse(problems, sources.length, context);
  if (target.output === undefined) io.stdout.write(text);
  else await writeOutputOrThrow(target.output, text, context);
  return EXIT.ok;
};

/** What to emit, and where to. */
interface Target {
  readonly format: EmitFormat;
  readonly base?: string;
  readonly syntax: 'yaml' | 'json';
  readonly parts: 'all' | 'resources';
  /** As it was given; undefined for standard output. */
  readonly output: string | undefined;
}

/** @throws CommandError for an option that the format requires or cannot use */
async function readTarget(args: Arguments, { language, messages }: CommandContext): Promise<Target> {
  const format = EMIT_FORMATS.find((it) => it === optionValue(args, 'format')) ?? 'json';
  const base = optionValue(args, 'base');
  const output = outputFile(args);
  const syntax = output?.endsWith('.json') ? 'json' : 'yaml';
  const parts = args.options.has('resources-only') ? 'resources' : 'all';
  if (parts === 'resources' && format !== 'terraform') {
    throw new CommandError(messages.needsOption('--resources-only', '--format terraform'));
  }
  if (format !== 'dockerfile') {
    if (base !== undefined) throw new CommandError(messages.needsOption('--base', '--format dockerfile'));
    return { format, syntax, parts, output };
  }
  if (args.options.has('explicit-defaults')) {
    throw new CommandError(messages.conflict('--explicit-defaults', '--format dockerfile'));
  }
  if (base !== undefined && isImageName(base)) return { format, base, syntax, parts, output };
  const kind = base?.trim() ? 'unreadable-base' : 'missing-base';
  const problem = { parameter: 'base', target: format, kind, base: base ?? '' } as const;
  throw new CommandError(visible(emitProblemMessage(problem, await loadRequestMessages(language))));
}

interface Place {
  /** The file on the command line; absolute, like the working directory. */
  readonly named: string;
  readonly workingDirectory: string;
}

/**
 * Adds files with exactly the content to send, relative to the working directory, where the command will run. A pipe is
 * not one of them: it has been read.
 */
function sourceOf(request: LoadedRequest, { named, workingDirectory }: Place): EmitSource {
  const verbatim = Object.entries(request.templates).filter(([, { path, isVerbatim }]) => {
    return isVerbatim && statSync(path, { throwIfNoEntry: false })?.isFile();
  });
  const contentFiles = verbatim.map(([parameter, { path }]) => [parameter, relativePath(workingDirectory, path)]);
  return { ...emitSource(request, named), contentFiles: Object.fromEntries(contentFiles) };
}

/** @param count how many requests there are: if several, messages say which one has a problem */
async function refuse(
  problems: readonly EmitProblem[],
  count: number,
  { io, language, messages: own }: CommandContext,
): Promise<ExitCode> {
  const messages = await loadRequestMessages(language);
  for (const problem of problems) {
    const { request } = problem;
    const place = count === 1 || request === undefined ? '' : `${own.documentOf(request, count)}: `;
    io.stderr.write(`imgtpl: ${place}${visible(emitProblemMessage(problem, messages))}\n`);
  }
  return EXIT.findings;
}
