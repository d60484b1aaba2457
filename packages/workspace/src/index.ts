export { completeConfiguration } from './configuration/complete-configuration.js';
export type { EffectiveConfiguration } from './configuration/configuration.js';
export { configurationDocsAt } from './configuration/configuration-docs.js';
export { faultyConfigurations } from './configuration/configuration-reports.js';
export { configurationSchema } from './configuration/configuration-schema.js';
export { effectiveConfiguration } from './configuration/effective-configuration.js';
export { isReadableConfiguration, lintConfiguration } from './configuration/lint-configuration.js';
export { type ResolvedConfiguration, resolvedConfiguration } from './configuration/resolved-configuration.js';
export { type Discovery, type DiscoveryProblem, discover, isWalked } from './discover.js';
export { eachOf } from './each-of.js';
export { emitSource } from './emit-source.js';
export {
  isConfigurationName,
  isPipelineName,
  isRequestName,
  isTemplateName,
  PIPELINE_ENDINGS,
  splitFileName,
  stemOf,
} from './file-name.js';
export type { FaultyConfiguration, FileKind, FileReport, JudgedFile, UnreadableFile } from './file-report.js';
export {
  type Awaitable,
  type FileFault,
  type FileStat,
  type FileSystem,
  type FileType,
  type FolderEntry,
  isFileFault,
  LARGEST_FILE,
} from './file-system.js';
export { getOrMake } from './get-or-make.js';
export { judgedTemplate } from './judged-template.js';
export { kindOf } from './kind.js';
export { type LintFilesOptions, lintDocument, lintFiles } from './lint-files.js';
export {
  areReadable,
  type LoadedRequest,
  type LoadedRequests,
  type LoadRequestsOptions,
  loadRequests,
  type TemplateSource,
} from './load-requests.js';
export { createMemo, type Memo } from './memo.js';
export { createMemory, forgetUnused, type Memory } from './memory.js';
export { fileTypeOf, fromPlatform, NODE_FILE_SYSTEM, systemCode, systemReason } from './node-file-system.js';
export {
  baseName,
  comparePaths,
  foldersUpwards,
  fromNativePath,
  isInside,
  joinPath,
  parentPath,
  relativePath,
  resolvePath,
} from './path.js';
export { type ContentLink, contentLinks, pairedTemplate } from './pipeline/content-links.js';
export { loadPipeline } from './pipeline/load-pipeline.js';
export { editsForMoves, type Move, type PipelineEdits } from './pipeline/moved-files.js';
export { type NamingIndex, namingIndex } from './pipeline/naming-index.js';
export { openPipelineFile } from './pipeline/open-pipeline-file.js';
export type { Pipeline } from './pipeline/pipeline.js';
export { rootOf } from './root.js';
export { readText, textOfBytes } from './source-text.js';
export { type DocumentSource, factsOfRequest, readDocument, type TemplateDocument } from './template-document.js';
export type { TextFault } from './text-fault.js';
export { withTexts } from './with-texts.js';
export {
  type ConfigurationChoice,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
  withRequestsUnread,
} from './workspace.js';
