import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandAt } from '../commands/command-at.js';
import { removalEdit } from '../commands/command-edits.js';
import type { BaseImage, CodeAction, CodeActionOptions } from './code-action.js';

/** Moves the base image from the template to the pipeline file, which decides it, or to a new one if there is none. */
export function* migrateBaseImage(
  { template, diagnostics }: Analysis,
  range: TextRange,
  options: CodeActionOptions,
): Generator<CodeAction> {
  const command = commandAt(template.commands, range.start);
  if (command?.content.shape !== 'baseImage' || command.content.image === undefined) return;
  if (command.spec === undefined) return;
  const { type, id } = command.content.image;
  const target = targetOf({ type: type.text, id: id.text }, options);
  if (target === undefined) return;
  const { name, ...change } = target;
  const diagnostic = diagnostics.find(
    (it) => it.tags.includes('deprecated') && it.range.start === command.keywordRange.start,
  );
  yield {
    title: options.messages.actionMigrate(command.spec.keyword, name),
    kind: diagnostic === undefined ? 'refactor.rewrite' : 'quickfix',
    edits: [removalEdit(template.text, command)],
    ...change,
    isPreferred: diagnostic !== undefined,
    ...(diagnostic && { diagnostics: [diagnostic] }),
  };
}

interface Target extends Pick<CodeAction, 'elsewhere' | 'newFile'> {
  readonly name: string;
}

function targetOf(image: BaseImage, { pipelineFile, newPipelineFile }: CodeActionOptions): Target | undefined {
  if (pipelineFile !== undefined) {
    const { path, name } = pipelineFile;
    const edits = pipelineFile.setBaseImage(image);
    return edits && { name, elsewhere: [{ path, edits }] };
  }
  if (newPipelineFile === undefined) return undefined;
  const { name, textOf } = newPipelineFile;
  return { name, newFile: { name, text: textOf(image) } };
}
