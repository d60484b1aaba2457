import { API_ERRORS } from '@imgtpl/spec';
import { type DiagnosticCode, shortCode } from '../diagnostic.js';
import { replacementFix } from '../edits/replacement-fix.js';
import type { Finding } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { nearest } from '../text/nearest.js';
import type { Directive, DirectiveCode } from './directive.js';
import type { CodeOfDirective } from './scope.js';
import type { SuppressionCode } from './suppression-codes.js';

/** The result of looking up the codes of comments. */
export interface ResolvedCodes {
  /** The codes that take effect: an error of the API is disabled only with a reason. */
  readonly codesOf: ReadonlyMap<Directive, readonly CodeOfDirective[]>;
  readonly findings: readonly Finding<SuppressionCode>[];
}

/** Looks up the codes of comments; `imgtpl/` may be left out. */
export function resolveCodes(directives: readonly Directive[], known: ReadonlySet<DiagnosticCode>): ResolvedCodes {
  const byName = new Map<string, DiagnosticCode>([...known].map((code) => [code, code]));
  for (const code of known) byName.set(shortCode(code), code);

  const codesOf = new Map<Directive, CodeOfDirective[]>();
  const findings: Finding<SuppressionCode>[] = [];
  for (const directive of directives) {
    const codes: CodeOfDirective[] = [];
    for (const place of directive.codes) {
      const unmarked = unmarkedReasonFinding(directive, place, byName);
      if (unmarked !== undefined) {
        findings.push(unmarked);
        break;
      }
      const code = byName.get(place.text);
      if (code === undefined)
        findings.push(unknownCodeFinding(place, findings.length < MOST_SUGGESTIONS ? byName : new Map()));
      else if (needsReason(directive, code)) findings.push(missingReasonFinding(place, code));
      else codes.push({ directive, place, code });
    }
    codesOf.set(directive, codes);
    if (directive.codes.length === 0 && directive.kind !== 'enable') findings.push(emptyDirectiveFinding(directive));
  }
  return { codesOf, findings };
}

/** Each suggestion compares all codes: a file with thousands of unknown ones gets suggestions only for some. */
const MOST_SUGGESTIONS = 50;

function needsReason({ kind, hasReason }: Directive, code: DiagnosticCode): boolean {
  return kind !== 'enable' && !hasReason && Object.hasOwn(API_ERRORS, code);
}

function unknownCodeFinding(place: DirectiveCode, byName: ReadonlyMap<string, unknown>): Finding<SuppressionCode> {
  const several = missingCommasFinding(place, byName);
  if (several !== undefined) return several;
  const { range, text } = place;
  const meant = nearest(text, byName.keys());
  const written = excerpt(text);
  return {
    code: 'imgtpl/unknown-suppression',
    range,
    message: (say) =>
      meant === undefined ? say.unknownSuppression(written) : say.unknownSuppressionMeant(written, meant),
    fixes: meant === undefined ? [] : [replacementFix(range, meant)],
  };
}

/** Codes that are separated by blanks instead of commas. */
function missingCommasFinding(
  { range, text }: DirectiveCode,
  byName: ReadonlyMap<string, unknown>,
): Finding<SuppressionCode> | undefined {
  const words = text.split(BLANKS);
  if (words.length < 2 || !words.every((word) => byName.has(word))) return undefined;
  return {
    code: 'imgtpl/unknown-suppression',
    range,
    message: (say) => say.codesWithoutCommas(),
    fixes: [replacementFix(range, words.join(', '))],
  };
}

const BLANKS = /[ \t\u3000]+/;

/** Text after a code and a blank that is not a code itself: a reason without its mark, up to the end of the list. */
function unmarkedReasonFinding(
  { list, hasReason }: Directive,
  { range, text }: DirectiveCode,
  byName: ReadonlyMap<string, unknown>,
): Finding<SuppressionCode> | undefined {
  const [first = '', second] = text.split(BLANKS, 2);
  if (hasReason || second === undefined || !byName.has(first) || byName.has(second)) return undefined;
  const start = range.start + first.length;
  return {
    code: 'imgtpl/unknown-suppression',
    range: { start: start + (BLANKS.exec(text)?.[0].length ?? 0), end: list.end },
    message: (say) => say.reasonWithoutMark(excerpt(first)),
    fixes: [{ title: (say) => say.addReasonMark(), edits: [{ range: { start, end: start }, newText: ' --' }] }],
  };
}

function emptyDirectiveFinding({ word, kind }: Directive): Finding<SuppressionCode> {
  return {
    code: 'imgtpl/unknown-suppression',
    range: word,
    message: (say) => say.emptySuppression(`imgtpl-${kind}`),
  };
}

function missingReasonFinding({ range }: DirectiveCode, code: DiagnosticCode): Finding<SuppressionCode> {
  return {
    code: 'imgtpl/suppression-without-reason',
    range,
    message: (say) => say.suppressionWithoutReason(code),
  };
}
