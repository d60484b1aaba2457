import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import type { CodeAction, CodeActionKind, CodeActionOptions } from './code-action.js';
import { fixAll } from './fix-all.js';
import { fixNetwork } from './fix-network.js';
import { quickFixes } from './quick-fixes.js';
import { extractComponent } from './refactor-extract.js';
import { rewriteForm } from './refactor-form.js';
import { migrateBaseImage } from './refactor-migrate.js';
import { joinSelected, splitCommand } from './refactor-shell.js';

/** The code actions for a range (empty: the cursor), the best first. */
export function codeActions(analysis: Analysis, range: TextRange, options: CodeActionOptions): readonly CodeAction[] {
  // A quick fix if the deprecated command is reported, a rewrite if that rule is off.
  const migrations = [...migrateBaseImage(analysis, range, options)];
  const actions: CodeAction[] = migrations.filter(({ kind }) => isKindWanted(kind, options));
  if (isKindWanted('quickfix', options)) {
    actions.push(...fixNetwork(analysis, range, options));
    actions.push(...quickFixes(analysis, range, options));
  }
  if (isKindWanted('refactor.extract', options)) actions.push(...extractComponent(analysis, range, options));
  if (isKindWanted('refactor.rewrite', options)) {
    actions.push(...joinSelected(analysis, range, options));
    actions.push(...splitCommand(analysis, range, options));
    actions.push(...rewriteForm(analysis, range, options));
  }
  if (options.kinds !== undefined && isKindWanted('source.fixAll.imgtpl', options)) {
    const edits = fixAll(analysis, options.reanalyze);
    const title = options.messages.actionFixAll();
    if (edits.length > 0) actions.push({ title, kind: 'source.fixAll.imgtpl', edits, isPreferred: false });
  }
  return actions;
}

/** Whether actions of a kind are requested: in LSP, a kind includes everything below it. */
export function isKindWanted(kind: CodeActionKind, { kinds }: Pick<CodeActionOptions, 'kinds'>): boolean {
  return kinds === undefined || kinds.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
