import { lineIndex, utf8Length } from '@imgtpl/grammar';
import { type Analysis, analyze, byPosition, type Diagnostic, loadMessages } from '@imgtpl/language';
import {
  inlineContents,
  loadRequestMessages,
  type PairedTemplate,
  placeInFile,
  validateRequest,
} from '@imgtpl/request';
import type { ConfiguredSettings } from '../configuration/configuration.js';
import { effectiveConfiguration } from '../configuration/effective-configuration.js';
import type { JudgedFile } from '../file-report.js';
import { recall } from '../memo.js';
import { baseName } from '../path.js';
import type { Workspace } from '../workspace.js';
import { PAIRED_PARAMETER, type Pairing, pairingOf } from './content-links.js';
import { factsOfDocument } from './facts-of-document.js';
import type { Pipeline } from './pipeline.js';

/** Selects the diagnostics that apply to a content in the form in which it is sent. */
export type AsSent = (analysis: Analysis) => readonly Diagnostic[];

/** Lints a pipeline file: its requests and their inline content. Templates in files are linted as files. */
export async function lintPipeline(
  workspace: Workspace,
  pipeline: Pipeline,
  asSent: AsSent = asWritten,
): Promise<JudgedFile> {
  const { path, file, contents } = pipeline;
  const configured = await effectiveConfiguration(workspace, path);
  const pairing = await pairingOf(workspace, path);
  const paired = [pairing?.template, pairing?.pipeline];
  const read = [...contents].flatMap(([written, content]) => [written, ...Object.entries(content).flat()]);
  const inputs = [file, asSent, workspace.language, configured.settings, configured.catalogue, ...paired, ...read];
  return recall(workspace.memory?.reports, path, inputs, () =>
    judgePipeline(workspace, pipeline, { asSent, configured, pairing }),
  );
}

interface Circumstances {
  readonly asSent: AsSent;
  readonly configured: ConfiguredSettings;
  readonly pairing: Pairing | undefined;
}

async function judgePipeline(
  { language, pause }: Workspace,
  pipeline: Pipeline,
  { asSent, configured: { settings, catalogue }, pairing }: Circumstances,
): Promise<JudgedFile> {
  const { path, file, readable } = pipeline;
  const { text } = file;
  const lines = lineIndex(text);
  const messages = await loadMessages(language);
  const requestMessages = await loadRequestMessages(language);
  const validation = {
    messages: requestMessages,
    settings,
    contents: pipeline.contents,
    ...(pairing === undefined ? {} : { template: pairedTemplate(pipeline, pairing) }),
  };
  const found: (readonly Diagnostic[])[] = [];
  for (const [index, document] of file.documents.entries()) {
    await pause?.();
    found.push(validateRequest(document, validation));
    const shown = readable.documents[index] ?? document;
    const facts = factsOfDocument(shown);
    const options = { messages, settings, requests: facts ? [facts] : [], catalogue };
    for (const content of inlineContents(shown)) {
      const analysis = analyze(content.text, { ...options, kind: content.kind });
      // A content that is far too long takes a while, so other requests may run between two rules.
      if (pause) await analysis.runRules(() => pause().then(() => true));
      found.push(placeInFile(content, asSent(analysis).filter(isOfTemplate), requestMessages));
    }
  }
  const diagnostics = found.flat().sort(byPosition);
  return { outcome: 'judged', path, kind: 'pipeline', bytes: utf8Length(text), commands: 0, diagnostics, lines, text };
}

/** All findings, for content that is sent as it is written. */
export function asWritten({ diagnostics }: Analysis): readonly Diagnostic[] {
  return diagnostics;
}

function pairedTemplate({ named, path: pipeline }: Pipeline, pairing: Pairing): PairedTemplate {
  const alsoWritten = named.filter(({ path }) => path === pairing.template).map(({ written }) => written);
  const other = pairing.pipeline === pipeline ? {} : { pairedWith: baseName(pairing.pipeline) };
  return { parameter: PAIRED_PARAMETER, path: baseName(pairing.template), alsoWritten, ...other };
}

/** The form of the scalar (`|`, `|-`) decides whether there is a final line end, not the template in it. */
function isOfTemplate({ code }: Diagnostic): boolean {
  return code !== 'imgtpl/final-newline';
}
