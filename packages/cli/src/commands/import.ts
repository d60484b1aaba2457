import { basename, join, relative, resolve } from 'node:path';
import { lineIndex } from '@imgtpl/grammar';
import { type Diagnostic, loadMessages, parseJson, placeOf, visible } from '@imgtpl/language';
import {
  describedError,
  describedPipelines,
  hasNextPage,
  importDockerfile,
  isDeviceName,
  isDockerfile,
  type LeftOut,
  type LeftOutLine,
  loadPipelineReader,
  loadRequestMessages,
  pipelineFiles,
  validateRequest,
  withoutKind,
} from '@imgtpl/request';
import { fromPlatform, isPipelineName, type JudgedFile, lintFiles, stemOf } from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { optionValue } from '../arguments/option-value.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { configuredWorkspace } from '../configured-workspace.js';
import { EXIT } from '../exit-code.js';
import { printFindings } from '../print-findings.js';
import { type OperandText, readOperand } from '../read-operand.js';
import { sameNameFiles } from '../same-name-files.js';
import { STDIN_NAME } from '../standard-input.js';
import { createFiles, type NewFile } from '../writing/create-files.js';
import type { RunCommand } from './command.js';

/** `imgtpl import`: writes the files of pipelines or the template of a Dockerfile, and lists what is left out. */
export const importFile: RunCommand = async (args, context) => {
  const { io, messages } = context;
  const { options, operands } = args;
  const [name] = operands;
  if (!name) throw new CommandError(messages.missingOperand('FILE'));
  const source = withoutByteOrderMark(await readOperand(name, context));
  const isResponse = /^\s*[{[]/.test(source.text) || /\.json$/i.test(source.name);
  const read = isResponse ? fromResponse : fromDockerfile;
  const { files, leftOut, kept } = await read(source, args, context);
  const folder = resolve(io.cwd, optionValue(args, 'output') ?? '');
  await refuseNewPairs(files, folder, context);
  const refusal = options.has('force') ? undefined : messages.importedAlready;
  await createFiles(files, { folder, refusal }, context);
  printNotes(messages.leftOut, leftOut, context);
  printNotes(messages.keptOtherwise, kept, context);
  const paths = files.map(({ name: file }) => join(folder, file));
  const refused = await refusedFiles(paths, args, context);
  if (refused.length === 0) return EXIT.ok;
  io.stderr.write(`${messages.writtenWithErrors}\n`);
  printFindings(refused, context);
  return EXIT.findings;
};

/**
 * A template or pipeline file that is there, and not replaced, would become part of an imported request by its name.
 *
 * @throws CommandError if there is one
 */
async function refuseNewPairs(
  files: readonly NewFile[],
  folder: string,
  { io, messages }: CommandContext,
): Promise<void> {
  const written = new Set(files.map(({ name }) => name));
  const stems = new Set([...written].filter(isPipelineName).map(stemOf));
  const others = (await sameNameFiles(folder, stems)).filter((name) => !written.has(name));
  if (others.length === 0) return;
  const paths = others.map((name) => visible(relative(io.cwd, join(folder, name))));
  throw new CommandError(messages.importedBeside(paths));
}

/** The written files with errors, and these: each part was imported, but together they may exceed a limit. */
async function refusedFiles(
  paths: readonly string[],
  args: Arguments,
  context: CommandContext,
): Promise<readonly JudgedFile[]> {
  const refused: JudgedFile[] = [];
  for await (const report of lintFiles(configuredWorkspace(args, context), paths.map(fromPlatform))) {
    if (report.outcome !== 'judged') continue;
    const diagnostics = report.diagnostics.filter((it) => it.severity === 'error' && !isMissingRegion(it));
    if (diagnostics.length > 0) refused.push({ ...report, diagnostics });
  }
  return refused;
}

/** This is listed with what is left out, and how to provide it. */
function isMissingRegion({ code, parameter }: Diagnostic): boolean {
  return code === 'imgtpl/missing-parameter' && parameter === 'RegionId';
}

interface Imported {
  readonly files: readonly NewFile[];
  /** What was left out, a line each. */
  readonly leftOut: readonly string[];
  /** What was imported with a different effect, one line each. */
  readonly kept: readonly string[];
}

function printNotes(title: string, notes: readonly string[], { io }: CommandContext): void {
  if (notes.length > 0) io.stderr.write(`${[title, ...notes.map((note) => `  ${note}`)].join('\n')}\n`);
}

function withoutByteOrderMark({ name, text }: OperandText): OperandText {
  return { name, text: text.replace(/^\uFEFF/, '') };
}

/** @throws CommandError if the text is not a response of DescribeImagePipelines */
async function fromResponse(source: OperandText, args: Arguments, context: CommandContext): Promise<Imported> {
  const { messages } = context;
  const name = visible(source.name);
  const regionId = optionValue(args, 'region') ?? '';
  const response = await parseResponse(source, context);
  const pipelines = describedPipelines(response, { regionId });
  if (pipelines === undefined || pipelines.length === 0) {
    const error = describedError(response);
    throw new CommandError(
      error === undefined ? messages.noPipelinesToImport(name) : messages.errorToImport(name, visible(error)),
    );
  }
  const imported = pipelineFiles(pipelines);
  const notes = imported.flatMap(({ pipeline, files }) => {
    const label = visible(files.at(-1)?.name ?? pipeline.name);
    const leftOut = pipeline.leftOut.map((it) => `${label}: ${visible(it.name)}: ${reasonOf(it, messages)}`);
    return regionId === '' ? [`${label}: RegionId: ${messages.regionNotInResponse}`, ...leftOut] : leftOut;
  });
  if (hasNextPage(response)) notes.push(`${name}: ${messages.hasMorePages}`);
  return { files: imported.flatMap(({ files }) => files), leftOut: notes, kept: [] };
}

/** @throws CommandError that tells where the text is not JSON */
async function parseResponse({ name, text }: OperandText, { language, messages }: CommandContext): Promise<unknown> {
  const response = parseJson(text);
  if (response !== undefined) return response;
  const [document] = (await loadPipelineReader('json'))(text).documents;
  const requestMessages = await loadRequestMessages(language);
  const [fault] = document === undefined ? [] : validateRequest(document, { messages: requestMessages });
  if (fault === undefined) throw new CommandError(messages.noPipelinesToImport(visible(name)));
  const { line, column } = placeOf(fault.range, lineIndex(text));
  throw new CommandError(visible(`${name}:${line}:${column}: ${fault.message}`));
}

function reasonOf({ reason }: LeftOut, messages: CommandContext['messages']): string {
  switch (reason) {
    case 'not-a-parameter':
      return messages.notAParameter;
    case 'replaced':
      return messages.replacedParameter;
    case 'other-source':
      return messages.otherSource;
    case 'not-readable':
      return messages.notReadable;
    default:
      return reason satisfies never;
  }
}

async function fromDockerfile(
  { name, text }: OperandText,
  { options }: Arguments,
  { language, messages: own }: CommandContext,
): Promise<Imported> {
  if (!isDockerfile(text)) throw new CommandError(own.nothingToImport(visible(name)));
  if (options.has('region')) throw new CommandError(own.conflict('--region', visible(name)));
  const [messages, requestMessages] = await Promise.all([loadMessages(language), loadRequestMessages(language)]);
  const { template, leftOut } = importDockerfile(text, { messages, requestMessages });
  const noteOf = ({ line, more, text: source, reason }: LeftOutLine) => {
    const lines = more === 0 ? source : `${source} ${own.moreLines(more)}`;
    return visible(`${name}:${line}: ${lines}: ${reason}`);
  };
  const stem = name === STDIN_NAME ? 'Dockerfile' : templateName(basename(name));
  return {
    files: [{ name: `${stem}.imgtpl`, text: template }],
    leftOut: leftOut.filter(({ isKept }) => !isKept).map(noteOf),
    kept: leftOut.filter(({ isKept }) => isKept).map(noteOf),
  };
}

/** `web` for `Dockerfile.web` and `web.Dockerfile`, as users of Docker and Podman name several files in a folder. */
function templateName(file: string): string {
  const name = file
    .replace(/^(?:Docker|Container)file\.(?=.)/i, '')
    .replace(/(?<=.)\.(?:Dockerfile|Containerfile|imgtpl)$/i, '');
  const plain = withoutKind(name);
  return isDeviceName(plain) ? `Dockerfile-${plain}` : plain;
}
