import { analyze, loadMessages } from '@imgtpl/language';
import { faultyConfigurations } from './configuration/configuration-reports.js';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import { isPipelineName } from './file-name.js';
import type { FileReport, JudgedFile } from './file-report.js';
import { type DocumentSource, readDocument, type TemplateDocument } from './template-document.js';
import type { Workspace } from './workspace.js';

/**
 * Judges files, in the order given: the one thing that both the command line's lint and an editor's workspace
 * diagnostics are made of. A configuration with errors in it is reported once, before the first file that it speaks of.
 */
export async function* lintFiles(workspace: Workspace, paths: Iterable<string>): AsyncGenerator<FileReport> {
  const reported = new Set<string>();
  for (const path of paths) {
    await workspace.pause?.();
    for await (const report of lintDocument(workspace, { path })) {
      if (report.outcome === 'faulty-configuration') {
        if (reported.has(report.path)) continue;
        reported.add(report.path);
      }
      yield report;
    }
  }
}

/** Judges one file, or a text under its name; the errors of its configuration come first. */
export async function* lintDocument(workspace: Workspace, source: DocumentSource): AsyncGenerator<FileReport> {
  const { files } = await effectiveConfiguration(workspace, source.path);
  yield* faultyConfigurations(files);
  if (isPipelineName(source.path)) return;
  const document = await readDocument(workspace, source);
  yield document.outcome === 'document' ? await judge(workspace, document) : document;
}

async function judge(workspace: Workspace, { path, kind, text, settings }: TemplateDocument): Promise<JudgedFile> {
  const messages = await loadMessages(workspace.language);
  const { bytes, template, diagnostics, lines } = analyze(text, { kind, messages, settings });
  return { outcome: 'judged', path, kind, bytes, commands: template.commands.length, diagnostics, lines, text };
}
