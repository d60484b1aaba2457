import { parse } from '@imgtpl/grammar';
import { applyEdits, type FormatOptions, formatEdits } from '@imgtpl/language';
import type { PipelineFile } from '../pipeline-file.js';
import { formattingOfBlock } from './block-edits.js';
import { isBlock } from './embedded-template.js';
import { embeddedTemplates } from './embedded-templates.js';

/** The text of a pipeline file after formatting the templates in its literal blocks; undefined if it has none. */
export function formatPipeline({ text, documents }: PipelineFile, options: FormatOptions): string | undefined {
  const templates = documents.flatMap(embeddedTemplates).filter(isBlock);
  if (templates.length === 0) return undefined;
  const edits = templates.flatMap((template) => {
    const own = formattingOfBlock(formatEdits(parse(template.text), options), template);
    return own.map(({ range, newText }) => ({ range: template.rangeInFile(range), newText }));
  });
  return applyEdits(text, edits);
}
