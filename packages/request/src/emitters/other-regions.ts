import type { EmitFormat } from '../emit-format.js';
import type { EmitProblem, EmitSource } from './emitter.js';

/** What a target that has one region cannot express: the first request that is for another one than those before it. */
export function otherRegions(sources: readonly EmitSource[], target: EmitFormat): readonly EmitProblem[] {
  const index = sources.findIndex(({ request }) => request.RegionId !== sources[0]?.request.RegionId);
  return index < 0 ? [] : [{ parameter: 'RegionId', target, request: index + 1, kind: 'unsupported-value' }];
}
