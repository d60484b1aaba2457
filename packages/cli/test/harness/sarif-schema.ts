/**
 * The part of SARIF 2.1.0 (OASIS Standard, errata 01) that our logs use, written down from sections 3.13 to 3.57 of the
 * standard: names, types, bounds and what is required are those of the published schema; a property that is not listed
 * here is refused although SARIF may have it.
 */
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*$" };
const text = { type: 'string' };
const index = { type: 'integer', minimum: -1 };

function object(properties: Record<string, object>, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(items: object, minItems = 0) {
  return { type: 'array', items, minItems };
}

const message = object({ text }, ['text']);
const multiformat = object({ text, markdown: text }, ['text']);
const bag = { type: 'object' };
const artifactLocation = object({ uri, index });
const region = object({
  startLine: { type: 'integer', minimum: 1 },
  startColumn: { type: 'integer', minimum: 1 },
  endLine: { type: 'integer', minimum: 1 },
  endColumn: { type: 'integer', minimum: 1 },
  charOffset: index,
  charLength: { type: 'integer', minimum: 0 },
});
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation']);
const location = object({ physicalLocation, message });
const replacement = object({ deletedRegion: region, insertedContent: object({ text }) }, ['deletedRegion']);
const artifactChange = object({ artifactLocation, replacements: list(replacement, 1) }, [
  'artifactLocation',
  'replacements',
]);
const fix = object({ description: message, artifactChanges: list(artifactChange, 1) }, ['artifactChanges']);

const result = object(
  {
    ruleId: text,
    ruleIndex: index,
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: text },
    relatedLocations: list(location),
    fixes: list(fix),
    properties: bag,
  },
  ['message'],
);

const rule = object({ id: text, shortDescription: multiformat, help: multiformat, properties: bag }, ['id']);
const driver = object({ name: text, semanticVersion: text, rules: list(rule) }, ['name']);
const run = object(
  {
    tool: object({ driver }, ['driver']),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    artifacts: list(object({ location: artifactLocation })),
    results: list(result),
  },
  ['tool'],
);

export const SARIF_SCHEMA = object({ $schema: uri, version: { const: '2.1.0' }, runs: list(run) }, ['version', 'runs']);
