import { parse } from '@imgtpl/grammar';
import { configuredFormat, formatText } from '@imgtpl/language';
import { effectiveConfiguration, faultyConfigurations, isRequestName, type Workspace } from '@imgtpl/workspace';
import type { Formatting, Source } from './formatting.js';

/** Formats a template, or the templates inside a pipeline file, with the configuration of its path. */
export async function formatSource({ path, text }: Source, workspace: Workspace): Promise<Formatting> {
  const { files, settings } = await effectiveConfiguration(workspace, path);
  const faulty = [...faultyConfigurations(files)];
  if (faulty.length > 0) return { faulty };
  const options = configuredFormat(settings);
  // Formatted as a template, such a file would lose its blank lines.
  if (!isRequestName(path)) return { after: formatText(parse(text), options) };
  const { formatPipelineText } = await import('./format-pipeline-text.js');
  return await formatPipelineText({ path, text }, { options, language: workspace.language });
}
