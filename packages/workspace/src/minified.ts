import { offsetOfSentByte, parse, sentLength } from '@imgtpl/grammar';
import { type Analysis, type Diagnostic, minify } from '@imgtpl/language';
import { contentKey, type ImagePipelineRequest } from '@imgtpl/request';
import { LIMITS, REQUEST } from '@imgtpl/spec';

/** The request with comments and blank lines removed from its contents. */
export function withMinified(request: ImagePipelineRequest): ImagePipelineRequest {
  const contents = REQUEST.filter((node) => contentKey(node) !== undefined);
  const minified = contents.flatMap(({ name }) => {
    const text: unknown = Object.entries(request).find(([key]) => key === name)?.[1];
    return typeof text === 'string' ? [[name, minify(parse(text))] as const] : [];
  });
  return { ...request, ...Object.fromEntries(minified) };
}

/** The diagnostics of a content that is sent minified: it is not too long if that makes it fit. */
export function whenMinified({ template, diagnostics }: Analysis): readonly Diagnostic[] {
  const { text } = template;
  const fits = sentLength(minify(template)) <= LIMITS.contentBytes.value;
  return fits ? diagnostics.filter((it) => !isTooLong(it, text)) : diagnostics;
}

/** Whether a diagnostic is about the size of a whole text: the only one that begins where the limit is exceeded. */
function isTooLong({ range }: Diagnostic, text: string): boolean {
  const limit = LIMITS.contentBytes.value;
  return sentLength(text) > limit && range.end === text.length && range.start === offsetOfSentByte(text, limit);
}
