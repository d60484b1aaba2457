import assert from 'node:assert/strict';
import { type EmitFormat, type EmitOptions, type EmitSource, loadEmitter } from '@imgtpl/request';
import type { ImagePipelineRequest } from '@imgtpl/spec';

/** The text of a format for each request; fails if there are problems. */
export async function emitAll(
  format: EmitFormat,
  requests: readonly ImagePipelineRequest[],
  options: EmitOptions & Pick<EmitSource, 'contentFiles'> = {},
): Promise<readonly string[]> {
  const emit = await loadEmitter(format);
  const { contentFiles, ...rest } = options;
  return requests.map((request) => {
    const { text, problems } = emit([contentFiles === undefined ? { request } : { request, contentFiles }], rest);
    assert.deepEqual(problems, undefined);
    return text ?? '';
  });
}

/** The problems of a format, as `kind parameter target`. */
export async function problemsOf(
  format: EmitFormat,
  request: ImagePipelineRequest,
  options: EmitOptions = {},
): Promise<readonly string[]> {
  const emit = await loadEmitter(format);
  return (emit([{ request }], options).problems ?? []).map(
    ({ kind, parameter, target }) => `${kind} ${parameter} ${target}`,
  );
}
