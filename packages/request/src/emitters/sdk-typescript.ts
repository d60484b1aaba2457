import { NODE_SDK, OPERATION, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import { isList, isRequestObject, type RequestObject, type RequestValue, requestObject } from '../request-value.js';
import { type EmitProblem, type EmitSource, type Emitter, emitted, problemsOfEach } from './emitter.js';
import { type Leaf, leaves, orderedMembers } from './leaves.js';
import { isInside, misshapen } from './misshapen.js';

/** A program for the official SDK for Node.js, which creates the pipelines one after another. */
export const emitSdkTypescript: Emitter = (sources) =>
  emitted(problemsOfEach(sources, problemsOf), () => program(sources));

function problemsOf({ request }: EmitSource): readonly EmitProblem[] {
  const wrong = new Set(misshapen(request));
  const problems = [...wrong].map(
    (parameter): EmitProblem => ({ parameter, target: 'sdk-typescript', kind: 'unsupported-value' }),
  );
  for (const leaf of leaves(request)) {
    const { name } = leaf;
    if (isInside(name, wrong)) continue;
    const isMissing = NODE_SDK.missing.some((missing) => name === missing || name.startsWith(`${missing}.`));
    if (leaf.node === undefined || isMissing) {
      problems.push({ parameter: name, target: 'sdk-typescript', kind: 'unsupported-parameter' });
    } else if (!isExact(leaf)) problems.push({ parameter: name, target: 'sdk-typescript', kind: 'unsupported-value' });
  }
  return problems;
}

/** The SDK reads ids of digits as numbers, and refuses lone surrogates. */
function isExact({ node, value }: Leaf): boolean {
  if (!isDigits(node)) return !hasLoneSurrogate(String(value));
  return Number.isSafeInteger(Number(value)) && String(Number(value)) === String(value);
}

function isDigits(node: ParameterNode | undefined): boolean {
  return node?.type === 'text' && node.digits === true;
}

function program(sources: readonly EmitSource[]): string {
  const root = `${OPERATION.action}Request`;
  const classes = new Set<string>();
  const requests = sources.map(({ request }) => {
    const place = { members: REQUEST, className: root, classes, indent: '  ' };
    return `  ${classLiteral(place, requestObject(request))},\n`;
  });
  const method = OPERATION.action.charAt(0).toLowerCase() + OPERATION.action.slice(1);
  return `// npm install ${NODE_SDK.package} ${NODE_SDK.credentials} @alicloud/openapi-core
// A CommonJS module; the credentials come from the default chain (environment, profile, RAM role).
import Credential from '${NODE_SDK.credentials}';
import Ecs, {
${[...classes]
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from '${NODE_SDK.package}';
import { $OpenApiUtil } from '@alicloud/openapi-core';

const requests: readonly ${root}[] = [
${requests.join('')}];

async function main(): Promise<void> {
  for (const request of requests) {
    const config = new $OpenApiUtil.Config({ credential: new Credential(), regionId: request.regionId });
    const { body } = await new Ecs(config).${method}(request);
    console.log(body?.imagePipelineId);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
`;
}

interface ClassPlace {
  readonly members: readonly Parameter[];
  readonly className: string;
  /** Collects the names of all classes that are used. */
  readonly classes: Set<string>;
  readonly indent: string;
}

function classLiteral(place: ClassPlace, object: RequestObject): string {
  const { members, className, classes, indent } = place;
  classes.add(className);
  const lines = orderedMembers(members, object).map(({ name, node, value }) => {
    const inside = { ...place, className: className + name, indent: `${indent}  ` };
    return `${indent}  ${memberName(name)}: ${literalOf(node, value, inside)},\n`;
  });
  return `new ${className}({\n${lines.join('')}${indent}})`;
}

function memberName(name: string): string {
  const unchanged: readonly string[] = NODE_SDK.unchangedNames;
  return unchanged.includes(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function literalOf(node: ParameterNode | undefined, value: RequestValue, place: ClassPlace): string {
  if (node?.type === 'group' && isRequestObject(value)) return classLiteral({ ...place, members: node.members }, value);
  if (node?.type === 'list' && isList(value)) {
    const inside = { ...place, indent: `${place.indent}  ` };
    const items = value.map((item) => `${inside.indent}${literalOf(node.item, item, inside)},\n`);
    return `[\n${items.join('')}${place.indent}]`;
  }
  if (typeof value === 'string') return isDigits(node) ? value : textLiteral(value, place.indent);
  return JSON.stringify(value);
}

/** A text of several lines becomes an array with one string a line. */
function textLiteral(text: string, indent: string): string {
  const lines = text.split('\n');
  if (lines.length === 1) return JSON.stringify(text);
  return `[\n${lines.map((line) => `${indent}  ${JSON.stringify(line)},\n`).join('')}${indent}].join('\\n')`;
}
