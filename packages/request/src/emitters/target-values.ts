import { type ImagePipelineRequest, type Parameter, REQUEST, type TargetParameter } from '@imgtpl/spec';
import type { EmitFormat } from '../emit-format.js';
import { isList, type RequestValue, requestObject } from '../request-value.js';
import type { EmitProblem } from './emitter.js';
import { type Leaf, leaves } from './leaves.js';
import { isInside, misshapen } from './misshapen.js';

/** The values for a target with its own names, in its order, and what it cannot express. */
export interface TargetValues {
  readonly members: readonly { readonly target: TargetParameter; readonly value: RequestValue }[];
  readonly problems: readonly EmitProblem[];
}

interface Target {
  readonly format: EmitFormat;
  readonly parameters: readonly TargetParameter[];
  /** Whether the target preserves a value that its description allows. */
  readonly accepts?: (leaf: Leaf) => boolean;
}

/** Leaves the region to the caller, since every target puts it elsewhere. */
export function targetValues(request: ImagePipelineRequest, { format, parameters, accepts }: Target): TargetValues {
  const byParameter = new Map(parameters.map((target) => [target.parameter, target]));
  const wrong = new Set(misshapen(request));
  const problems = [...wrong].map(
    (name): EmitProblem => ({ parameter: name, target: format, kind: 'unsupported-value' }),
  );
  for (const leaf of leaves(request)) {
    const top = leaf.name.split('.', 1)[0] ?? '';
    const target = byParameter.get(top);
    if (isRegion(leaf) || isInside(leaf.name, wrong)) continue;
    if (target === undefined || leaf.node === undefined)
      problems.push({
        parameter: leaf.name,
        target: format,
        kind: 'unsupported-parameter',
        instead: replacedBy(leaf.name, byParameter),
      });
    else if (!isAccepted(target, leaf)) {
      problems.push({ parameter: leaf.name, target: format, kind: 'unsupported-value', ...acceptedValues(target) });
    } else if (accepts?.(leaf) === false) {
      problems.push({ parameter: leaf.name, target: format, kind: 'unsupported-value' });
    }
  }
  const object = requestObject(request);
  const members = parameters.flatMap((target) => {
    const value = object[target.parameter];
    return value === undefined || isEmptyList(value) ? [] : [{ target, value }];
  });
  return { members, problems };
}

/** The parameter of the target that was there before this one, with the same meaning. */
function replacedBy(name: string, byParameter: ReadonlyMap<string, TargetParameter>): string | undefined {
  const parameters: readonly Parameter[] = REQUEST;
  return parameters.find((it) => it.deprecatedFor === name && byParameter.has(it.name))?.name;
}

/** An empty list is not sent, and the target's counterpart need not be a list. */
function isEmptyList(value: RequestValue): boolean {
  return isList(value) && value.length === 0;
}

function isAccepted({ values, pattern }: TargetParameter, { value }: Leaf): boolean {
  if (values !== undefined && !values.includes(String(value))) return false;
  return pattern === undefined || pattern.test(String(value));
}

function acceptedValues({ values, pattern }: TargetParameter): Pick<EmitProblem, 'takes'> {
  const accepted = values?.join(', ') ?? pattern?.source;
  return accepted === undefined ? {} : { takes: accepted };
}

/** The region of the request itself. */
function isRegion({ name }: Leaf): boolean {
  const parameter = REQUEST.find((it) => it.name === name);
  return parameter?.type === 'text' && 'region' in parameter;
}
