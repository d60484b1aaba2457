import {
  type ContentFile,
  type ContentFileFault,
  contentReferences,
  mayNameContent,
  type PipelineFile,
  readAroundFaults,
  readPipelineFile,
} from '@imgtpl/request';
import { eachOf } from '../each-of.js';
import { isConfigurationName, isPipelineName } from '../file-name.js';
import { getOrMake } from '../get-or-make.js';
import { isInRoot } from '../in-root.js';
import { recall } from '../memo.js';
import { loadWorkspaceMessages } from '../messages/index.js';
import { baseName, parentPath, relativePath, resolvePath } from '../path.js';
import { rootOf } from '../root.js';
import { readText } from '../source-text.js';
import type { TextFault } from '../text-fault.js';
import type { Workspace } from '../workspace.js';
import type { NamedTemplate, Pipeline } from './pipeline.js';

/** Reads a pipeline file and the files that it names, once in a run. */
export function loadPipeline(workspace: Workspace, path: string): Promise<Pipeline | TextFault> {
  return getOrMake(workspace.cache.pipelines, path, () => load(workspace, path));
}

/** The same for a file that may name templates; undefined for one that cannot, which is not parsed. */
export async function loadNamingPipeline(
  workspace: Workspace,
  path: string,
): Promise<Pipeline | TextFault | undefined> {
  const known = workspace.cache.pipelines.get(path);
  if (known !== undefined) return known;
  const text = await pipelineText(workspace, path);
  return typeof text !== 'string' || mayNameContent(text) ? loadPipeline(workspace, path) : undefined;
}

async function load(workspace: Workspace, path: string): Promise<Pipeline | TextFault> {
  const text = await pipelineText(workspace, path);
  return typeof text === 'string' ? readPipeline(workspace, { path, text }) : text;
}

function pipelineText(workspace: Workspace, path: string): Promise<string | TextFault> {
  return getOrMake(workspace.cache.pipelineTexts, path, () => readNamed(workspace, path));
}

/** A pipeline file from its text. */
export async function readPipeline(
  workspace: Workspace,
  { path, text }: { readonly path: string; readonly text: string },
): Promise<Pipeline> {
  const file = await recall(workspace.memory?.pipelineFiles, path, [text], () => readPipelineFile(text, { path }));
  return withContents(workspace, path, file);
}

/** A pipeline file with the contents that its documents name. The path need not exist: the names are relative to it. */
export async function withContents(workspace: Workspace, path: string, file: PipelineFile): Promise<Pipeline> {
  const root = await rootOf(workspace, parentPath(path));
  const references = file.documents.flatMap((document) =>
    contentReferences(document).map(({ parameter, path: written }) => {
      return { document, parameter, path: resolvePath(parentPath(path), written), written, pipeline: path };
    }),
  );
  const targets = new Map(references.map(({ written, path: target }) => [written, target]));
  const read = await eachOf([...targets], async ([written, target]) => {
    return [written, await contentOf(workspace, root, target)] as const;
  });
  const contents = new Map(read);
  const named = references.flatMap((reference): NamedTemplate[] => {
    const content = contents.get(reference.written);
    return content !== undefined && 'text' in content ? [{ ...reference, text: content.text }] : [];
  });
  return { path, file, readable: await readAroundFaults(path, file), named, contents };
}

async function contentOf(workspace: Workspace, root: string, path: string): Promise<ContentFile> {
  if (!(await isInRoot(workspace, root, path))) return { fault: 'outside-root' };
  if (isPipelineName(baseName(path)) || isConfigurationName(baseName(path))) return { fault: 'no-template' };
  const text = await readNamed(workspace, path);
  return typeof text === 'string' ? { text } : { fault: CONTENT_FAULTS[text.fault] };
}

/** The text of a file that another file refers to. A pipe or device is refused: reading it might never end. */
async function readNamed(workspace: Workspace, path: string): Promise<string | TextFault> {
  const stat = await workspace.files.stat(path);
  if (stat?.type !== 'other') return await readText(workspace, path, stat);
  const messages = await loadWorkspaceMessages(workspace.language);
  return { fault: 'not-a-file', message: messages.isNoFile(relativePath(workspace.workingDirectory, path)) };
}

const CONTENT_FAULTS: { readonly [Fault in TextFault['fault']]: ContentFileFault } = {
  missing: 'missing',
  'not-a-file': 'no-file',
  'not-a-folder': 'missing',
  denied: 'unreadable',
  failed: 'unreadable',
  'too-large': 'too-large',
  'not-utf-8': 'not-text',
};
