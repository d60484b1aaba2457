import { REQUEST } from '@imgtpl/spec';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf } from '../pipeline-node.js';
import { blockTemplate } from './block-template.js';
import { type EmbeddedTemplate, isBlock } from './embedded-template.js';
import { scalarTemplate } from './scalar-template.js';

/** The template that contains an offset (UTF-16) of a pipeline file. */
export function embeddedTemplateAt(document: PipelineDocument, offset: number): EmbeddedTemplate | undefined {
  return [...templatesIn(document, offset)].find((template) => isInTemplate(template, offset));
}

/** The templates embedded in a request, in file order. */
export function embeddedTemplates(document: PipelineDocument): readonly EmbeddedTemplate[] {
  return [...templatesIn(document, -1)].sort((one, other) => one.toFile(0) - other.toFile(0));
}

function* templatesIn({ text, root }: PipelineDocument, offset: number): Generator<EmbeddedTemplate> {
  for (const parameter of REQUEST) {
    if (!('content' in parameter)) continue;
    const entry = entryOf(root, parameter.name);
    const found = entry && (blockTemplate(text, entry, offset) ?? scalarTemplate(text, entry));
    if (found) yield { kind: parameter.content, parameter: parameter.name, ...found };
  }
}

/** Whether an offset is in a template. The indentation of a block does not belong to it. */
export function isInTemplate(template: EmbeddedTemplate, offset: number): boolean {
  const { toFile, toTemplate, text } = template;
  if (isBlock(template)) return toFile(toTemplate(offset)) === offset;
  return toFile(0) <= offset && offset <= toFile(text.length);
}
