import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { removeCommand } from '../command-edits.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';
import { commandAt } from './command-at.js';

/** Moves the base image that the template names to the pipeline file, which decides it. */
export function* migrateBaseImage(
  { template, diagnostics }: Analysis,
  range: TextRange,
  { messages, pipelineFile }: CodeActionOptions,
): Generator<CodeAction> {
  const command = commandAt(template.commands, range.start);
  if (command?.content.shape !== 'baseImage' || command.content.image === undefined) return;
  if (pipelineFile === undefined || command.spec === undefined) return;
  const { type, id } = command.content.image;
  const edits = pipelineFile.setBaseImage({ type: type.text, id: id.text });
  if (edits === undefined) return;
  const diagnostic = diagnostics.find(
    (it) => it.tags.includes('deprecated') && it.range.start === command.keywordRange.start,
  );
  yield {
    title: messages.actionMigrate(
      command.spec.keyword,
      pipelineFile.path.slice(pipelineFile.path.lastIndexOf('/') + 1),
    ),
    kind: diagnostic === undefined ? 'refactor.rewrite' : 'quickfix',
    edits: [removeCommand(template.text, command)],
    elsewhere: [{ path: pipelineFile.path, edits }],
    isPreferred: diagnostic !== undefined,
    ...(diagnostic && { diagnostics: [diagnostic] }),
  };
}
