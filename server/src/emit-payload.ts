import {
  EMIT_FORMATS,
  type EmitFormat,
  emitProblemMessage,
  emittedPart,
  loadEmitter,
  loadRequestMessages,
} from '@imgtpl/request';
import {
  baseName,
  emitSource,
  type FileReport,
  type LoadedRequests,
  loadRequests,
  openWorkspace,
} from '@imgtpl/workspace';
import type { Session } from './session.js';

/** The text of a target in the language of an editor, or why there is none. */
export type EmittedPayload = { readonly text: string; readonly language: string } | { readonly refusal: string };

export interface EmitPayloadOptions {
  /** A template or a pipeline file. */
  readonly uri: string;
  /** One of the formats; anything else is refused. */
  readonly format: string;
  /** The image that a Dockerfile starts from; empty when nobody said. */
  readonly base: string;
}

/** The requests of an open document as `imgtpl emit` gives them, every open text as it is shown. */
export async function emitPayload(
  session: Session,
  { uri, format: asked, base }: EmitPayloadOptions,
): Promise<EmittedPayload> {
  const messages = await loadRequestMessages(session.language);
  const document = session.documents.get(uri);
  const format = EMIT_FORMATS.find((it) => it === asked);
  if (!document || format === undefined) return { refusal: messages.nothingToEmit(document ? asked : uri) };
  const { files, workingDirectory, configuration } = session.workspace;
  // What was read before may be older than what is shown now.
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
  const errors = [...(noPipelineFile ? [noPipelineFile.message] : []), ...errorsOf(reports)];
  if (errors.length > 0 || requests.length === 0) return { refusal: errors.slice(0, SHOWN_ERRORS).join('\n') };
  return emitted(requests, format, { path: document.path, base, messages });
}

interface DescribedFormat {
  readonly name: EmitFormat;
  readonly description: string;
  /** What has to be asked for beside: it goes into `base`. */
  readonly asks?: string;
}

/** All formats, for people to choose from. */
export async function emitFormats({ language }: Session): Promise<{ readonly formats: readonly DescribedFormat[] }> {
  const { formatIs, dockerfileBase } = await loadRequestMessages(language);
  const formats = EMIT_FORMATS.map((name) => ({
    name,
    description: formatIs(name),
    // A Dockerfile alone has to start from an image of Docker's.
    ...(name === 'dockerfile' && { asks: dockerfileBase() }),
  }));
  return { formats };
}

/** More would not be read in a message. */
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
  /** The document that was asked for; absolute. */
  readonly path: string;
  readonly base: string;
  readonly messages: Awaited<ReturnType<typeof loadRequestMessages>>;
}

async function emitted(
  requests: LoadedRequests['requests'],
  format: EmitFormat,
  { path, base, messages }: EmitPlace,
): Promise<EmittedPayload> {
  const emitter = await loadEmitter(format);
  const sources = requests.map((request) => emitSource(request, path));
  const { text, problems } = emitter(sources, base === '' ? {} : { base });
  if (problems === undefined) return { text, language: LANGUAGE_IDS[format] };
  const refusals = problems.map((problem) => emitProblemMessage(problem, messages));
  return { refusal: refusals.slice(0, SHOWN_ERRORS).join('\n') };
}

function* errorsOf(reports: readonly FileReport[]): Generator<string> {
  for (const report of reports) {
    if (report.outcome === 'unreadable') {
      yield report.message;
      continue;
    }
    const { path, lines, diagnostics } = report;
    for (const { severity, range, message } of diagnostics) {
      if (severity === 'error') yield `${baseName(path)}:${lines.positionAt(range.start).line + 1}: ${message}`;
    }
  }
}
