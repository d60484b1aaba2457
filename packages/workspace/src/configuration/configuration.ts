import type { ComponentCatalogue, DiagnosticCode, RuleSetting, Settings } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import type { WrittenPath } from '../catalogue/written-path.js';
import type { PathMatcher } from '../glob.js';
import type { Problem } from '../problem.js';

/** A configuration file, and by `base` the one that it extends. */
export interface Configuration {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly content: ConfigurationContent;
  readonly base: Configuration | undefined;
  /** The image components that exist, if this file names catalogues. */
  readonly catalogue?: ComponentCatalogue | undefined;
  /** Only those in this file; `base` has its own. */
  readonly problems: readonly Problem[];
}

/** The valid content of one configuration file. */
export interface ConfigurationContent {
  /** As written, with the range of the value. */
  readonly extends?: WrittenPath | undefined;
  readonly inferredErrors?: 'error' | 'warning' | undefined;
  /** Paths and globs as written. */
  readonly catalogues?: readonly WrittenPath[] | undefined;
  readonly pinnedComponentVersions?: boolean | undefined;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
  /** In the order of the file: later ones win. */
  readonly overrides: readonly Override[];
}

/** Settings for some files only. */
export interface Override {
  /** Whether a path, relative to the configuration's folder, is one of them. */
  readonly matches: PathMatcher;
  readonly kind?: ContentKind | undefined;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
}

/** The configuration of one file. */
export interface EffectiveConfiguration extends ConfiguredSettings {
  /** The configuration files it comes from: the nearest, then those it extends. */
  readonly files: readonly Configuration[];
}

/** What the configuration files of one file say together. */
export interface ConfiguredSettings {
  /** The kind, if an override sets it. */
  readonly kind: ContentKind | undefined;
  /** The same object for all files with the same settings. */
  readonly settings: Settings;
  /** The image components that exist, if the configuration names catalogues. */
  readonly catalogue?: ComponentCatalogue | undefined;
}
