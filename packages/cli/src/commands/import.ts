import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { loadMessages, visible } from '@imgtpl/language';
import {
  describedPipelines,
  importDockerfile,
  type LeftOut,
  loadRequestMessages,
  pipelineFiles,
} from '@imgtpl/request';
import type { Arguments } from '../arguments/command-spec.js';
import { CommandError } from '../command-error.js';
import { createFiles, type NewFile } from '../create/create-files.js';
import { EXIT } from '../exit-code.js';
import { decode } from '../lint/standard-input.js';
import type { CommandContext, RunCommand } from './command.js';

/** `imgtpl import`: the files of described pipelines, or the template of a Dockerfile; what is left out is listed. */
export const importFile: RunCommand = async (args, context) => {
  const { io, messages } = context;
  const { options, operands } = args;
  const [name] = operands;
  if (name === undefined) throw new CommandError(messages.missingOperand('FILE'));
  const text = readText(name, context);
  const isAnswer = /^\s*[{[]/.test(text) || /\.json$/i.test(name);
  const { files, notes } = isAnswer
    ? fromAnswer(text, name, args, context)
    : await fromDockerfile(text, name, args, context);
  const folder = options.get('output');
  await createFiles(
    files,
    {
      folder: resolve(io.cwd, typeof folder === 'string' ? folder : ''),
      existing: options.has('force') ? 'replace' : 'refuse',
    },
    context,
  );
  if (notes.length > 0) io.stderr.write(`${[messages.leftOut, ...notes.map((note) => `  ${note}`)].join('\n')}\n`);
  return EXIT.ok;
};

interface Imported {
  readonly files: readonly NewFile[];
  /** What was left out, a line each. */
  readonly notes: readonly string[];
}

function readText(name: string, { io, messages }: CommandContext): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.cwd, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(messages.cannotRead(visible(name), visible(reason)));
  }
  return decode(bytes, name, messages).replace(/^\uFEFF/, '');
}

/** @throws CommandError when the text is no answer of DescribeImagePipelines */
function fromAnswer(text: string, name: string, { options }: Arguments, { messages }: CommandContext): Imported {
  const region = options.get('region');
  const regionId = typeof region === 'string' ? region : '';
  const pipelines = describedPipelines(parseJson(text), { regionId });
  if (pipelines === undefined || pipelines.length === 0)
    throw new CommandError(messages.noAnswerToImport(visible(name)));
  const imported = pipelineFiles(pipelines);
  const notes = imported.flatMap(({ pipeline, files }) => {
    const label = visible(files.at(-1)?.name ?? pipeline.name);
    const leftOut = pipeline.leftOut.map((it) => `${label}: ${visible(it.name)}: ${reasonOf(it, messages)}`);
    return regionId === '' ? [`${label}: RegionId: ${messages.regionNotInAnswer}`, ...leftOut] : leftOut;
  });
  return { files: imported.flatMap(({ files }) => files), notes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
  text: string,
  name: string,
  { options }: Arguments,
  { language, messages: own }: CommandContext,
): Promise<Imported> {
  if (options.has('region')) throw new CommandError(own.conflict('--region', visible(name)));
  const [messages, requestMessages] = await Promise.all([loadMessages(language), loadRequestMessages(language)]);
  const { template, leftOut } = importDockerfile(text, { messages, requestMessages });
  const notes = leftOut.map(({ line, more, text: source, reason }) => {
    const lines = more === 0 ? source : `${source} ${own.moreLines(more)}`;
    return visible(`${name}:${line}: ${lines}: ${reason}`);
  });
  return { files: [{ name: `${templateName(basename(name))}.imgtpl`, text: template }], notes };
}

/** `web` for `Dockerfile.web` and `web.Dockerfile`, as Docker's users name several of them. */
function templateName(file: string): string {
  const name = file.replace(/^Dockerfile\.(?=.)/i, '').replace(/(?<=.)\.(?:Dockerfile|imgtpl)$/i, '');
  return name.replace(/\.(?=(?:test|component|build|pipeline)$)/i, '-');
}
