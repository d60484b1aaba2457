import { lineIndex, utf8Length } from '@imgtpl/grammar';
import type { FaultyConfiguration, JudgedFile } from '../file-report.js';
import { withTexts } from '../with-texts.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { chainOf } from './chain-of.js';
import { faultyConfigurations } from './configuration-reports.js';

/** Reports on a configuration file and the files that it extends, for those with errors. */
export async function lintConfiguration(workspace: Workspace, path: string): Promise<readonly FaultyConfiguration[]> {
  const { loadConfiguration } = await import('./load-configuration.js');
  return [...faultyConfigurations(chainOf(await loadConfiguration(workspace, path)))];
}

/** The same for a file or text that is to be linted like any other: it gets a report even without errors. */
export async function* lintConfigurationSource(
  workspace: Workspace,
  { path, text: given }: { readonly path: string; readonly text?: string },
): AsyncGenerator<FaultyConfiguration | JudgedFile> {
  const { loadConfiguration } = await import('./load-configuration.js');
  const own = given === undefined ? workspace : withText(workspace, { path, text: given });
  const configuration = await loadConfiguration(own, path);
  yield* faultyConfigurations(chainOf(configuration));
  if (configuration.problems.length > 0) return;
  const { text } = configuration;
  const bytes = utf8Length(text);
  const nothing = { commands: 0, diagnostics: [] } as const;
  yield { outcome: 'judged', path, kind: 'configuration', bytes, ...nothing, lines: lineIndex(text), text };
}

/** Whether a text has the syntax of a configuration file; its content may be wrong or empty. */
export async function isReadableConfiguration({ path, text }: { readonly path: string; readonly text: string }) {
  const { isWellFormed } = await import('./parse-tree.js');
  return isWellFormed(text, path);
}

/** A workspace with another text for one file, and an empty cache. */
function withText(
  { cache: _, ...options }: Workspace,
  { path, text }: { readonly path: string; readonly text: string },
): Workspace {
  const files = withTexts(options.files, (asked) => (asked === path ? text : undefined));
  return openWorkspace({ ...options, files });
}
