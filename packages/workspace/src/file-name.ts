import type { ContentKind } from '@imgtpl/spec';

/** Whether a name is that of a template. */
export function isTemplateName(name: string): boolean {
  return name.endsWith('.imgtpl');
}

/** Whether a name is that of a pipeline file. */
export function isPipelineName(name: string): boolean {
  return /\.pipeline\.(?:ya?ml|json)$/.test(name);
}

/** Whether a file that somebody names as a request can be nothing but a pipeline file, whatever it is called. */
export function isRequestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/** The kind that a template's name tells. */
export function kindOfName(name: string): ContentKind {
  if (name.endsWith('.test.imgtpl')) return 'test';
  return name.endsWith('.component.imgtpl') ? 'component' : 'build';
}
