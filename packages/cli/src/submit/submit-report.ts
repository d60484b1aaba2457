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
export type Answer =
  | { readonly kind: 'created'; readonly imagePipelineId: string; readonly requestId: string }
  | { readonly kind: 'refused'; readonly finding: RefusalFinding }
  | { readonly kind: 'shown'; readonly wire: WireRequest };

/** Reports the result for each request in the chosen format. */
export interface SubmitReport {
  add(answer: Answer): void;
  /** To be called once, whatever happened. */
  end(): void;
}

/** @param count how many requests there are */
export function openReport(format: 'text' | 'json', count: number, context: CommandContext): SubmitReport {
  return format === 'json' ? jsonReport(count, context) : textReport(count, context);
}

function textReport(count: number, context: CommandContext): SubmitReport {
  const { io, messages } = context;
  let index = 0;
  let hasResult = false;
  return {
    add(answer) {
      index++;
      const output = answer.kind === 'refused' ? io.stderr : io.stdout;
      // Refusals go to standard error, so a blank line only separates results.
      if (count > 1)
        output.write(`${hasResult && output === io.stdout ? '\n' : ''}${messages.documentOf(index, count)}\n`);
      hasResult ||= output === io.stdout;
      if (answer.kind === 'refused') {
        const { file, diagnostic } = answer.finding;
        printFindings([{ ...file, diagnostics: [diagnostic] }], context);
      } else output.write(`${answer.kind === 'shown' ? wireText(answer.wire) : createdText(answer, context)}\n`);
    },
    end() {},
  };
}

function createdText(answer: Answer & { kind: 'created' }, { messages }: CommandContext): string {
  return messages.created(visible(answer.imagePipelineId), visible(answer.requestId));
}

/** As in HTTP: the request line, the headers, an empty line, the body. */
function wireText({ method, endpoint, headers, body }: WireRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${endpoint.protocol}://${endpoint.host}/`, ...lines, '', body].join('\n');
}

/** A single value for one request, a list for several, so that a program can loop over the results. */
function jsonReport(count: number, context: CommandContext): SubmitReport {
  const values: unknown[] = [];
  return {
    add(answer) {
      values.push(answerJson(answer, context));
    },
    end() {
      const value = count === 1 ? values[0] : values;
      if (values.length > 0) context.io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
    },
  };
}

function answerJson(answer: Answer, context: CommandContext): unknown {
  switch (answer.kind) {
    case 'created':
      return { ImagePipelineId: answer.imagePipelineId, RequestId: answer.requestId };
    case 'refused':
      return refusalJson(answer.finding, context);
    case 'shown': {
      const { method, endpoint, headers, body } = answer.wire;
      return { method, endpoint: `${endpoint.protocol}://${endpoint.host}/`, headers, body };
    }
    default:
      return answer satisfies never;
  }
}

function refusalJson({ file, diagnostic }: RefusalFinding, context: CommandContext): unknown {
  return JSON.parse(findingsText([{ ...file, diagnostics: [diagnostic] }], context));
}

/** The report of `lint --format json` for these files. */
export function findingsText(files: readonly JudgedFile[], { io, messages, version }: CommandContext): string {
  const workingDirectory = fromPlatform(io.cwd);
  const reported = files
    .map((file) => ({ ...file, path: relativePath(workingDirectory, file.path) }))
    .sort((one, other) => comparePaths(one.path, other.path));
  const reporting = { messages, palette: PLAIN, version, documentation: io.documentation };
  return [...reportJson({ files: reported, summary: summarize(reported) }, reporting)].join('');
}
