import type { ContentKind } from '@imgtpl/spec';

export const TEMPLATE_ENDING = '.imgtpl';

/** Of several pipeline files with one name the first of these counts. */
export const PIPELINE_ENDINGS = ['.pipeline.yaml', '.pipeline.yml', '.pipeline.json'] as const;

/** The names of a configuration file; of two in one folder the first of these counts. */
export const CONFIGURATION_NAMES = ['imgtpl.config.yaml', 'imgtpl.config.yml', 'imgtpl.config.json'] as const;

/** Folders that no walk goes into. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Whether a name is that of a template. */
export function isTemplateName(name: string): boolean {
  return name.endsWith(TEMPLATE_ENDING);
}

/** Whether a name is that of a pipeline file. */
export function isPipelineName(name: string): boolean {
  return PIPELINE_ENDINGS.some((ending) => name.endsWith(ending));
}

/** Whether a name is that of a configuration file, which is YAML or JSON as well. */
export function isConfigurationName(name: string): boolean {
  return CONFIGURATION_NAMES.some((one) => one === name);
}

/** Whether a file that somebody names as a request can be nothing but a pipeline file, whatever it is called. */
export function isRequestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/** A name without what says of what kind the file is: `web` of `web.pipeline.yaml`. */
export function stemOf(name: string): string {
  const ending = [...PIPELINE_ENDINGS, TEMPLATE_ENDING].find((one) => name.endsWith(one));
  return ending === undefined ? name.replace(/\.[^.]*$/, '') : name.slice(0, -ending.length);
}

/** The kind that a template's name tells. */
export function kindOfName(name: string): ContentKind {
  if (name.endsWith('.test.imgtpl')) return 'test';
  return name.endsWith('.component.imgtpl') ? 'component' : 'build';
}
