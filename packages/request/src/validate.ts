import {
  byPosition,
  DEFAULT_SETTINGS,
  type Diagnostic,
  type Fix,
  type Settings,
  type Severity,
} from '@imgtpl/language';
import { API_ERRORS, type Basis, isApiErrorCode, REQUEST } from '@imgtpl/spec';
import { checkValues, firstKey } from './checks/check-values.js';
import { syntaxFindings } from './checks/syntax-findings.js';
import type { ContentFiles } from './content-file.js';
import type { RequestMessages } from './messages/request-messages.js';
import type { PipelineDocument } from './pipeline-file.js';
import { ownSeverity, type RequestFinding, type RequestFix } from './request-finding.js';
import type { RequestView } from './request-view.js';
import { checkContent, type OwnTemplate } from './rules/content.js';
import { REQUEST_RULES } from './rules/index.js';

export interface ValidateOptions {
  readonly messages: RequestMessages;
  /** Severities; those of the rules unless given. */
  readonly settings?: Settings;
  /** What was found behind the paths of `contentReferences`; of a path that is missing here nothing is said. */
  readonly contents?: ContentFiles;
  /** The template that the pipeline file belongs to by its name. */
  readonly template?: OwnTemplate;
}

/** What is wrong with one request, by position, then code. Ranges are UTF-16 offsets in the pipeline file. */
export function validateRequest(document: PipelineDocument, options: ValidateOptions): readonly Diagnostic[] {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const judged = [...findingsOf(document, options)].flatMap((found): readonly Judged[] => {
    const finding = ofOption(found, document);
    const severity = severityOf(finding, settings);
    return severity === 'off' ? [] : [{ finding, severity }];
  });
  return withoutMisspelt(judged)
    .map(({ finding, severity }) => toDiagnostic(finding, severity, options.messages))
    .sort(byPosition);
}

/** A value that was set says so: its place in the file is that of another value, and no text there could be mended. */
function ofOption(finding: RequestFinding, { assigned }: PipelineDocument): RequestFinding {
  const { parameter, say } = finding;
  if (parameter === undefined || !assigned?.has(parameter)) return finding;
  return { ...finding, say: (messages) => messages.setByOption(say(messages)), fixes: [] };
}

interface Judged {
  readonly finding: RequestFinding;
  readonly severity: Severity;
}

/** What a misspelt name stands for is not missing as well: one fault gives one diagnostic. */
function withoutMisspelt(judged: readonly Judged[]): readonly Judged[] {
  const misspelt = new Set(judged.flatMap(({ finding }) => finding.standsFor ?? []));
  return judged.filter(({ finding: { parameter } }) => parameter === undefined || !misspelt.has(parameter));
}

function* findingsOf(document: PipelineDocument, options: ValidateOptions): Generator<RequestFinding> {
  yield* syntaxFindings(document);
  if (!document.root) return;
  const { given, findings } = checkValues(REQUEST, document.root, document);
  yield* findings;
  const view: RequestView = { document, given, top: firstKey(document.root) };
  for (const rule of REQUEST_RULES) yield* rule(view);
  yield* checkContent(document, { contents: options.contents, template: options.template });
}

/** The severity that the settings give a code by name wins; `inferredErrors` lowers only what nobody spoke of. */
function severityOf(finding: RequestFinding, settings: Settings): Severity | 'off' {
  const chosen = settings.rules.get(finding.code)?.severity;
  if (chosen !== undefined) return chosen;
  const severity = ownSeverity(finding.code);
  return severity === 'error' && basisOf(finding) === 'inferred' ? settings.inferredErrors : severity;
}

function basisOf({ code, inferred }: RequestFinding): Basis {
  if (inferred) return 'inferred';
  return isApiErrorCode(code) ? API_ERRORS[code].basis : 'documented';
}

function toDiagnostic(finding: RequestFinding, severity: Severity, messages: RequestMessages): Diagnostic {
  const { code, parameter, range } = finding;
  return {
    code,
    severity,
    basis: basisOf(finding),
    message: finding.say(messages),
    range,
    ...(isApiErrorCode(code) ? { httpStatus: API_ERRORS[code].http } : {}),
    ...(parameter === undefined ? {} : { parameter }),
    tags: finding.tags ?? [],
    related: (finding.related ?? []).map((place) => ({ range: place.range, message: place.say(messages) })),
    fixes: (finding.fixes ?? []).map((fix) => toFix(fix, messages)),
  };
}

function toFix({ title, edits }: RequestFix, messages: RequestMessages): Fix {
  return { title: title(messages), safe: false, edits };
}
