/** The parameters that each handler needs. Those that a handler can do without are not checked. */
const REQUIRED = {
  codeAction: ['textDocument', 'range', 'context'],
  codeLens: ['textDocument'],
  completion: ['textDocument', 'position'],
  definition: ['textDocument', 'position'],
  diagnostic: ['textDocument'],
  documentHighlight: ['textDocument', 'position'],
  documentLink: ['textDocument'],
  documentSymbol: ['textDocument'],
  executeCommand: ['command'],
  foldingRange: ['textDocument'],
  formatting: ['textDocument'],
  hover: ['textDocument', 'position'],
  inlayHint: ['textDocument', 'range'],
  onTypeFormatting: ['textDocument', 'position'],
  prepareRename: ['textDocument', 'position'],
  rangeFormatting: ['textDocument', 'range'],
  rangesFormatting: ['textDocument', 'ranges'],
  references: ['textDocument', 'position', 'context'],
  rename: ['textDocument', 'position', 'newName'],
  resolve: [],
  selectionRange: ['textDocument', 'positions'],
  semanticTokens: ['textDocument'],
  semanticTokensRange: ['textDocument', 'range'],
  signatureHelp: ['textDocument', 'position'],
  willRenameFiles: ['files'],
  workspaceDiagnostic: ['previousResultIds'],
  workspaceSymbol: ['query'],
} as const satisfies { readonly [request: string]: readonly Field[] };

/** The name of a request, as used for its handler. */
export type RequestName = keyof typeof REQUIRED;

type Field = keyof typeof FIELDS;

/** Returns the path of the first wrong value and what it has to be. */
type Check = (value: unknown, path: string) => string | undefined;

const text: Check = (value, path) => (typeof value === 'string' ? undefined : `${path} has to be a string.`);
const integer: Check = (value, path) => (Number.isInteger(value) ? undefined : `${path} has to be an integer.`);
const position = object({ line: integer, character: integer });
const range = object({ start: position, end: position });

const FIELDS = {
  command: text,
  context: object({ diagnostics: optional(list(object({ range }))), only: optional(list(text)) }),
  files: list(object({ oldUri: text, newUri: text })),
  newName: text,
  position,
  positions: list(position),
  previousResultIds: list(object({ uri: text, value: text })),
  query: text,
  range,
  ranges: list(range),
  textDocument: object({ uri: text }),
};

/** Why a request cannot be answered, in the terms of LSP; undefined if it can. */
export function paramsFault(request: RequestName, params: unknown): string | undefined {
  const fields: readonly Field[] = REQUIRED[request];
  return object(Object.fromEntries(fields.map((field) => [field, FIELDS[field]])))(params, '');
}

function object(checks: { readonly [key: string]: Check }): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return `${path || 'params'} has to be an object.`;
    for (const [key, check] of Object.entries(checks)) {
      const fault = check(Reflect.get(value, key), path === '' ? key : `${path}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function optional(check: Check): Check {
  return (value, path) => (value === undefined || value === null ? undefined : check(value, path));
}

function list(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} has to be an array.`;
    for (const [index, item] of value.entries()) {
      const fault = check(item, `${path}[${index}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}
