import { ROS_PROPERTIES } from '@imgtpl/spec';
import { Scalar, stringify } from 'yaml';
import { printableYaml } from '../embedded/printable-yaml.js';
import type { RequestValue } from '../request-value.js';
import { type EmitSource, type Emitter, emitted, problemsOfEach } from './emitter.js';
import { otherRegions } from './other-regions.js';
import { resourceNames } from './resource-names.js';
import { type TargetValues, targetValues } from './target-values.js';

/** A ROS template with a resource for each request. The stack decides the region, so it is only in the description. */
export const emitRos: Emitter = (sources, { syntax = 'yaml' }) => {
  const values = sources.map(({ request }) =>
    targetValues(request, { format: 'ros', parameters: ROS_PROPERTIES.properties }),
  );
  const problems = [...problemsOfEach(values, (it) => it.problems), ...otherRegions(sources, 'ros')];
  return emitted(problems, () => written(rosTemplate(sources, values), syntax));
};

interface RosTemplate {
  readonly ROSTemplateFormatVersion: string;
  readonly Description?: string;
  readonly Resources: { readonly [name: string]: object };
  readonly Outputs: { readonly [name: string]: object };
}

function rosTemplate(sources: readonly EmitSource[], values: readonly TargetValues[]): RosTemplate {
  const names = resourceNames(sources, '');
  const { resource, execute, templateVersion, attribute } = ROS_PROPERTIES;
  const resources = values.map(({ members }, index) => {
    const properties = members.map(({ target, value }) => [target.name, value] as const);
    const named = Object.fromEntries<RequestValue>([...properties, [execute, false]]);
    return [names[index] ?? '', { Type: resource, Properties: named }] as const;
  });
  // A request emitted with --force may lack even required parameters.
  const region: string | undefined = sources[0]?.request.RegionId;
  const outputs = names.map((name) => [`${name}Id`, { Value: { 'Fn::GetAtt': [name, attribute] } }] as const);
  return {
    ROSTemplateFormatVersion: templateVersion,
    ...(region === undefined ? {} : { Description: `Create this stack in ${region}.` }),
    Resources: Object.fromEntries(resources),
    Outputs: Object.fromEntries(outputs),
  };
}

/**
 * YAML for version 1.1, which ROS reads. Every text is quoted, so that none is read as another type, except that lines
 * become a literal block, so that a template stays readable.
 */
function written(template: RosTemplate, syntax: 'yaml' | 'json'): string {
  if (syntax === 'json') return `${JSON.stringify(template, undefined, 2)}\n`;
  const yaml = stringify(template, asBlock, {
    version: '1.1',
    // Otherwise a text that looks like a merge key would be written as one, without quotes.
    merge: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge'),
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
  });
  return printableYaml(yaml);
}

function asBlock(_key: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !PLAIN_LINES.test(value)) return value;
  const block = new Scalar(value);
  block.type = Scalar.BLOCK_LITERAL;
  return block;
}

/** Printable lines, also blank ones, unindented and with one line end at the end: a block keeps them as is. */
const PLAIN_LINES = /^(?=[!-~])(?:(?:[\x20-\x7e\u4e00-\u9fff]*[!-~\u4e00-\u9fff])?\n)+$(?<=[^\n]\n)/;
