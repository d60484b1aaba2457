import { visible } from '@imgtpl/language';
import { loadRequestMessages } from '@imgtpl/request';
import {
  areReadable,
  type FaultyConfiguration,
  fromPlatform,
  type JudgedFile,
  type LoadedRequest,
  type LoadedRequests,
  type LoadRequestsOptions,
  loadRequests,
  NODE_FILE_SYSTEM,
  resolvePath,
} from '@imgtpl/workspace';
import { sentences } from '../arguments/choices.js';
import type { Arguments } from '../arguments/command-spec.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { configuredWorkspace } from '../configured-workspace.js';
import type { CliMessages } from '../messages/en.js';
import { printFindings } from '../print-findings.js';
import { recordingReads } from '../recording-reads.js';

/** The result of `FILE`, `--set`, `--force` and the configuration. */
export interface LoadedFile {
  /** One for each document, in order; empty if the file cannot be parsed as YAML or JSON. */
  readonly requests: readonly LoadedRequest[];
  /** The pipeline file and the templates, with their diagnostics. */
  readonly files: readonly JudgedFile[];
  /** Every file that was read, absolute: those, the configuration, catalogues, and pipeline files beside a template. */
  readonly read: ReadonlySet<string>;
  /** A message that tells why nothing is done; undefined if there are no errors, or `--force` was given. */
  readonly refusal: string | undefined;
}

/**
 * Loads and lints the requests of the only operand; the caller prints the findings.
 *
 * @throws CommandError if a file cannot be read, an assignment cannot be applied, or a configuration has errors
 */
export async function loadRequest(
  args: Arguments,
  options: Pick<LoadRequestsOptions, 'contents' | 'target'>,
  context: CommandContext,
): Promise<LoadedFile> {
  const { language, messages } = context;
  const [name] = args.operands;
  if (!name) throw new CommandError(messages.missingOperand('FILE'));
  if (name === '-') throw new CommandError(messages.noStandardInput);
  const read = new Set<string>();
  const workspace = configuredWorkspace(args, context, recordingReads(NODE_FILE_SYSTEM, read));
  const path = resolvePath(workspace.workingDirectory, fromPlatform(name));
  const assignments = args.lists.get('set') ?? [];
  const loaded = await loadRequests(workspace, path, { ...options, assignments });
  const { requests, reports, overrideFaults } = loaded;
  if (overrideFaults.length > 0) {
    const requestMessages = await loadRequestMessages(language);
    const texts = overrideFaults.map((fault) => {
      return { request: fault.request, text: visible(fault.message(requestMessages)) };
    });
    throw new CommandError(sentences(distinctMessages(texts, requests.length, messages), messages));
  }
  const files: JudgedFile[] = [];
  const configurations: FaultyConfiguration[] = [];
  for (const report of reports) {
    if (report.outcome === 'unreadable') throw new CommandError(visible(report.message));
    if (report.outcome === 'judged') files.push(report);
    else configurations.push(report);
  }
  if (configurations.length > 0) {
    printFindings(configurations, context);
    throw new CommandError(messages.faultyConfiguration);
  }
  return { requests, files, read, refusal: refusalOf(loaded, files, args, messages) };
}

/** A fault in every request is reported once; for others, the message says in which request they are. */
function distinctMessages(
  faults: readonly { readonly request: number; readonly text: string }[],
  count: number,
  messages: CliMessages,
): readonly string[] {
  const holders = new Map<string, Set<number>>();
  for (const { request, text } of faults) holders.set(text, (holders.get(text) ?? new Set()).add(request));
  return [...holders].flatMap(([text, requests]) =>
    requests.size === count ? [text] : [...requests].map((it) => `${messages.documentOf(it, count)}: ${text}`),
  );
}

function refusalOf(
  { requests, noPipelineFile }: LoadedRequests,
  files: readonly JudgedFile[],
  { options }: Arguments,
  messages: CliMessages,
): string | undefined {
  if (!areReadable(requests)) return messages.requestUnreadable;
  const hasErrors = files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  if (!hasErrors || options.has('force')) return undefined;
  if (noPipelineFile === undefined) return messages.requestRefused;
  const assignments = noPipelineFile.missing.map((name) => `--set ${name}=…`).join(' ');
  const parts = [visible(noPipelineFile.message), messages.setInstead(assignments), messages.requestRefused];
  return sentences(parts, messages);
}
