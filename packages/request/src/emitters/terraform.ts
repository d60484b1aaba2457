import { TERRAFORM_ARGUMENTS } from '@imgtpl/spec';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import type { RequestValue } from '../request-value.js';
import { type EmitProblem, type EmitSource, type Emitter, emitted, problemsOfEach } from './emitter.js';
import { hclArguments } from './hcl-arguments.js';
import { hclString, hclText } from './hcl-string.js';
import type { Leaf } from './leaves.js';
import { otherRegions } from './other-regions.js';
import { resourceNames } from './resource-names.js';
import { type TargetValues, targetValues } from './target-values.js';

/**
 * A Terraform configuration with a resource for each request; the region belongs to the provider. A module declares a
 * provider only once, so if there are several files only one can do it, and the others contain resources alone.
 */
export const emitTerraform: Emitter = (sources, { parts = 'all' }) => {
  const values = sources.map(({ request }) =>
    targetValues(request, { format: 'terraform', parameters: TERRAFORM_ARGUMENTS.arguments, accepts: isNormal }),
  );
  const problems = problemsOfEach(values, (it, index) => [...it.problems, ...duplicateTags(sources[index])]);
  if (parts === 'all') return emitted(problems, () => configuration(sources, values));
  return emitted([...problems, ...otherRegions(sources, 'terraform')], () => resources(sources, values));
};

/** Terraform normalizes text to NFC and has no lone surrogates, so any other text would be changed. */
function isNormal({ value }: Leaf): boolean {
  const text = String(value);
  return text === text.normalize('NFC') && !hasLoneSurrogate(text) && !text.includes('\0');
}

/** Terraform's tags are a map, which has each key once. */
function duplicateTags(source: EmitSource | undefined): readonly EmitProblem[] {
  const tags: unknown = source?.request.Tag;
  // With --force it may be something other than a list.
  const keys = Array.isArray(tags) ? (source?.request.Tag ?? []).map((tag) => tag?.Key ?? '') : [];
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [{ parameter: `Tag.${index + 1}.Key`, target: 'terraform', kind: 'unsupported-value' } as const]
      : [],
  );
}

function configuration(sources: readonly EmitSource[], values: readonly TargetValues[]): string {
  const { provider } = TERRAFORM_ARGUMENTS;
  // A request emitted with --force may lack even required parameters.
  const regions: readonly (string | undefined)[] = [...new Set(sources.map(({ request }) => request.RegionId))];
  const names = resourceNames(sources, '_');
  const blocks = [
    `terraform {
  required_providers {
    ${provider.name} = {
      source  = ${hclString(provider.source)}
      version = ${hclString(provider.version)}
    }
  }
}
`,
    ...regions.map((region, index) => providerBlock(region, aliasOf(index))),
    ...values.map((it, index) => {
      const alias = aliasOf(regions.indexOf(sources[index]?.request.RegionId));
      return resourceBlock(it, names[index] ?? '', alias);
    }),
  ];
  return blocks.join('\n');
}

/** Resources for the provider that the module declares already; a comment says which region it needs. */
function resources(sources: readonly EmitSource[], values: readonly TargetValues[]): string {
  const { provider } = TERRAFORM_ARGUMENTS;
  // A request emitted with --force may lack even required parameters.
  const region: string | undefined = sources[0]?.request.RegionId;
  const names = resourceNames(sources, '_');
  const blocks = values.map((it, index) => resourceBlock(it, names[index] ?? '', undefined));
  const comment = region === undefined ? [] : [`# Of provider "${provider.name}" with region ${hclString(region)}.\n`];
  return [...comment, ...blocks].join('\n');
}

/** The first region uses the default provider, the others get aliases. */
function aliasOf(index: number): string | undefined {
  return index <= 0 ? undefined : `region_${index + 1}`;
}

/** Without a region the provider looks for one in its environment. */
function providerBlock(region: string | undefined, alias: string | undefined): string {
  const given = { alias, region };
  const rows = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: hclString(value) }],
  );
  return `provider "${TERRAFORM_ARGUMENTS.provider.name}" {\n${hclArguments(rows, '  ')}}\n`;
}

function resourceBlock({ members }: TargetValues, name: string, alias: string | undefined): string {
  const { resource, provider } = TERRAFORM_ARGUMENTS;
  const own = members.map(({ target, value }) => ({ name: target.name, value: hclValue(value) }));
  const all = alias === undefined ? own : [{ name: 'provider', value: `${provider.name}.${alias}` }, ...own];
  return `resource "${resource}" "${name}" {\n${hclArguments(all, '  ')}}\n`;
}

function hclValue(value: RequestValue): string {
  if (typeof value === 'string') return hclText(value);
  if (typeof value !== 'object') return String(value);
  if (isTexts(value)) return `[${value.map(hclString).join(', ')}]`;
  return hclMap(value);
}

function isTexts(value: object): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The tag list of the request becomes a map. */
function hclMap(value: object): string {
  const tags: readonly { readonly Key?: string; readonly Value?: string }[] = Array.isArray(value) ? value : [];
  const rows = tags.map(({ Key = '', Value = '' }) => ({ name: hclString(Key), value: hclString(Value) }));
  return rows.length === 0 ? '{}' : `{\n${hclArguments(rows, '    ')}  }`;
}
