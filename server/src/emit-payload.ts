import {
  EMIT_FORMATS,
  type EmitFormat,
  emitProblemMessage,
  emittedPart,
  loadEmitter,
  loadRequestMessages,
  type RequestMessages,
} from '@imgtpl/request';
import {
  areReadable,
  baseName,
  emitSource,
  type FileReport,
  type LoadedRequests,
  loadRequests,
  openWorkspace,
} from '@imgtpl/workspace';
import type { Session } from './session.js';

/** The emitted text with its language id, or the reason why there is none. */
export type EmittedPayload = { readonly text: string; readonly language: string } | Refusal;

interface Refusal {
  readonly refusal: string;
  /** What a button says that asks again with `force`; undefined if that would be refused, too. */
  readonly force?: string;
}

export interface EmitPayloadOptions {
  /** A template or a pipeline file. */
  readonly uri: string;
  /** Refused unless it is one of the formats; empty for JSON. */
  readonly format: string;
  /** The image that a Dockerfile starts from; empty if none was given. */
  readonly base: string;
  /** Whether to emit in spite of errors. */
  readonly force: boolean;
}

/** The requests of an open document as `imgtpl emit` gives them, with all open documents as they are shown. */
export async function emitPayload(
  session: Session,
  { uri, format: asked, base, force }: EmitPayloadOptions,
): Promise<EmittedPayload> {
  const messages = await loadRequestMessages(session.language);
  const document = session.documents.get(uri);
  const format = asked === '' ? 'json' : EMIT_FORMATS.find((it) => it === asked);
  if (!document || format === undefined) return { refusal: messages.nothingToEmit(document ? asked : uri) };
  const { files, workingDirectory, configuration } = session.workspace;
  // The session's workspace may have read texts that are older than those shown now.
  const { folders, language } = session;
  const workspace = openWorkspace({
    files,
    workingDirectory,
    workspaceFolders: folders,
    language,
    configuration,
  });
  const pipelines = await session.naming(document);
  const { requests, reports, noPipelineFile } = await loadRequests(workspace, document.path, {
    pipelines,
    target: emittedPart(format),
  });
  if (noPipelineFile && !document.isFile) return { refusal: messages.notSaved(baseName(document.path)) };
  // The message about the missing pipeline file names what the request lacks.
  const errors = noPipelineFile ? [noPipelineFile.message, ...errorsOf(reports, LACKING)] : [...errorsOf(reports)];
  const canForce = areReadable(requests) && reports.every(({ outcome }) => outcome === 'judged');
  if (!canForce || (errors.length > 0 && !force)) {
    const refusal = errors.slice(0, SHOWN_ERRORS).join('\n');
    return canForce ? { refusal, force: messages.emitAnyway() } : { refusal };
  }
  return emitted(requests, format, { path: document.path, base, messages });
}

interface DescribedFormat {
  readonly name: EmitFormat;
  readonly description: string;
  /** The question to ask the user in addition; the answer becomes `base`. */
  readonly asks?: string;
}

/** All formats, for the user to choose from. */
export async function emitFormats({ language }: Session): Promise<{ readonly formats: readonly DescribedFormat[] }> {
  const { formatIs, dockerfileBase } = await loadRequestMessages(language);
  const formats = EMIT_FORMATS.map((name) => ({
    name,
    description: formatIs(name),
    // Only a Dockerfile has to start from a Docker image.
    ...(name === 'dockerfile' && { asks: dockerfileBase() }),
  }));
  return { formats };
}

const LACKING = 'imgtpl/missing-parameter';

/** Nobody reads more in a message. */
const SHOWN_ERRORS = 3;

const LANGUAGE_IDS: { readonly [K in EmitFormat]: string } = {
  json: 'json',
  query: 'plaintext',
  form: 'plaintext',
  'aliyun-cli': 'shellscript',
  terraform: 'terraform',
  ros: 'yaml',
  'sdk-typescript': 'typescript',
  dockerfile: 'dockerfile',
};

interface EmitPlace {
  /** The document in question; absolute. */
  readonly path: string;
  readonly base: string;
  readonly messages: RequestMessages;
}

async function emitted(
  requests: LoadedRequests['requests'],
  format: EmitFormat,
  { path, base, messages }: EmitPlace,
): Promise<EmittedPayload> {
  if (base.trim() === '' && format === 'dockerfile') return { refusal: messages.noDockerfileBase() };
  const emitter = await loadEmitter(format);
  const sources = requests.map((request) => emitSource(request, path));
  const { text, problems } = emitter(sources, base === '' ? {} : { base });
  if (problems === undefined) return { text, language: LANGUAGE_IDS[format] };
  const refusals = problems.map((problem) => emitProblemMessage(problem, messages));
  return { refusal: refusals.slice(0, SHOWN_ERRORS).join('\n') };
}

function* errorsOf(reports: readonly FileReport[], except?: string): Generator<string> {
  for (const report of reports) {
    if (report.outcome === 'unreadable') {
      yield report.message;
      continue;
    }
    const { path, lines, diagnostics } = report;
    for (const { severity, code, range, message } of diagnostics) {
      if (severity === 'error' && code !== except)
        yield `${baseName(path)}:${lines.positionAt(range.start).line + 1}: ${message}`;
    }
  }
}
