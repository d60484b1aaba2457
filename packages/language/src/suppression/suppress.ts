import type { Comment, Template } from '@imgtpl/grammar';
import type { DiagnosticCode } from '../diagnostic.js';
import type { Finding } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import {
  type Directive,
  type MisspelledDirective,
  mayBeDirective,
  readDirective,
  readMisspelled,
} from './directive.js';
import { type MisspelledSwitch, readMisspelledSwitch } from './format-switch.js';
import { resolveCodes } from './resolve-codes.js';
import { readScopes, type Scope } from './scope.js';
import type { SuppressionCode } from './suppression-codes.js';
import { type Located, unsuppressed } from './unsuppressed.js';
import { unusedEnableFinding, unusedScopes } from './unused.js';

/** The codes to check suppressions against. */
export interface SuppressOptions {
  /** Every code that exists. */
  readonly known: ReadonlySet<DiagnosticCode>;
  /** Whether rules looked for a code: a suppression of another may be of use elsewhere. */
  isJudged(code: DiagnosticCode): boolean;
}

/** What is left after suppression. */
export interface Suppressed<Item> {
  readonly kept: readonly Item[];
  /** What is wrong with the comments themselves, unless a comment suppresses that too. */
  readonly findings: readonly Finding<SuppressionCode>[];
}

/** Removes the diagnostics that the comments of a template suppress. They have to be in the order of the text. */
export function suppress<Item extends Located>(
  template: Template,
  diagnostics: readonly Item[],
  { known, isJudged }: SuppressOptions,
): Suppressed<Item> {
  const { text, comments } = template;
  const directives: Directive[] = [];
  const misspelled: Finding<SuppressionCode>[] = [];
  for (const comment of comments) {
    if (!mayBeDirective(comment, text)) continue;
    const directive = readDirective(comment, text);
    if (directive !== undefined) directives.push(directive);
    else misspelled.push(...misspelledFindings(comment, text));
  }
  if (directives.length === 0) return { kept: diagnostics, findings: misspelled };

  const { codesOf, findings: codeFindings } = resolveCodes(directives, known);
  const { scopes, unusedEnables } = readScopes(template, directives, codesOf);
  const used = new Set<Scope>();
  const kept = unsuppressed(diagnostics, scopes, used);
  const found = unsuppressed(
    inOrder([...codeFindings, ...misspelled, ...unusedEnables.map((it) => unusedEnableFinding(it, text))]),
    scopes,
    used,
  );

  // Suppressions of unused-suppression apply to all others before they are themselves checked for use.
  const isUnused = (scope: Scope) => !used.has(scope) && isJudged(scope.code);
  const [own, others] = partition(scopes, ({ code }) => code === 'imgtpl/unused-suppression');
  const unused = unsuppressed(inOrder([...unusedScopes(others.filter(isUnused), text)]), scopes, used);
  return { kept, findings: [...found, ...unused, ...unusedScopes(own.filter(isUnused), text)] };
}

function* misspelledFindings(comment: Comment, text: string): Generator<Finding<SuppressionCode>> {
  const directive = readMisspelled(comment, text);
  if (directive !== undefined) return yield misspelledFinding(directive, text);
  const formatSwitch = readMisspelledSwitch(comment, text);
  if (formatSwitch !== undefined) yield misspelledSwitchFinding(formatSwitch, text);
}

function misspelledSwitchFinding(
  { range, meant, isFollowed }: MisspelledSwitch,
  text: string,
): Finding<SuppressionCode> {
  const written = excerpt(text.slice(range.start, range.end));
  const code = 'imgtpl/unknown-suppression';
  if (meant === undefined) return { code, range, message: (say) => say.unknownFormatSwitch(written, undefined) };
  const right = `# ${meant}`;
  return {
    code,
    range,
    message: (say) => say.unknownFormatSwitch(written, right),
    fixes: [{ title: (say) => say.replaceBy(right), edits: [{ range, newText: isFollowed ? `${right} --` : right }] }],
  };
}

function misspelledFinding(directive: MisspelledDirective, text: string): Finding<SuppressionCode> {
  const { head, fault, meant, isGlued } = directive;
  const written = excerpt(text.slice(fault.start, fault.end));
  const code = 'imgtpl/unknown-suppression';
  if (meant === undefined) return { code, range: fault, message: (say) => say.unknownDirective(written, undefined) };
  const right = `# ${meant}`;
  const edits = [{ range: head, newText: isGlued ? `${right} ` : right }];
  return {
    code,
    range: fault,
    message: (say) => say.unknownDirective(written, right),
    fixes: [{ title: (say) => say.replaceBy(right), edits }],
  };
}

function inOrder<Item extends Located>(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => left.range.start - right.range.start);
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
