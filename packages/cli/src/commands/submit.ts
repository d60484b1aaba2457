import { visible } from '@imgtpl/language';
import { loadRequestMessages } from '@imgtpl/request';
import type { LoadedRequest } from '@imgtpl/workspace';
import { sentences } from '../arguments/choices.js';
import type { Arguments } from '../arguments/command-spec.js';
import { optionValue } from '../arguments/option-value.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { CliMessages } from '../messages/en.js';
import { loadCliMessages } from '../messages/load-cli-messages.js';
import { printFindings } from '../print-findings.js';
import { type LoadedFile, loadRequest } from '../request/load-request.js';
import { loadCoreClient } from '../submit/core-client.js';
import { refusalFinding } from '../submit/refusal-finding.js';
import { openSender, type Sender, type SendOutcome } from '../submit/send.js';
import type { SendFault } from '../submit/send-fault.js';
import { findingsJson, openReport, type SubmitResult } from '../submit/submit-report.js';
import { readEndpoint, type WireRequest, wireRequest } from '../submit/wire-request.js';
import { statusLine } from '../terminal/status-line.js';
import type { RunCommand } from './command.js';

/** `imgtpl submit`: sends each request of a file, in order. What was created is kept, even if a later request fails. */
export const submit: RunCommand = async (args, context) => {
  const { io, messages } = context;
  const endpointOption = optionValue(args, 'endpoint');
  const endpoint = endpointOption === undefined ? undefined : readEndpoint(endpointOption, messages);
  const format = args.options.get('format') === 'json' ? 'json' : 'text';
  const reportLanguage = await reportLanguageOf(format, context);
  const loaded = await load(args, context);
  printFindings(loaded.files, context);
  if (loaded.refusal !== undefined) {
    io.stderr.write(`imgtpl: ${loaded.refusal}\n`);
    if (format === 'json') {
      const { files } = await load(args, { ...context, ...reportLanguage });
      io.stdout.write(findingsJson(files, context));
    }
    return EXIT.findings;
  }
  const prepared: PreparedRequest[] = [];
  for (const request of loaded.requests) {
    prepared.push({ request, wire: await wireRequest(request.request, endpoint, messages) });
  }
  const report = openReport(format, prepared.length, context);
  try {
    const results = resultsOf(prepared, { args, loaded, context, reportLanguage });
    return await reportAll(results, report);
  } finally {
    report.end();
  }
};

async function load(args: Arguments, context: CommandContext): Promise<LoadedFile> {
  return await loadRequest(args, { contents: args.options.has('minify') ? 'minified' : 'verbatim' }, context);
}

/** A request, and the form in which it is sent. */
interface PreparedRequest {
  readonly request: LoadedRequest;
  readonly wire: WireRequest;
}

interface Submission {
  readonly args: Arguments;
  readonly loaded: LoadedFile;
  readonly context: CommandContext;
  readonly reportLanguage: ReportLanguage;
}

/** The language of a refusal. */
type ReportLanguage = Pick<CommandContext, 'language' | 'messages'>;

/** JSON is in English whatever the language, because programs read it. */
async function reportLanguageOf(
  format: 'text' | 'json',
  { language, messages }: CommandContext,
): Promise<ReportLanguage> {
  return format === 'json' ? { language: 'en', messages: await loadCliMessages('en') } : { language, messages };
}

async function reportAll(
  results: AsyncIterable<SubmitResult>,
  report: { add(result: SubmitResult): void },
): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  for await (const result of results) {
    report.add(result);
    if (result.kind === 'refused') code = EXIT.findings;
  }
  return code;
}

async function* resultsOf(prepared: readonly PreparedRequest[], submission: Submission): AsyncGenerator<SubmitResult> {
  const { args, context } = submission;
  if (args.options.has('dry-run')) {
    for (const { wire } of prepared) yield { kind: 'shown', wire };
    return;
  }
  const { io, messages } = context;
  const sender = await openSender(await loadCoreClient(messages), io, messages);
  for (const [index, one] of prepared.entries()) {
    const outcome = await sendOne(one.wire, sender, context);
    yield await resultOf(outcome, one, { ...submission, left: prepared.length - index - 1 });
  }
}

async function sendOne(wire: WireRequest, sender: Sender, { io, messages }: CommandContext): Promise<SendOutcome> {
  const line = statusLine(io);
  line.show(messages.sending(wire.endpoint.host));
  const outcome = await sender.send(wire, ({ fault, next, wait }) => {
    line.show(messages.retrying(next, (wait / 1000).toFixed(1), reasonOf(fault)));
  });
  line.clear();
  return outcome;
}

function reasonOf(fault: SendFault): string {
  if (fault.kind === 'no-response') return fault.reason;
  return fault.kind === 'unavailable' ? visible(`HTTP ${fault.status} ${fault.code}`.trimEnd()) : fault.kind;
}

/** @throws CommandError for a failure that is not about the request, as the next one would fail too */
async function resultOf(
  outcome: SendOutcome,
  { request, wire }: PreparedRequest,
  { loaded, context, reportLanguage, left }: Submission & { readonly left: number },
): Promise<SubmitResult> {
  const { messages } = context;
  if (outcome.kind === 'created') return outcome;
  if (outcome.kind === 'refused') {
    const requestMessages = await loadRequestMessages(reportLanguage.language);
    const bothMessages = { messages: reportLanguage.messages, requestMessages };
    const finding = refusalFinding(outcome, { request, files: loaded.files, ...bothMessages });
    if (finding !== undefined) return { kind: 'refused', finding };
  }
  const failure = failureMessage(outcome, wire.endpoint.host, messages);
  throw new CommandError(sentences([failure, left === 0 ? '' : messages.notSent(left)], messages));
}

function failureMessage(fault: SendFault, host: string, messages: CliMessages): string {
  switch (fault.kind) {
    case 'refused':
      return visible(messages.refused(`${fault.code}: ${fault.message}`, fault.requestId));
    case 'not-authenticated': {
      const toMessage = /timestamp/i.test(fault.code) ? messages.wrongClock : messages.notAuthenticated;
      return visible(toMessage(fault.code, fault.message, fault.requestId));
    }
    case 'unavailable':
      return visible(messages.unavailable(fault.status, fault.code, fault.requestId));
    case 'no-response':
      return messages.noResponse(host, fault.reason);
    case 'not-understood':
      return messages.notUnderstood(host, fault.status === undefined ? '' : `HTTP ${fault.status}`);
    default:
      return fault satisfies never;
  }
}
