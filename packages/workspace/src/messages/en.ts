/** The messages of the workspace in English: the model for the other languages. */
export const en = {
  emptyPath: () => 'An empty path names nothing; . is the working directory.',
  noSuchPath: (path: string) => `${path} does not exist.`,
  nothingMatches: (pattern: string) => `No file matches ${pattern}.`,
  unreadable: (path: string, detail: string) => `${path} cannot be read: ${detail}.`,
  isNoFile: (path: string) => `${path} is not a file.`,
  tooLarge: (path: string, limit: number) => `${path} is larger than ${limit} bytes, which no template is.`,
  isUtf16: (path: string) => `${path} is UTF-16; save it as UTF-8.`,
  notUtf8: (path: string, offset: number) =>
    `${path} is not UTF-8: the byte at offset ${offset} does not belong there; save it as UTF-8.`,
  nameNotUtf8: (path: string) => `${path} has a name that is not UTF-8; rename it.`,
  notOfRequest: (path: string) =>
    `${path} is the content of an image component, which is not part of a CreateImagePipeline request.`,
  isConfiguration: (path: string) => `${path} is a configuration of imgtpl: name a template or a pipeline file.`,
  severalPipelines: (path: string, pipelines: readonly string[]) =>
    `${path} is the content of ${pipelines.join(' and of ')}: name the one that you mean.`,
  linkOutOfRoot: (path: string) => `${path} is a link out of the root: put the file itself there, or name the link.`,
  noPipelineFile: ({ path, names: [name, ...others], needed }: NoPipelineFile) =>
    name === undefined
      ? `${path} has no pipeline file: none beside it names it. Write one with ${needed.join(' and ')}.`
      : `${path} has no pipeline file: beside it is none of ${[name, ...others].join(', ')}, and none that names it. Write ${name} with ${needed.join(' and ')}.`,

  configurationSyntax: (detail: string) => `This is neither YAML nor JSON: ${detail}.`,
  configurationTooLarge: (limit: number) => `A configuration may have at most ${limit} characters.`,
  configurationTooDeep: () => 'The values are nested too deeply.',
  severalDocuments: () => 'A configuration is one document; remove what follows the first.',
  unknownAlias: (name: string) => `The alias *${name} has no anchor before it; write the value out.`,
  tooManyValues: () => 'There are more values in this file than a configuration may have; remove some.',
  tooManyAliases: () => 'The aliases stand for more values than a configuration may have; write the values out.',
  noTags: (tag: string) => `The tag ${tag} has no meaning in a configuration; remove it.`,
  duplicateKey: (key: string) => `The key ${key} is given twice; remove one of them.`,
  notAMapping: () => 'A mapping of keys to values belongs here.',
  notAList: (key: string) => `${key} has to be a list.`,
  notAFlag: (key: string) => `${key} has to be true or false.`,
  notAText: ({ key, item }: Value) =>
    `${item === undefined ? key : `Item ${item} of ${key}`} has to be text, and not empty.`,
  notAChoice: ({ key, suggestion, choices }: Choice) =>
    `${key} has to be one of ${choices.join(', ')}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}${end(suggestion)}`,
  unknownKey: ({ key, suggestion, keys }: UnknownKey) =>
    suggestion === undefined
      ? `There is no key ${key} here; the keys are ${keys.join(', ')}.`
      : `There is no key ${key} here; did you mean ${suggestion}?`,
  unknownCode: ({ code, suggestion }: UnknownCode) =>
    suggestion === undefined
      ? `There is no diagnostic ${code}; see imgtpl explain --list.`
      : `There is no diagnostic ${code}; did you mean ${suggestion}?`,
  changeTo: (suggestion: string) => `Change to ${suggestion}`,
  ruleTwice: (code: string) => `${code} is set twice; remove one of them.`,
  notASetting: (key: string) => `${key} has to be a severity, or a list of a severity and a mapping of options.`,
  noOptions: (code: string) => `${code} has no options; remove them.`,
  notInRange: ({ key, minimum, maximum }: OptionRange) => `${key} has to be a number from ${minimum} to ${maximum}.`,
  noSeverity: (code: string) => `${code} needs a severity.`,
  reasonMissing: (code: string) =>
    `${code} is an error of the API: write { severity: …, reason: … } and say why it is changed.`,
  noFiles: () => 'An override needs files: the globs of the files that it applies to.',
  globMalformed: (pattern: string) =>
    `The pattern ${pattern} cannot be read: close its brackets and braces, or write \\ before those that are meant literally.`,
  globUnlikePaths: ({ pattern, suggestion }: UnlikePaths) =>
    `No file can match ${pattern}: paths are relative to this file, with names between single slashes; did you mean ${suggestion}?`,
  globOutside: (pattern: string) =>
    `No file can match ${pattern}: a configuration applies to the files in its folder and below; put this into one further up.`,
  globTooCostly: (pattern: string) => `The pattern ${pattern} has too many wildcards; use fewer.`,
  catalogueOutside: (path: string) => `${path} is outside the root; name a catalogue inside it.`,
  noCatalogue: (path: string) => `${path} is not the output of DescribeImageComponents; save what the command prints.`,
  configurationOutside: (path: string) =>
    `${path} is a link out of the root; put the file itself there, or name it with --config.`,
  extendsOutside: (path: string) => `${path} is outside the root; extend a file inside it.`,
  extendsUnreadable: (path: string) => `${path} cannot be read; extend a file that exists.`,
  extendsCircle: (path: string) => `${path} extends this file in turn; break the cycle.`,
};

interface NoPipelineFile {
  readonly path: string;
  /** The names that were looked for, the best one first; empty if none can be derived from the template's name. */
  readonly names: readonly string[];
  /** The parameters that it needs. */
  readonly needed: readonly string[];
}

interface UnlikePaths {
  readonly pattern: string;
  readonly suggestion: string;
}

interface Value {
  readonly key: string;
  /** Its number in the list that the key has. */
  readonly item?: number | undefined;
}

interface Choice {
  readonly key: string;
  readonly suggestion: string | undefined;
  readonly choices: readonly string[];
}

interface UnknownKey {
  readonly key: string;
  readonly suggestion: string | undefined;
  readonly keys: readonly string[];
}

interface UnknownCode {
  readonly code: string;
  readonly suggestion: string | undefined;
}

interface OptionRange {
  readonly key: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** A message that ends with a question has its punctuation already. */
function end(suggestion: string | undefined): string {
  return suggestion === undefined ? '.' : '';
}
