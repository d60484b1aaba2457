import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';

/** The ending of templates of all kinds; that of a component has `.component` before it. */
export const TEMPLATE_ENDING = '.imgtpl';

/** If several pipeline files have the same name, the first of these endings wins. */
export const PIPELINE_ENDINGS = ['.pipeline.yaml', '.pipeline.yml', '.pipeline.json'] as const;

/** The names of a configuration file; if a folder has several, the first of these wins. */
export const CONFIGURATION_NAMES = ['imgtpl.config.yaml', 'imgtpl.config.yml', 'imgtpl.config.json'] as const;

/** Folders that are never walked. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The parts of a file name that tell what the file is. */
export interface FileNameParts {
  /** What a template and its pipeline file have in common: `web` of `web.pipeline.yaml`. */
  readonly stem: string;
  /** As in the tables above, whatever its case in the name. */
  readonly ending: (typeof ENDINGS)[number];
}

export const ENDINGS = [TEMPLATE_ENDING, ...PIPELINE_ENDINGS] as const;

/** Ignores case, because some file systems do. */
export function splitFileName(name: string): FileNameParts | undefined {
  const lower = name.toLowerCase();
  const ending = ENDINGS.find((one) => lower.endsWith(one));
  return ending === undefined ? undefined : { stem: name.slice(0, -ending.length), ending };
}

/** Whether a name is that of a template. */
export function isTemplateName(name: string): boolean {
  return splitFileName(name)?.ending === TEMPLATE_ENDING;
}

/** Whether a name is that of a pipeline file. */
export function isPipelineName(name: string): boolean {
  const parts = splitFileName(name);
  return parts !== undefined && parts.ending !== TEMPLATE_ENDING;
}

/** Whether a name is that of a configuration file, which is YAML or JSON as well. */
export function isConfigurationName(name: string): boolean {
  return CONFIGURATION_NAMES.some((one) => one === name);
}

const REQUEST_ENDINGS = ['.yaml', '.yml', '.json'] as const;

/** Whether a file named as a request can only be a pipeline file, whatever the rest of its name. */
export function isRequestName(name: string): boolean {
  const lower = name.toLowerCase();
  return REQUEST_ENDINGS.some((ending) => lower.endsWith(ending));
}

/** A name without the ending that tells what the file is: `web` of `web.pipeline.yaml`. */
export function stemOf(name: string): string {
  return splitFileName(name)?.stem ?? name.replace(/\.[^.]*$/, '');
}

/** The kind that is in a template's name. */
export function kindOfName(name: string): ContentKind {
  const lower = name.toLowerCase();
  return CONTENT_KINDS.find((kind) => lower.endsWith(`.${kind}${TEMPLATE_ENDING}`)) ?? 'build';
}
