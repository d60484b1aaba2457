import { lineIndex, utf8Length } from '@imgtpl/grammar';
import { type Analysis, analyze, byPosition, type Diagnostic, loadMessages } from '@imgtpl/language';
import { inlineContents, loadRequestMessages, type OwnTemplate, placeInFile, validateRequest } from '@imgtpl/request';
import { effectiveConfiguration } from '../configuration/effective-configuration.js';
import type { JudgedFile } from '../file-report.js';
import { baseName } from '../path.js';
import type { Workspace } from '../workspace.js';
import { type Namesake, namesake, OWN_PARAMETER } from './content-links.js';
import { factsOfDocument } from './facts-of-document.js';
import type { Pipeline } from './pipeline.js';

/** Selects the diagnostics that apply to a content in the form in which it is sent. */
export type AsSent = (analysis: Analysis) => readonly Diagnostic[];

/** Lints a pipeline file: its requests and their inline content. Templates in files are linted as files. */
export async function lintPipeline(
  workspace: Workspace,
  pipeline: Pipeline,
  asSent: AsSent = ({ diagnostics }) => diagnostics,
): Promise<JudgedFile> {
  const { path, file } = pipeline;
  const { text } = file;
  const { pause } = workspace;
  const lines = lineIndex(text);
  const { settings, catalogue } = await effectiveConfiguration(workspace, path);
  const messages = await loadMessages(workspace.language);
  const own = await namesake(workspace, path);
  const requestMessages = await loadRequestMessages(workspace.language);
  const validation = {
    messages: requestMessages,
    settings,
    contents: pipeline.contents,
    ...(own === undefined ? {} : { template: ownOf(pipeline, own) }),
  };
  const judged: (readonly Diagnostic[])[] = [];
  for (const document of file.documents) {
    await pause?.();
    judged.push(validateRequest(document, validation));
    const facts = factsOfDocument(document);
    const options = { messages, settings, requests: facts ? [facts] : [], catalogue };
    for (const content of inlineContents(document)) {
      const analysis = analyze(content.text, { ...options, kind: content.kind });
      // A content that is far too long takes a while, so other requests may run between two rules.
      if (pause) await analysis.runRules(() => pause().then(() => true));
      judged.push(placeInFile(content, asSent(analysis).filter(isOfTemplate), requestMessages));
    }
  }
  const diagnostics = judged.flat().sort(byPosition);
  return { outcome: 'judged', path, kind: 'pipeline', bytes: utf8Length(text), commands: 0, diagnostics, lines, text };
}

function ownOf({ named, path: pipeline }: Pipeline, { path: own, owner }: Namesake): OwnTemplate {
  const alsoWritten = named.filter(({ path }) => path === own).map(({ written }) => written);
  const taken = owner === pipeline ? {} : { takenBy: baseName(owner) };
  return { parameter: OWN_PARAMETER, path: baseName(own), alsoWritten, ...taken };
}

/** The form of the scalar (`|`, `|-`) decides whether there is a final line end, not the template in it. */
function isOfTemplate({ code }: Diagnostic): boolean {
  return code !== 'imgtpl/final-newline';
}
