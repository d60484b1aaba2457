import { offsetOfSentByte, parse, sentLength } from '@imgtpl/grammar';
import { type Analysis, type Diagnostic, minify } from '@imgtpl/language';
import { contentKey, type ImagePipelineRequest } from '@imgtpl/request';
import { LIMITS, REQUEST } from '@imgtpl/spec';

/** A request whose contents have no comments and blank lines. */
export function withMinified(request: ImagePipelineRequest): ImagePipelineRequest {
  const contents = REQUEST.filter((node) => contentKey(node) !== undefined);
  const minified = contents.flatMap(({ name }) => {
    const text: unknown = Object.entries(request).find(([key]) => key === name)?.[1];
    return typeof text === 'string' ? [[name, minify(parse(text))] as const] : [];
  });
  return { ...request, ...Object.fromEntries(minified) };
}

/** What is left to say of a content that is sent so: what fits without comments and blank lines is not too long. */
export function whenMinified({ template, diagnostics }: Analysis): readonly Diagnostic[] {
  const { text } = template;
  const fits = sentLength(minify(template)) <= LIMITS.contentBytes.value;
  return fits ? diagnostics.filter((it) => !isTooLong(it, text)) : diagnostics;
}

/** Whether a diagnostic speaks of the size of a whole text: the only one that begins where the limit is passed. */
function isTooLong({ range }: Diagnostic, text: string): boolean {
  const limit = LIMITS.contentBytes.value;
  return sentLength(text) > limit && range.end === text.length && range.start === offsetOfSentByte(text, limit);
}
