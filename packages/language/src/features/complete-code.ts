import { OWN_PREFIX } from '../diagnostic.js';
import { KNOWN_CODES } from '../known-codes.js';
import type { Directive } from '../suppression/directive.js';
import { type CompletionItem, completionItem } from './completion-item.js';

/** The codes that a suppression comment may name and does not yet. */
export function completeCode(text: string, offset: number, { codes, list }: Directive): readonly CompletionItem[] {
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
  const items: CompletionItem[] = [];
  for (const code of KNOWN_CODES) {
    const isOurs = code.startsWith(OWN_PREFIX);
    const label = isOurs ? code.slice(OWN_PREFIX.length) : code;
    if (listed.has(label) || listed.has(code)) continue;
    items.push(
      completionItem({ label, kind: 'code', range, rank: isOurs ? 0 : 1, commitCharacters: [','], about: { code } }),
    );
  }
  return items;
}
