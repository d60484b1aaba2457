/** The values of `emit --format`. */
export const EMIT_FORMATS = [
  'json',
  'query',
  'form',
  'aliyun-cli',
  'terraform',
  'ros',
  'sdk-typescript',
  'dockerfile',
] as const;

export type EmitFormat = (typeof EMIT_FORMATS)[number];

/** What a format is made from. A Dockerfile needs only the contents, so a template can be emitted without a request. */
export function emittedPart(format: EmitFormat): 'request' | 'contents' {
  return format === 'dockerfile' ? 'contents' : 'request';
}
