import { visible } from '@imgtpl/language';
import { comparePaths, fromPlatform, type JudgedFile, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { printFindings } from '../print-findings.js';
import { summarize } from '../report.js';
import { reportJson } from '../reporters/json.js';
import { PLAIN } from '../terminal/palette.js';
import type { RefusalFinding } from './refusal-finding.js';
import type { WireRequest } from './wire-request.js';

/** The result for one request, as it appears on standard output. */
export type SubmitResult =
  | { readonly kind: 'created'; readonly imagePipelineId: string; readonly requestId: string }
  | { readonly kind: 'refused'; readonly finding: RefusalFinding }
  | { readonly kind: 'shown'; readonly wire: WireRequest };

/** Reports the result for each request in the chosen format. */
export interface SubmitReport {
  add(result: SubmitResult): void;
  /** To be called once, whatever happened. */
  end(): void;
}

/** @param count how many requests there are */
export function openReport(format: 'text' | 'json', count: number, context: CommandContext): SubmitReport {
  return format === 'json' ? openJsonReport(count, context) : openTextReport(count, context);
}

function openTextReport(count: number, context: CommandContext): SubmitReport {
  const { io, messages } = context;
  let index = 0;
  let hasResult = false;
  return {
    add(result) {
      index++;
      const output = result.kind === 'refused' ? io.stderr : io.stdout;
      // Refusals go to standard error, so a blank line only separates results.
      if (count > 1)
        output.write(`${hasResult && output === io.stdout ? '\n' : ''}${messages.documentOf(index, count)}\n`);
      hasResult ||= output === io.stdout;
      if (result.kind === 'refused') {
        const { file, diagnostic } = result.finding;
        printFindings([{ ...file, diagnostics: [diagnostic] }], context);
      } else output.write(`${result.kind === 'shown' ? wireText(result.wire) : createdText(result, context)}\n`);
    },
    end() {},
  };
}

function createdText(result: SubmitResult & { kind: 'created' }, { messages }: CommandContext): string {
  return messages.created(visible(result.imagePipelineId), visible(result.requestId));
}

/** As in HTTP: the request line, the headers, an empty line, the body. */
function wireText({ method, endpoint, headers, body }: WireRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${endpoint.protocol}://${endpoint.host}/`, ...lines, '', body].join('\n');
}

/** A single value for one request, a list for several, so that a program can loop over the results. */
function openJsonReport(count: number, context: CommandContext): SubmitReport {
  const values: unknown[] = [];
  return {
    add(result) {
      values.push(resultJson(result, context));
    },
    end() {
      const value = count === 1 ? values[0] : values;
      if (values.length > 0) context.io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
    },
  };
}

function resultJson(result: SubmitResult, context: CommandContext): unknown {
  switch (result.kind) {
    case 'created':
      return { ImagePipelineId: result.imagePipelineId, RequestId: result.requestId };
    case 'refused':
      return refusalJson(result.finding, context);
    case 'shown': {
      const { method, endpoint, headers, body } = result.wire;
      return { method, endpoint: `${endpoint.protocol}://${endpoint.host}/`, headers, body };
    }
    default:
      return result satisfies never;
  }
}

function refusalJson({ file, diagnostic }: RefusalFinding, context: CommandContext): unknown {
  return JSON.parse(findingsJson([{ ...file, diagnostics: [diagnostic] }], context));
}

/** The report of `lint --format json` for these files. */
export function findingsJson(files: readonly JudgedFile[], { io, messages, version }: CommandContext): string {
  const workingDirectory = fromPlatform(io.cwd);
  const reported = files
    .map((file) => ({ ...file, path: relativePath(workingDirectory, file.path) }))
    .sort((one, other) => comparePaths(one.path, other.path));
  const reporting = { messages, palette: PLAIN, version, documentation: io.documentation };
  return [...reportJson({ files: reported, summary: summarize(reported) }, reporting)].join('');
}
