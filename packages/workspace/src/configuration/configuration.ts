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
  /** In this file; those of `base` are there. */
  readonly problems: readonly Problem[];
}

/** What one configuration file says, without what is wrong in it. */
export interface ConfigurationContent {
  /** As written, with the place of the value. */
  readonly extends?: WrittenPath | undefined;
  readonly inferredErrors?: 'error' | 'warning' | undefined;
  /** Paths and globs as written. */
  readonly catalogues?: readonly WrittenPath[] | undefined;
  readonly pinnedComponentVersions?: boolean | undefined;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
  /** In the order of the file: later ones win. */
  readonly overrides: readonly Override[];
}

/** What holds for some files only. */
export interface Override {
  /** Whether a path, seen from the configuration's folder, is one of them. */
  readonly matches: PathMatcher;
  readonly kind?: ContentKind | undefined;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
}

/** What the configuration says of one file. */
export interface EffectiveConfiguration {
  /** The files that it was read from, the nearest first, then what each extends. */
  readonly files: readonly Configuration[];
  /** The kind that an override gives. */
  readonly kind: ContentKind | undefined;
  /** The same object for all files of which the same is said. */
  readonly settings: Settings;
  /** The image components that exist, if the configuration names catalogues. */
  readonly catalogue?: ComponentCatalogue | undefined;
}
