import { type CatalogueComponent, type CatalogueParameter, member, parseJson } from '@imgtpl/language';

/** One response of DescribeImageComponents. */
export interface CataloguePage {
  /** What it was read from. */
  readonly text: string;
  readonly components: readonly CatalogueComponent[];
  /** `SELF`, `ALIYUN`, …: the owners of the components. */
  readonly owners: ReadonlySet<string>;
  /** Whether there are further pages. */
  readonly hasNext: boolean;
}

/** Reads what `aliyun ecs DescribeImageComponents` prints; undefined for anything else. */
export function readCatalogue(text: string): CataloguePage | undefined {
  const response = parseJson(text.replace(/^\uFEFF/, ''));
  const rows = member(member(response, 'ImageComponent'), 'ImageComponentSet');
  if (!Array.isArray(rows)) return undefined;
  return {
    text,
    components: rows.map(componentOf),
    owners: new Set(rows.map((row) => textOf(row, 'Owner').toUpperCase())),
    hasNext: textOf(response, 'NextToken') !== '',
  };
}

function componentOf(row: unknown): CatalogueComponent {
  const parameters = member(member(row, 'Parameters'), 'Parameter');
  return {
    id: textOf(row, 'ImageComponentId'),
    name: textOf(row, 'Name'),
    version: textOf(row, 'ComponentVersion'),
    description: textOf(row, 'Description'),
    type: textOf(row, 'ComponentType'),
    system: textOf(row, 'SystemType'),
    parameters: Array.isArray(parameters) ? parameters.map(parameterOf) : [],
  };
}

/** An empty text is a default value, null is not. */
function parameterOf(row: unknown): CatalogueParameter {
  const value = member(row, 'DefaultValue');
  const known = { name: textOf(row, 'Name'), type: textOf(row, 'Type') };
  return value === undefined || value === null
    ? { ...known, hasDefault: false }
    : { ...known, hasDefault: true, defaultValue: String(value) };
}

function textOf(value: unknown, name: string): string {
  const text = member(value, name);
  return typeof text === 'string' ? text : '';
}
