import { contentAsSent } from '@imgtpl/request';
import { type ImagePipelineRequest, NODE_SDK, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import fc from 'fast-check';

/** Characters that are special in some target. */
const HOSTILE = [
  ...'\'"`$\\{}%*~+-_.!()&|;<>?#=:,/@[]^ \t\n\r',
  '${',
  '%{',
  '$${',
  '$(',
  '\r\n',
  'EOT\n',
  '\n---\n',
  '中',
  '文',
  'é',
  'e\u0301',
  '😀',
  '\u2028',
  '\u00a0',
  '\u0001',
  '\u007f',
  '\u0085',
  '\ufeff',
  '\ufffe',
  'a',
  'Z',
  '0',
  'yes',
  'null',
  '1e3',
  '--force',
  '<<EOF',
  '*/',
  '//',
];

export interface RequestLimits {
  /** Parameters (`ImageOptions`) and members (`AdvancedOptions.SkipBuildImage`) that are left out. */
  readonly without?: readonly string[];
  /** Which texts are allowed; all by default. */
  readonly keeps?: (text: string) => boolean;
  /** Values for single parameters, by path. */
  readonly values?: { readonly [path: string]: fc.Arbitrary<string> };
}

/** The limits of the official SDK's request class. */
export const SDK_LIMITS: RequestLimits = { without: NODE_SDK.missing };

export const hostileText: fc.Arbitrary<string> = fc.string({ unit: fc.constantFrom(...HOSTILE), maxLength: 12 });

const hostileContent: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: fc.constantFrom(...HOSTILE, 'RUN ', '\\\n'), maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: hostileText.map((text) =>
      `RUN '${text}'\n`
        .repeat(2_000)
        .slice(0, 16_384)
        .replace(/\p{Surrogate}/gu, ''),
    ),
  },
);

/** What a file can hold, and be sent again as it is: the first of several byte-order marks would be taken for one. */
function describedContent(text: string): string {
  return contentAsSent(text.replace(/^\ufeff+/, ''));
}

/** Requests with any parameters of the table, full of characters that are special somewhere. */
export function requests(limits: RequestLimits = {}): fc.Arbitrary<ImagePipelineRequest> {
  // A record of the table's members that always has the required ones has the type derived from the table.
  return members(REQUEST, '', limits) as fc.Arbitrary<ImagePipelineRequest>;
}

function members(parameters: readonly Parameter[], prefix: string, limits: RequestLimits): fc.Arbitrary<object> {
  const kept = parameters.filter(({ name }) => !limits.without?.includes(prefix + name));
  const model = Object.fromEntries(kept.map((it) => [it.name, value(it, prefix + it.name, limits)]));
  const requiredKeys = kept.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(model, { requiredKeys, noNullPrototype: true }).filter((record) => Object.keys(record).length > 0);
}

function value(node: ParameterNode, path: string, limits: RequestLimits): fc.Arbitrary<unknown> {
  const { keeps = () => true, values } = limits;
  const given = values?.[path];
  if (given !== undefined) return given;
  switch (node.type) {
    case 'text':
      if (node.digits) return fc.bigInt({ min: 1n, max: 9_007_199_254_740_991n }).map(String);
      return (node.content === undefined ? hostileText : hostileContent.map(describedContent)).filter(keeps);
    case 'integer':
      return fc.integer({ min: node.minimum, max: node.maximum });
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...node.values);
    case 'group':
      return members(node.members, `${path}.`, limits);
    case 'list': {
      const unique = node.unique?.member;
      return fc.uniqueArray(value(node.item, path, limits), {
        minLength: 1,
        maxLength: 12,
        selector: (item) =>
          unique === undefined
            ? JSON.stringify(item)
            : (Object.entries(item ?? {}).find(([key]) => key === unique)?.[1] ?? ''),
      });
    }
    default:
      return node satisfies never;
  }
}
