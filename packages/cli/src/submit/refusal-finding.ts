import { parse, type TextRange } from '@imgtpl/grammar';
import { type Diagnostic, type DiagnosticCode, visible } from '@imgtpl/language';
import { type InlineContent, inlineContents, placeInFile, type RequestMessages } from '@imgtpl/request';
import { isApiErrorCode, REQUEST } from '@imgtpl/spec';
import type { JudgedFile, LoadedRequest } from '@imgtpl/workspace';
import type { CliMessages } from '../messages/en.js';
import { type Refusal, rangeOfRefusedCommand } from './refused-command.js';
import { refusedParameter } from './refused-parameter.js';

/** The request that the service refused, and where its files are. */
export interface RefusalContext {
  readonly request: LoadedRequest;
  /** All files of the request. */
  readonly files: readonly JudgedFile[];
  readonly messages: CliMessages;
  readonly requestMessages: RequestMessages;
}

/** A refusal as a finding in the file it is about, at the command or parameter that it most likely means. */
export interface RefusalFinding {
  readonly file: JudgedFile;
  readonly diagnostic: Diagnostic;
}

/** The most precise place for a refusal; undefined if there is no file. */
export function refusalFinding(refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  const { request, files } = context;
  return (
    atLocalFinding(refusal, context) ??
    atCommand(refusal, context) ??
    atContent(refusal, context) ??
    atParameter(refusal, context) ??
    atFile(files.find(({ path }) => path === request.pipelineFile) ?? files[0], refusal, context)
  );
}

/** A request that was sent despite an error is refused because of it. */
function atLocalFinding(refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  for (const file of context.files) {
    const found = file.diagnostics.find(
      ({ code, range }) => code === refusal.code && isOfRequest(file, range, context),
    );
    if (found === undefined) continue;
    const { parameter } = found;
    return { file, diagnostic: diagnosticOf(refusal, { range: found.range, parameter }, context) };
  }
  return undefined;
}

/** A pipeline file may contain other requests, and name templates that only those use. */
function isOfRequest({ path, kind }: JudgedFile, range: TextRange, { request }: RefusalContext): boolean {
  const isTemplate = Object.values(request.templates).some((template) => template.path === path);
  if (kind !== 'pipeline') return isTemplate;
  const whole = request.document.root?.range;
  // For a request without a pipeline file, everything is reported at the start of its template.
  return isTemplate || (whole !== undefined && whole.start <= range.start && range.end <= whole.end);
}

function atCommand(refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  for (const { file, inline } of contentsOf(context)) {
    const range = rangeOfRefusedCommand(parse(inline?.text ?? file.text), refusal);
    if (range !== undefined) return inContent(refusal, { file, inline, range }, context);
  }
  return undefined;
}

/** A code about a content as a whole is reported at its first command. */
function atContent(refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  const { parameter } = refusedParameter(context.request.document, refusal);
  const content = contentsOf(context).find((one) => one.parameter === parameter);
  if (content === undefined) return undefined;
  const [first] = parse(content.inline?.text ?? content.file.text).commands;
  const range = first?.keywordRange ?? { start: 0, end: 0 };
  return inContent(refusal, { ...content, range }, context);
}

function atParameter(refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  const { request, files } = context;
  const file = files.find(({ path }) => path === request.pipelineFile);
  const place = refusedParameter(request.document, refusal);
  return file && { file, diagnostic: diagnosticOf(refusal, place, context) };
}

function atFile(file: JudgedFile | undefined, refusal: Refusal, context: RefusalContext): RefusalFinding | undefined {
  const { parameter } = refusedParameter(context.request.document, refusal);
  return file && { file, diagnostic: diagnosticOf(refusal, { range: { start: 0, end: 0 }, parameter }, context) };
}

interface SentContent {
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** The template, or the pipeline file that holds the content. */
  readonly file: JudgedFile;
  readonly inline: InlineContent | undefined;
}

function contentsOf({ request, files }: RefusalContext): readonly SentContent[] {
  return REQUEST.flatMap(({ name: parameter }) => {
    const path = request.templates[parameter]?.path;
    const inline = inlineContents(request.document).find((one) => one.parameter === parameter);
    const isInline = path === undefined && inline !== undefined;
    const file = files.find((one) => one.path === (isInline ? request.pipelineFile : path));
    return file === undefined ? [] : [{ parameter, file, inline: isInline ? inline : undefined }];
  });
}

interface ContentPlace {
  readonly file: JudgedFile;
  readonly inline: InlineContent | undefined;
  readonly range: TextRange;
}

function inContent(refusal: Refusal, { file, inline, range }: ContentPlace, context: RefusalContext): RefusalFinding {
  const diagnostic = diagnosticOf(refusal, { range, parameter: undefined }, context);
  const [placed] = inline ? placeInFile(inline, [diagnostic], context.requestMessages) : [];
  return { file, diagnostic: placed ?? diagnostic };
}

interface DiagnosticPlace {
  readonly range: TextRange;
  readonly parameter: string | undefined;
}

function diagnosticOf(
  refusal: Refusal,
  { range, parameter }: DiagnosticPlace,
  { messages }: RefusalContext,
): Diagnostic {
  const { code, message, requestId, status } = refusal;
  return {
    code: diagnosticCodeOf(code),
    severity: 'error',
    basis: 'documented',
    message: messages.refused(message, requestId),
    range,
    httpStatus: status,
    ...(parameter === undefined ? {} : { parameter }),
    tags: [],
    related: [],
    fixes: [],
  };
}

/**
 * The service has more codes than are documented for this call. They are reported unchanged, except that control
 * characters are made visible: the response may come from elsewhere.
 */
function diagnosticCodeOf(code: string): DiagnosticCode {
  return isApiErrorCode(code) ? code : (visible(code) as DiagnosticCode);
}
