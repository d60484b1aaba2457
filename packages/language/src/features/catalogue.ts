import type { ComponentReference } from '@imgtpl/grammar';
import type { OperatingSystem } from '@imgtpl/spec';

/** What a catalogue knows of one version of a component. */
export interface CatalogueComponent {
  readonly id: string;
  readonly name: string;
  /** `major.minor.patch`. */
  readonly version: string;
  readonly description?: string;
  readonly type?: 'Build' | 'Test';
  readonly system?: OperatingSystem;
  readonly parameters: readonly CatalogueParameter[];
}

export interface CatalogueParameter {
  readonly name: string;
  readonly type: 'String' | 'Number' | 'Boolean';
  /** Absent: a template has to pass a value. */
  readonly defaultValue?: string;
}

/** The component that a reference names: by its id, or by name and version, of which `*` takes the greatest that fits. */
export function findComponent(
  catalogue: readonly CatalogueComponent[],
  reference: ComponentReference | undefined,
): CatalogueComponent | undefined {
  if (reference?.kind === 'id') return catalogue.find(({ id }) => id === reference.id);
  if (reference?.kind !== 'arn') return undefined;
  const wanted = reference.version.text.split('.');
  let greatest: CatalogueComponent | undefined;
  for (const component of catalogue) {
    if (component.name !== reference.name.text || !fits(component.version, wanted)) continue;
    if (greatest === undefined || compareVersions(component.version, greatest.version) > 0) greatest = component;
  }
  return greatest;
}

function fits(version: string, wanted: readonly string[]): boolean {
  const parts = version.split('.');
  return parts.length === wanted.length && parts.every((part, at) => wanted[at] === '*' || wanted[at] === part);
}

/** Above zero when `one` is the greater version. */
export function compareVersions(one: string, other: string): number {
  const others = other.split('.');
  for (const [at, part] of one.split('.').entries()) {
    const difference = Number(part) - Number(others[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
