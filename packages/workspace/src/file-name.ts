import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';

export const TEMPLATE_ENDING = '.imgtpl';

/** Of several pipeline files with one name the first of these counts. */
export const PIPELINE_ENDINGS = ['.pipeline.yaml', '.pipeline.yml', '.pipeline.json'] as const;

/** The names of a configuration file; of two in one folder the first of these counts. */
export const CONFIGURATION_NAMES = ['imgtpl.config.yaml', 'imgtpl.config.yml', 'imgtpl.config.json'] as const;

/** Folders that no walk goes into. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The parts of a name that tells what its file is. */
export interface FamilyName {
  /** What a template and its pipeline file have in common: `web` of `web.pipeline.yaml`. */
  readonly stem: string;
  /** As it stands in the tables above, however the name writes it. */
  readonly ending: (typeof ENDINGS)[number];
}

export const ENDINGS = [TEMPLATE_ENDING, ...PIPELINE_ENDINGS] as const;

/** An ending in capitals is the same ending: there are file systems that do not tell them apart. */
export function familyName(name: string): FamilyName | undefined {
  const lower = name.toLowerCase();
  const ending = ENDINGS.find((one) => lower.endsWith(one));
  return ending === undefined ? undefined : { stem: name.slice(0, -ending.length), ending };
}

/** Whether a name is that of a template. */
export function isTemplateName(name: string): boolean {
  return familyName(name)?.ending === TEMPLATE_ENDING;
}

/** Whether a name is that of a pipeline file. */
export function isPipelineName(name: string): boolean {
  const family = familyName(name);
  return family !== undefined && family.ending !== TEMPLATE_ENDING;
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
  return familyName(name)?.stem ?? name.replace(/\.[^.]*$/, '');
}

/** The kind that a template's name tells. */
export function kindOfName(name: string): ContentKind {
  const kind = /\.(test|component)\.imgtpl$/i.exec(name)?.[1]?.toLowerCase();
  return CONTENT_KINDS.find((one) => one === kind) ?? 'build';
}
