export type {
  DocumentSource,
  LintOptions,
  ResolvedConfiguration,
  TemplateDocument,
  WorkspaceFunctions,
} from './contract.js';
export type { Discovery, DiscoveryProblem } from './discover.js';
export type { FaultyConfiguration, FileKind, FileReport, JudgedFile, UnreadableFile } from './file-report.js';
export {
  type Awaitable,
  type FileFault,
  type FileStat,
  type FileSystem,
  type FileType,
  type FolderEntry,
  isFileFault,
} from './file-system.js';
export { memoryFileSystem } from './memory-file-system.js';
export { fromPlatform, NODE_FILE_SYSTEM } from './node-file-system.js';
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
export type { ConfigurationChoice, Workspace, WorkspaceOptions } from './workspace.js';
