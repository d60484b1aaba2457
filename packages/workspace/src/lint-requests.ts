import { addTo, analyze, loadMessages } from '@imgtpl/language';
import type { PipelineDocument } from '@imgtpl/request';
import type { JudgedFile } from './file-report.js';
import { judgedTemplate } from './judged-template.js';
import { kindOfParameter } from './kind.js';
import { whenMinified } from './minified.js';
import { factsOfDocument } from './pipeline/facts-of-document.js';
import { type AsSent, asWritten, lintPipeline } from './pipeline/lint-pipeline.js';
import type { Pipeline } from './pipeline/pipeline.js';
import { readDocument, type TemplateDocument } from './template-document.js';
import type { Workspace } from './workspace.js';

export interface LintRequestsOptions {
  /** Whether the requests are judged, and not only the templates. */
  readonly isRequest: boolean;
  /** The template that belongs to them by its name. */
  readonly paired: TemplateDocument | undefined;
  readonly contents: 'verbatim' | 'minified';
}

/**
 * Lints the pipeline file, then its templates, each together with every request that uses it. Judges the texts that the
 * requests contain: read again, a pipe would be empty, and a file could be another.
 */
export async function lintRequests(
  workspace: Workspace,
  pipeline: Pipeline,
  { isRequest, paired, contents }: LintRequestsOptions,
): Promise<readonly JudgedFile[]> {
  const asSent: AsSent = contents === 'minified' ? whenMinified : asWritten;
  const templates = new Map<string, Use[]>();
  for (const { path, ...use } of pipeline.named) addTo(templates, path, use);
  if (paired !== undefined && !templates.has(paired.path)) {
    const uses = pipeline.file.documents.map((document) => ({ document, text: paired.text }));
    templates.set(paired.path, uses);
  }
  const reports = isRequest ? [await lintPipeline(workspace, pipeline, asSent)] : [];
  const messages = await loadMessages(workspace.language);
  for (const [path, uses] of templates) {
    const [first] = uses;
    if (first === undefined) continue;
    const document = await readDocument(workspace, { path, text: first.text });
    if (document.outcome === 'unreadable') continue;
    // What this request makes of it counts, even if its own folder or an assignment says otherwise.
    const kind = kindOfParameter(first.parameter) ?? document.kind;
    const requests = isRequest ? uses.flatMap((use) => factsOfDocument(use.document) ?? []) : [];
    const analysis = analyze(document.text, { ...document, kind, requests, messages });
    reports.push({ ...judgedTemplate(path, analysis), diagnostics: asSent(analysis) });
  }
  return reports;
}

/** A document that uses a template with this text, and as which parameter if it names it. */
interface Use {
  readonly document: PipelineDocument;
  readonly text: string;
  readonly parameter?: string;
}
