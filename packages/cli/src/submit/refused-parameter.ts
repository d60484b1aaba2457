import type { TextRange } from '@imgtpl/grammar';
import { assembleRequest, flatten, type PipelineDocument, rangeOfParameter, withoutIndices } from '@imgtpl/request';
import { API_ERRORS, isApiErrorCode, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import type { Refusal } from './refused-command.js';

/** The parameter that a refusal means, in the API's flattened form, and the range of its value in the pipeline file. */
export interface RefusedParameter {
  readonly parameter: string | undefined;
  readonly range: TextRange;
}

/** If the parameter is unknown, the range is the first key of the document. */
export function refusedParameter(
  document: PipelineDocument,
  refusal: Pick<Refusal, 'code' | 'message'>,
): RefusedParameter {
  const parameter = likelyParameter(document, refusal);
  return { parameter, range: rangeOfParameter(document, parameter ?? '') };
}

function likelyParameter(
  document: PipelineDocument,
  { code, message }: Pick<Refusal, 'code' | 'message'>,
): string | undefined {
  const documented = isApiErrorCode(code) ? parameterOf(code) : parameterInCode(code);
  const paths = new Set([...pathsOfCode(REQUEST, code, ''), ...(documented === undefined ? [] : [documented])]);
  const given = flatten(assembleRequest(document)).filter(([name]) => paths.has(withoutIndices(name)));
  // The longest name is meant: `ImageOptions.ImageName` is also a part of `ImportImageOptions.ImageName`.
  const longest = Math.max(...given.map(([name]) => lengthOfMention({ name, message })));
  const mentioned = given.filter(([name]) => lengthOfMention({ name, message }) === longest);
  const quoted = mentioned.find(([, value]) => value.length > 2 && message.includes(value));
  const [name] = quoted ?? mentioned[0] ?? [];
  return name ?? documented;
}

/** How much of a message names a parameter, as `Tag.2.Key` or `Tag.N.Key`; 0 if it does not. */
function lengthOfMention({ name, message }: { readonly name: string; readonly message: string }): number {
  const lengths = [name, withoutIndices(name)].map((one) => (message.includes(one) ? one.length : 0));
  return Math.max(...lengths);
}

function parameterOf(code: keyof typeof API_ERRORS): string | undefined {
  const row = API_ERRORS[code];
  return 'parameter' in row ? row.parameter : undefined;
}

/** For a code that is documented for other calls: `InvalidRegionId.Malformed`, `MissingParameter.RegionId`. */
function parameterInCode(code: string): string | undefined {
  const words = code.split('.').map((word) => word.replace(/^(?:Invalid|Missing)(?=.)/, ''));
  return REQUEST.find(({ name }) => words.includes(name))?.name;
}

/** The parameters that can be refused with a code, with `N` for an index. */
function* pathsOfCode(members: readonly Parameter[], code: string, prefix: string): Generator<string> {
  for (const member of members) yield* pathsInNode(member, code, prefix + member.name);
}

function* pathsInNode(node: ParameterNode, code: string, path: string): Generator<string> {
  const codes: readonly unknown[] = 'codes' in node ? Object.values(node.codes) : [];
  if (codes.includes(code)) yield path;
  if (node.type === 'group') yield* pathsOfCode(node.members, code, `${path}.`);
  if (node.type === 'list') yield* pathsInNode(node.item, code, `${path}.N`);
}
