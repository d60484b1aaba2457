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
import { checkContent, type PairedTemplate } from './rules/content.js';
import { REQUEST_RULES } from './rules/index.js';

export interface ValidateOptions {
  readonly messages: RequestMessages;
  /** Defaults to the severities of the rules. */
  readonly settings?: Settings;
  /** The files named by `contentReferences`; a path that is not in here is not checked. */
  readonly contents?: ContentFiles;
  /** The template that the pipeline file belongs to by its name. */
  readonly template?: PairedTemplate;
}

/** The diagnostics of one request, by position, then code. Ranges are UTF-16 offsets in the pipeline file. */
export function validateRequest(document: PipelineDocument, options: ValidateOptions): readonly Diagnostic[] {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const rated = [...findingsOf(document, options)].flatMap((found): readonly RatedFinding[] => {
    const finding = withOptionNote(found, document);
    const severity = severityOf(finding, settings);
    return severity === 'off' ? [] : [{ finding, severity }];
  });
  return withoutMisspelt(rated)
    .map(({ finding, severity }) => toDiagnostic(finding, severity, options.messages))
    .sort(byPosition);
}

/** For a value from the command line, says so and drops the fixes: its range in the file is another value's. */
function withOptionNote(finding: RequestFinding, { assigned }: PipelineDocument): RequestFinding {
  const { parameter, message } = finding;
  if (parameter === undefined || !assigned?.has(parameter)) return finding;
  return { ...finding, message: (messages) => messages.setByOption(message(messages)), fixes: [] };
}

interface RatedFinding {
  readonly finding: RequestFinding;
  readonly severity: Severity;
}

/** Drops findings about the parameters that misspelt names stand for: one fault gives one diagnostic. */
function withoutMisspelt(rated: readonly RatedFinding[]): readonly RatedFinding[] {
  const misspelt = new Set(rated.flatMap(({ finding }) => finding.intendedParameter ?? []));
  return rated.filter(({ finding: { parameter } }) => parameter === undefined || !misspelt.has(parameter));
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

/** A severity that is set for the code wins; `inferredErrors` only lowers codes without such a setting. */
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
    message: finding.message(messages),
    range,
    ...(isApiErrorCode(code) ? { httpStatus: API_ERRORS[code].http } : {}),
    ...(parameter === undefined ? {} : { parameter }),
    tags: finding.tags ?? [],
    related: (finding.related ?? []).map((place) => ({ range: place.range, message: place.message(messages) })),
    fixes: (finding.fixes ?? []).map((fix) => toFix(fix, messages)),
  };
}

function toFix({ title, edits }: RequestFix, messages: RequestMessages): Fix {
  return { title: title(messages), safe: false, edits };
}
