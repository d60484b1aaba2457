import type { FormatOptions } from '@imgtpl/language';
import { formatPipeline, loadRequestMessages, readPipelineFile, validateRequest } from '@imgtpl/request';
import type { Language } from '@imgtpl/spec';
import type { Formatting, Source } from './formatting.js';

/** Formats the templates in literal blocks of a pipeline file; formats nothing if the file cannot be read. */
export async function formatPipelineText(
  { path, text }: Source,
  { options, language }: { readonly options: FormatOptions; readonly language: Language },
): Promise<Formatting> {
  const file = await readPipelineFile(text, { path });
  const broken = file.documents.filter(({ root }) => root === undefined);
  if (broken.length > 0) {
    const messages = await loadRequestMessages(language);
    return { malformed: broken.flatMap((document) => validateRequest(document, { messages })) };
  }
  const after = formatPipeline(file, options);
  return after === undefined ? { after: text, hasNothing: true } : { after };
}
