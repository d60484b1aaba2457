import type { ContentKind, Language } from '@imgtpl/spec';
import type { Configuration, EffectiveConfiguration } from './configuration/configuration.js';
import type { FileSystem } from './file-system.js';
import type { FolderPipelines, Pipeline, Relatives } from './pipeline/pipeline.js';
import type { TextFault } from './text-fault.js';

/** What one run of the command line, or one state of an editor's workspace, is told. */
export interface WorkspaceOptions {
  readonly files: FileSystem;
  /** Absolute, in the form of `path.ts`. */
  readonly workingDirectory: string;
  /** An editor's folders: what is the root of a file that no repository holds. */
  readonly workspaceFolders?: readonly string[];
  /** The language of every message. */
  readonly language: Language;
  /** Which configuration holds: `nearest` (the default) is looked for from each file upwards. */
  readonly configuration?: ConfigurationChoice | undefined;
  /** The kind of every template, whatever else speaks of it: the command line's flag. */
  readonly kind?: ContentKind | undefined;
  /** Called between files and between folders: where a server lets other requests in. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export type ConfigurationChoice =
  | { readonly use: 'nearest' }
  | { readonly use: 'none' }
  | { readonly use: 'file'; readonly path: string };

/** The options, and what was read in this run: the caller owns it, and drops it when files may have changed. */
export interface Workspace extends WorkspaceOptions {
  readonly cache: WorkspaceCache;
}

/** What was found once and is asked for again. */
interface WorkspaceCache {
  /** Folder to the repository that holds it. */
  readonly repositories: Map<string, string | undefined>;
  /** Folder to the configuration file that holds for it. */
  readonly nearestConfigurations: Map<string, string | undefined>;
  /** Configuration files by their paths. */
  readonly configurations: Map<string, Promise<Configuration>>;
  /** Pipeline files by their paths. */
  readonly pipelines: Map<string, Promise<Pipeline | TextFault>>;
  /** The templates and pipeline files that a folder lists, by the stem of their names. */
  readonly relatives: Map<string, Promise<ReadonlyMap<string, Relatives>>>;
  /** The pipeline files of a folder. */
  readonly folders: Map<string, Promise<FolderPipelines>>;
  /** What is configured, by the path of the file that it is for. */
  readonly byFile: Map<string, Promise<EffectiveConfiguration>>;
  /** The same by the configuration files and the overrides that match. */
  readonly effective: Map<string, EffectiveConfiguration>;
}

export function openWorkspace(options: WorkspaceOptions): Workspace {
  return {
    ...options,
    cache: {
      repositories: new Map(),
      nearestConfigurations: new Map(),
      configurations: new Map(),
      byFile: new Map(),
      effective: new Map(),
      pipelines: new Map(),
      relatives: new Map(),
      folders: new Map(),
    },
  };
}
