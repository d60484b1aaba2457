import type { ComponentReference } from '@imgtpl/grammar';
import type { ContentKind, OperatingSystem } from '@imgtpl/spec';
import { addTo } from '../add-to.js';

/** The components that exist, as DescribeImageComponents lists them. */
export interface ComponentCatalogue {
  /** Whether a component that is not listed does not exist: all pages were read, for both owners. */
  readonly isComplete: boolean;
  readonly byId: ReadonlyMap<string, CatalogueComponent>;
  readonly byName: ReadonlyMap<string, readonly CatalogueComponent[]>;
}

/** A component as the catalogue lists it; texts are as the API returns them. */
export interface CatalogueComponent {
  readonly id: string;
  readonly name: string;
  /** `major.minor.patch`. */
  readonly version: string;
  readonly description?: string;
  /** A key of `KINDS_BY_TYPE`; other values are not judged. */
  readonly type: string;
  /** A key of `SYSTEMS`; other values are not judged. */
  readonly system: string;
  readonly parameters: readonly CatalogueParameter[];
}

/** The types of a catalogue, and the kind of content that may use each [component-page-2025]. */
export const KINDS_BY_TYPE: ReadonlyMap<string, ContentKind> = new Map([
  ['Build', 'build'],
  ['Test', 'test'],
]);

/** The systems of a catalogue, and their names in the rest of the API. */
export const SYSTEMS: ReadonlyMap<string, OperatingSystem> = new Map([
  ['Linux', 'linux'],
  ['Windows', 'windows'],
]);

/** A parameter that a component takes. */
export interface CatalogueParameter {
  readonly name: string;
  /** `String`, `Number` or `Boolean`; values of other types are not judged. */
  readonly type: string;
  /** Whether it may be left out. An empty text is a default too. */
  readonly hasDefault: boolean;
  /** The default, if it is known. */
  readonly defaultValue?: string;
}

/** Makes a catalogue of components; of two with the same id, the last one counts. */
export function componentCatalogue(
  components: readonly CatalogueComponent[],
  { isComplete }: { readonly isComplete: boolean },
): ComponentCatalogue {
  const byName = new Map<string, CatalogueComponent[]>();
  for (const component of components) addTo(byName, component.name, component);
  return { isComplete, byId: new Map(components.map((one) => [one.id, one])), byName };
}

/**
 * The result of looking up a reference. `unresolved`: the reference is masked or malformed, or its version has a `*`
 * and a page that is missing may list a greater one.
 */
export type Resolution =
  | { readonly outcome: 'found'; readonly component: CatalogueComponent }
  | MissingComponent
  | { readonly outcome: 'unresolved' };

/** The catalogue has no component with this id or name, or not in this version. */
export type MissingComponent =
  | { readonly outcome: 'missing'; readonly what: 'id'; readonly id: string }
  | { readonly outcome: 'missing'; readonly what: 'name'; readonly name: string }
  | { readonly outcome: 'missing'; readonly what: 'version'; readonly name: string; readonly version: string };

/** Looks up the component of a reference. Catalogues have no region and account, so these are not compared. */
export function resolveComponent(catalogue: ComponentCatalogue, reference: ComponentReference): Resolution {
  switch (reference.kind) {
    case 'id': {
      const component = catalogue.byId.get(reference.id);
      return component ? { outcome: 'found', component } : { outcome: 'missing', what: 'id', id: reference.id };
    }
    case 'arn':
      return resolveName(catalogue, reference.name.text, reference.version.text);
    case 'masked':
    case 'malformed':
      return { outcome: 'unresolved' };
    default:
      return reference satisfies never;
  }
}

function resolveName({ byName, isComplete }: ComponentCatalogue, name: string, version: string): Resolution {
  const versions = byName.get(name);
  if (versions === undefined) return { outcome: 'missing', what: 'name', name };
  if (version.includes('*') && !isComplete) return { outcome: 'unresolved' };
  let greatest: CatalogueComponent | undefined;
  for (const one of versions) {
    if (matchesVersion(one.version, version) && (!greatest || compareVersions(one.version, greatest.version) > 0))
      greatest = one;
  }
  return greatest ? { outcome: 'found', component: greatest } : { outcome: 'missing', what: 'version', name, version };
}

function matchesVersion(version: string, wanted: string): boolean {
  const parts = version.split('.');
  return wanted.split('.').every((part, index) => part === '*' || Number(part) === Number(parts[index]));
}

/** Above zero if `a` is the greater version. */
export function compareVersions(a: string, b: string): number {
  const others = b.split('.');
  const differences = a.split('.').map((part, index) => Number(part) - Number(others[index]));
  return differences.find((difference) => difference !== 0) ?? 0;
}
