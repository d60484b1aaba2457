interface RequestCodeFacts {
  readonly severity: 'error' | 'warning';
  /** One English sentence each. */
  readonly cause: string;
  readonly remedy: string;
}

/** Faults of a pipeline file for which the API documents no code; their codes are this project's own. */
export const REQUEST_CODES = {
  'imgtpl/invalid-syntax': {
    severity: 'error',
    cause:
      'The pipeline file is not valid YAML or JSON, has a duplicate key or an unknown tag or alias, is not a mapping of parameters, or is larger than any request.',
    remedy: 'Correct the place that is shown; the rest of the request is checked once it can be read.',
  },
  'imgtpl/missing-parameter': {
    severity: 'error',
    cause:
      'RegionId, BaseImageType, or the BaseImage that BaseImageType IMAGE and IMAGE_FAMILY need is missing or empty.',
    remedy: 'Add the parameter.',
  },
  'imgtpl/unknown-parameter': {
    severity: 'error',
    cause: 'CreateImagePipeline has no parameter of this name at this place; names are case-sensitive.',
    remedy: 'Correct the name, or move it to the group that has it.',
  },
  'imgtpl/wrong-type': {
    severity: 'error',
    cause:
      'A value has the wrong type for its parameter: a text instead of an integer, a list instead of a group, or a number too large to keep all its digits.',
    remedy: 'Write a value of the right type; put texts and long identifiers in quotes.',
  },
  'imgtpl/invalid-value': {
    severity: 'error',
    cause: 'A value is not in the list of its parameter, or does not have the required form.',
    remedy: 'Use one of the values that the message names, or a value of the form that it describes.',
  },
  'imgtpl/too-many-items': {
    severity: 'error',
    cause: 'A list has more than 20 tags.',
    remedy: 'Remove some of them.',
  },
  'imgtpl/content-conflict': {
    severity: 'error',
    cause:
      'The same content is given twice: inline and as a file, or by the pipeline file and by a template of the same name. Or two pipeline files have the same name as a template, and the one that the template does not belong to has no content.',
    remedy: 'Keep one of the two.',
  },
  'imgtpl/content-file': {
    severity: 'error',
    cause:
      'The file that BuildContentFile or TestContentFile names is missing, is not text, is itself a pipeline file or a configuration, or is outside the root.',
    remedy: 'Correct the path, which is relative to the pipeline file.',
  },
  'imgtpl/joined-lines': {
    severity: 'warning',
    cause:
      'A command begins a line of inline content that YAML joins with the line before, so that it becomes a part of the command before it. Or a line that ends in a backslash is joined with the next one, so that the backslash continues nothing. That is the meaning of > before a block, and of a text of several lines without any mark.',
    remedy: 'Write the content as a literal block, which begins with |.',
  },
  'imgtpl/deprecated-parameter': {
    severity: 'warning',
    cause: 'The parameter is deprecated; another one has taken its place.',
    remedy: 'Move the value to the parameter that the message names.',
  },
  'imgtpl/unknown-region': {
    severity: 'warning',
    cause: 'The region is not in the list of known regions; it may be newer than the list.',
    remedy: 'Check the name of the region.',
  },
  'imgtpl/base-image-ignored': {
    severity: 'warning',
    cause: 'BaseImage is given although BaseImageType is OSS, for which ImportImageOptions names what is imported.',
    remedy: 'Remove BaseImage.',
  },
  'imgtpl/duplicate-item': {
    severity: 'warning',
    cause: 'An account or a region is in its list twice.',
    remedy: 'Remove one of the two.',
  },
} as const satisfies Readonly<Record<`imgtpl/${string}`, RequestCodeFacts>>;

export type RequestCode = keyof typeof REQUEST_CODES;

/** Whether a text is a code of this project for faults of pipeline files. */
export function isRequestCode(text: string): text is RequestCode {
  return Object.hasOwn(REQUEST_CODES, text);
}
