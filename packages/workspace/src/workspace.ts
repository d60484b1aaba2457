import type { ContentKind, Language } from '@imgtpl/spec';
import type { Configuration, EffectiveConfiguration } from './configuration/configuration.js';
import type { FileSystem } from './file-system.js';
import type { Memory } from './memory.js';
import type { FolderPipelines, Pipeline, SameNameFiles } from './pipeline/pipeline.js';
import type { TextFault } from './text-fault.js';

/** The inputs of one run of the command line, or one state of an editor's workspace. */
export interface WorkspaceOptions {
  readonly files: FileSystem;
  /** Absolute, in the form of `path.ts`. */
  readonly workingDirectory: string;
  /** An editor's folders: the roots of files outside any repository. */
  readonly workspaceFolders?: readonly string[];
  /** The language of every message. */
  readonly language: Language;
  /** Which configuration applies: `nearest` (the default) is searched from each file upwards. */
  readonly configuration?: ConfigurationChoice | undefined;
  /** The kind of every template, from the command line's flag, which wins over everything else. */
  readonly kind?: ContentKind | undefined;
  /** Called between files and between folders, so that a server can handle other requests. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** What the runs before this one have made. */
  readonly memory?: Memory | undefined;
}

/** Which configuration files apply: those nearest to each file, none, or one for all. */
export type ConfigurationChoice =
  | { readonly use: 'nearest' }
  | { readonly use: 'none' }
  | { readonly use: 'file'; readonly path: string };

/** The options, and what was read in this run: the caller owns it, and drops it when files may have changed. */
export interface Workspace extends WorkspaceOptions {
  readonly cache: WorkspaceCache;
}

/** What was read once and may be asked for again. */
interface WorkspaceCache extends ConfigurationCache {
  /** Pipeline files by their paths. */
  readonly pipelines: Map<string, Promise<Pipeline | TextFault>>;
  /** Their texts: of a file that names no template, only that is read. */
  readonly pipelineTexts: Map<string, Promise<string | TextFault>>;
  /** The templates and pipeline files listed in a folder, by stem. */
  readonly filesByStem: Map<string, Promise<ReadonlyMap<string, SameNameFiles>>>;
  /** The pipeline files of a folder. */
  readonly folderPipelines: Map<string, Promise<FolderPipelines>>;
}

interface ConfigurationCache {
  /** From a folder to the repository that contains it. */
  readonly repositories: Map<string, Promise<string | undefined>>;
  /** From a folder to its nearest configuration file. */
  readonly nearestConfigurations: Map<string, Promise<string | undefined>>;
  /** Configuration files by their paths. */
  readonly configurations: Map<string, Promise<Configuration>>;
  /** The configuration of a file, by its path. */
  readonly effectiveByFile: Map<string, Promise<EffectiveConfiguration>>;
  /** The same, by configuration files and matching overrides. */
  readonly effectiveBySources: Map<string, EffectiveConfiguration>;
}

/** A workspace in which nothing has been read yet. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  const configurations: ConfigurationCache = {
    repositories: new Map(),
    nearestConfigurations: new Map(),
    configurations: new Map(),
    effectiveByFile: new Map(),
    effectiveBySources: new Map(),
  };
  return withRequestsUnread({ ...options, cache: configurations });
}

/** The same workspace with its configurations and their catalogues, and without any pipeline file. */
export function withRequestsUnread(workspace: WorkspaceOptions & { readonly cache: ConfigurationCache }): Workspace {
  return {
    ...workspace,
    cache: {
      ...workspace.cache,
      pipelines: new Map(),
      pipelineTexts: new Map(),
      filesByStem: new Map(),
      folderPipelines: new Map(),
    },
  };
}
