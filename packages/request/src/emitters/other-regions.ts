import type { EmitFormat } from '../emit-format.js';
import type { EmitProblem, EmitSource } from './emitter.js';

/** For a target with a single region: the first request whose region differs from that of the first one. */
export function otherRegions(sources: readonly EmitSource[], target: EmitFormat): readonly EmitProblem[] {
  const index = sources.findIndex(({ request }) => request.RegionId !== sources[0]?.request.RegionId);
  return index < 0 ? [] : [{ parameter: 'RegionId', target, request: index + 1, kind: 'unsupported-value' }];
}
