import type { Template } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { OWN_PREFIX, shortCode } from '../diagnostic.js';
import { RULES } from '../rules/index.js';
import { type Directive, mayBeDirective, readDirective } from '../suppression/directive.js';
import { suppressedRange } from '../suppression/suppressed-range.js';
import { SUPPRESSION_CODES } from '../suppression/suppression-codes.js';
import { type CompletionItem, completionItem } from './completion-item.js';

/**
 * The codes that a suppression comment may name and does not name yet: first those reported within its reach or, for a
 * comment that enables codes, those disabled before it; then those reported elsewhere, then the rest. The offset is
 * behind the word of the directive.
 */
export function completeCode(analysis: Analysis, offset: number, directive: Directive): readonly CompletionItem[] {
  const { template } = analysis;
  const { codes, list } = directive;
  const { text } = template;
  if (offset > list.end) return [];
  const current = codes.find(({ range }) => range.start <= offset && offset <= range.end);
  const unfinished =
    text
      .slice(list.start, offset)
      .split(/[,，、]/)
      .at(-1) ?? '';
  if (current === undefined && /[^ \t]/.test(unfinished)) return [];
  // Several words are codes without a comma between them, or the beginning of a reason: neither is one word to replace.
  if (current !== undefined && /[ \t]/.test(current.text)) return [];
  const range = current?.range ?? { start: offset, end: offset };
  const listed = new Set(codes.filter((code) => code !== current).map((code) => code.text));
  // The prefix is optional: codes have it only if it is already written.
  const isPrefixed = current?.text.startsWith(OWN_PREFIX) ?? false;
  const items: CompletionItem[] = [];
  const rankOf = rankByReports(analysis, directive);
  for (const code of new Set(RULES.flatMap((rule) => rule.codes))) {
    const name = shortCode(code);
    const label = isPrefixed ? code : name;
    if (listed.has(name) || listed.has(code)) continue;
    items.push(
      completionItem({
        label,
        kind: 'code',
        range,
        rank: rankOf(code),
        commitCharacters: [','],
        about: { code },
      }),
    );
  }
  return items;
}

/** Diagnostics about the comment itself are no reason to suppress them in it: it is still being written. */
const ABOUT_SUPPRESSIONS: ReadonlySet<string> = new Set(SUPPRESSION_CODES);

function rankByReports({ template, diagnostics }: Analysis, directive: Directive): (code: string) => number {
  const isEnable = directive.kind === 'enable';
  const { start, end } = suppressedRange(directive, template);
  const reported = new Set<string>();
  const reached = isEnable ? disabledBefore(template, directive) : new Set<string>();
  for (const { code, range } of diagnostics) {
    if (ABOUT_SUPPRESSIONS.has(code)) continue;
    reported.add(code);
    if (!isEnable && start <= range.start && range.start < end) reached.add(shortCode(code));
  }
  return (code) => {
    if (reached.has(shortCode(code))) return 0;
    return reported.has(code) ? 1 : 2;
  };
}

/** The codes that comments before this one disable and have not enabled again, without their prefix. */
function disabledBefore({ comments, text }: Template, { comment: own }: Directive): Set<string> {
  const disabled = new Set<string>();
  for (const comment of comments) {
    if (own.range.start <= comment.range.start) break;
    const directive = mayBeDirective(comment, text) ? readDirective(comment, text) : undefined;
    const codes = directive?.codes.map((code) => shortCode(code.text)) ?? [];
    if (directive?.kind === 'disable') for (const code of codes) disabled.add(code);
    if (directive?.kind === 'enable') for (const code of codes.length > 0 ? codes : disabled) disabled.delete(code);
  }
  return disabled;
}
