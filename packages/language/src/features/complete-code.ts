import type { Analysis } from '../analyze.js';
import { OWN_PREFIX, shortCode } from '../diagnostic.js';
import { RULES } from '../rules/index.js';
import type { Directive } from '../suppression/directive.js';
import { type CompletionItem, completionItem } from './completion-item.js';

/** The codes of a template that a suppression comment may name and does not yet; those that are reported come first. */
export function completeCode(
  { template, diagnostics }: Analysis,
  offset: number,
  { codes, list }: Directive,
): readonly CompletionItem[] {
  const { text } = template;
  if (offset <= list.start || offset > list.end) return [];
  const current = codes.find(({ range }) => range.start <= offset && offset <= range.end);
  const behindOther = /[^ \t,，、]/.test(
    text
      .slice(list.start, offset)
      .split(/[,，、]/)
      .at(-1) ?? '',
  );
  if (current === undefined && behindOther) return [];
  const range = current?.range ?? { start: offset, end: offset };
  const listed = new Set(codes.filter((code) => code !== current).map((code) => code.text));
  // Who has written the prefix goes on behind it; else it may be left out.
  const isPrefixed = current?.text.startsWith(OWN_PREFIX) ?? false;
  const items: CompletionItem[] = [];
  const reported = new Set(diagnostics.map(({ code }) => code));
  for (const code of new Set(RULES.flatMap((rule) => rule.codes))) {
    const name = shortCode(code);
    const label = isPrefixed ? code : name;
    if (listed.has(name) || listed.has(code)) continue;
    items.push(
      completionItem({
        label,
        kind: 'code',
        range,
        rank: reported.has(code) ? 0 : 1,
        commitCharacters: [','],
        about: { code },
      }),
    );
  }
  return items;
}
