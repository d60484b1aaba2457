import { type Command, lineEnd, type TextRange } from '@imgtpl/grammar';
import { COMMANDS, type CommandSpec } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import { isAllowedIn } from '../commands/command-code.js';
import { type CompletionItem, completionItem } from './completion-item.js';
import type { CompletionOptions } from './documentation-options.js';

/** The commands that are allowed at a place, those that make sense there first, and their forms as snippets. */
export function completeKeyword(
  analysis: Analysis,
  range: TextRange,
  { language, forms, system }: CompletionOptions,
): readonly CompletionItem[] {
  const { template, kind } = analysis;
  const before = template.commands.slice(0, commandIndexBefore(template.commands, range.start - 1) + 1);
  const restOfLine = template.text.slice(range.end, lineEnd(template.text, range.end));
  const hasContent = /[^ \t]/.test(restOfLine);
  // Neovim, eglot, vim-lsp and JetBrains IDEs compare the case of what is typed, too, unless they are told otherwise.
  const isLower = /^[a-z]+$/.test(template.text.slice(range.start, range.end));
  const items: CompletionItem[] = [];
  const rows: readonly CommandSpec[] = COMMANDS;
  for (const [order, spec] of rows.entries()) {
    if (!isAllowedIn(kind, spec)) continue;
    if (spec.shape === 'baseImage' && before.length > 0) continue;
    if (system !== undefined && !spec.systems.includes(system)) continue;
    const rank = rankOf(spec, before, analysis) * rows.length + order;
    const filterText = isLower ? spec.keyword.toLowerCase() : spec.keyword;
    const common = { range, filterText, deprecated: spec.deprecated ?? false, about: { command: spec } };
    const detail = spec.summary[language];
    const argument =
      spec.shape === 'nothing' ? {} : { commitCharacters: [' '], ...(restOfLine === '' && followUpOf(spec)) };
    items.push(completionItem({ ...common, label: spec.keyword, kind: 'keyword', detail, rank, ...argument }));
    if (forms === 'words' || hasContent || spec.shape === 'nothing') continue;
    for (const { syntax, snippet } of spec.forms) {
      const form = {
        label: syntax,
        newText: snippet,
        isSnippet: true,
        kind: 'snippet' as const,
        detail,
      };
      // After all keywords, whose ranks are lower.
      items.push(completionItem({ ...common, ...form, rank: rank + 2 * rows.length * LOWEST_RANK }));
    }
  }
  return items;
}

/** Components and image types can be completed; for other arguments, the signature shows the form of the command. */
function followUpOf({ shape }: CommandSpec): Pick<CompletionItem, 'followUp'> {
  return { followUp: shape === 'component' || shape === 'baseImage' ? 'completion' : 'signature' };
}

const LOWEST_RANK = 3;

/** 1 for what fits best, `LOWEST_RANK` for what is allowed but of no use. */
function rankOf(spec: CommandSpec, before: readonly Command[], { kind }: Analysis): number {
  if (spec.deprecated) return LOWEST_RANK;
  // A test usually consists of components.
  if (kind === 'test' && spec.shape !== 'component') return 2;
  const last = before.at(-1);
  if (spec.shape === 'nothing') return last === undefined || last.spec === spec ? LOWEST_RANK : 1;
  if (spec.shape === 'exec') return before.some((command) => command.spec === spec) ? LOWEST_RANK : 1;
  return 1;
}
