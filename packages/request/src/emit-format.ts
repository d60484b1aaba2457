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

/** What a format is made of: a Dockerfile of the contents alone, so that a template needs no request for it. */
export function emittedPart(format: EmitFormat): 'request' | 'contents' {
  return format === 'dockerfile' ? 'contents' : 'request';
}
