import type { TextRange } from '@imgtpl/grammar';
import { LIMITS } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import type { Messages } from '../messages/index.js';

/** A line of text above the template that may do something when it is clicked. */
export interface CodeLens {
  readonly range: TextRange;
  readonly title: string;
  /** `budget` does nothing; `emit` shows the payload; `open` opens the given pipeline file, and `write` creates it. */
  readonly action: 'budget' | 'emit' | 'open' | 'write';
}

/** What the lenses show besides the numbers. */
export interface CodeLensOptions {
  readonly messages: Messages;
  /** The name to show for the template's pipeline file. */
  readonly pipelineFile?: string | undefined;
  /** The name of the pipeline file to create, if there is none. */
  readonly newPipelineFile?: string | undefined;
}

/** How much of the limits is used, and what can be done with the template, above its first command. */
export function codeLenses({ template, bytes, kind }: Analysis, options: CodeLensOptions): readonly CodeLens[] {
  const { messages, pipelineFile, newPipelineFile } = options;
  const range = template.commands[0]?.keywordRange ?? { start: 0, end: 0 };
  const lenses: CodeLens[] = [{ range, title: budgetLabel({ template, bytes }, messages), action: 'budget' }];
  if (kind === 'build') lenses.push({ range, title: messages.lensEmit(), action: 'emit' });
  if (pipelineFile !== undefined) {
    lenses.push({ range, title: messages.lensOpen(pipelineFile), action: 'open' });
  } else if (newPipelineFile !== undefined) {
    lenses.push({ range, title: messages.lensWrite(newPipelineFile), action: 'write' });
  }
  return lenses;
}

/** How much of the limits a template uses, in words. */
export function budgetLabel({ template, bytes }: Pick<Analysis, 'template' | 'bytes'>, messages: Messages): string {
  const percent = Math.ceil((bytes / LIMITS.contentBytes.value) * 100);
  const size = messages.lensSize(bytes, LIMITS.contentBytes.value, percent);
  return `${size} · ${messages.lensCommands(template.commands.length, LIMITS.commands.value)}`;
}
