import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commentAt } from '../comments-in.js';
import { readDirective } from '../suppression/directive.js';
import { startOfBlanks } from '../text/blanks.js';
import { lineStart } from '../text/lines.js';
import { codeDocs } from './code-docs.js';
import { commandReference } from './command-docs.js';
import { completeArgument } from './complete-argument.js';
import { completeCode } from './complete-code.js';
import { completeDirective } from './complete-directive.js';
import { completeKeyword } from './complete-keyword.js';
import { completeVariable, variablePlace } from './complete-variable.js';
import { completionCommand } from './completion-command.js';
import type { CompletionItem, CompletionSubject } from './completion-item.js';
import { componentDocs, parameterDocs } from './component-docs.js';
import type { CompletionOptions, DocumentationOptions } from './documentation-options.js';

/** The characters after which an editor should request completions. */
export const COMPLETION_TRIGGERS: readonly string[] = ['$', '{', '-', ':', '/'];

/** The completions at an offset: at most a few thousand items, the best first. */
export function completion(analysis: Analysis, offset: number, options: CompletionOptions): readonly CompletionItem[] {
  return [...itemsAt(analysis, offset, options)].sort((one, other) => one.rank - other.rank);
}

function itemsAt(analysis: Analysis, offset: number, options: CompletionOptions): readonly CompletionItem[] {
  const { template } = analysis;
  const { text, comments } = template;
  const at = Math.max(0, Math.min(offset, text.length));
  const comment = commentAt(comments, at);
  if (comment !== undefined && comment.range.start < at) {
    const directive = readDirective(comment, text);
    if (directive !== undefined && at > directive.word.end) return completeCode(analysis, at, directive);
    return completeDirective(text, comment, at);
  }
  const command = completionCommand(template, at);
  if (command === undefined) {
    const range = keywordPlace(text, at);
    return range === undefined ? [] : completeKeyword(analysis, range, options);
  }
  if (at <= command.keywordRange.end) return completeKeyword(analysis, command.keywordRange, options);
  if (command.continuations.some(({ start, end }) => start < at && at <= end)) return [];
  const place = variablePlace(template, command, at);
  if (place === 'hidden') return [];
  if (place !== undefined) return completeVariable(analysis, { command, ...place });
  const items = completeArgument(analysis, command, { offset: at, options });
  // A word that spans a line end cannot be replaced, because editors only accept edits on the cursor's line.
  return items.filter(({ range }) => !/[\r\n]/.test(text.slice(range.start, range.end)));
}

/** The documentation of an item, in Markdown. */
export function completionDocs(about: CompletionSubject, options: DocumentationOptions): string | undefined {
  // What is shown beside the label is not repeated.
  if ('command' in about) return commandReference(about.command, options.language).join('\n\n');
  if ('component' in about) return componentDocs(about.component, options.messages);
  if ('parameter' in about) return parameterDocs(about.parameter, options.messages);
  return codeDocs(about.code, options);
}

/** An empty range where a keyword may go: there are only blanks before it on its line. */
function keywordPlace(text: string, offset: number): TextRange | undefined {
  const isAlone = startOfBlanks(text, offset) === lineStart(text, offset);
  return isAlone ? { start: offset, end: offset } : undefined;
}
