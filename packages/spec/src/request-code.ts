interface RequestCodeFacts {
  readonly severity: 'error' | 'warning';
  /** One English sentence each. */
  readonly cause: string;
  readonly remedy: string;
}

/** Faults of a pipeline file for which the API documents no code: they have names of this project. */
export const REQUEST_CODES = {
  'imgtpl/invalid-syntax': {
    severity: 'error',
    cause:
      'The pipeline file is no YAML or JSON, has a key twice, an unknown tag or alias, is no mapping of parameters, or has more in it than any request.',
    remedy: 'Correct it at the place that is shown; the rest of the request is judged when it can be read.',
  },
  'imgtpl/missing-parameter': {
    severity: 'error',
    cause:
      'RegionId, BaseImageType, or the BaseImage that BaseImageType IMAGE and IMAGE_FAMILY need is missing or empty.',
    remedy: 'Add the parameter.',
  },
  'imgtpl/unknown-parameter': {
    severity: 'error',
    cause: 'CreateImagePipeline has no parameter of this name at this place; case and nesting count.',
    remedy: 'Correct the name, or move it to the group that has it.',
  },
  'imgtpl/wrong-type': {
    severity: 'error',
    cause:
      'A value is of another type than its parameter: a text where an integer belongs, a list where a group belongs, a number too large to keep its digits.',
    remedy: 'Write the value in the type of the parameter; put texts and long identifiers in quotes.',
  },
  'imgtpl/invalid-value': {
    severity: 'error',
    cause: 'A value is not in the list or the form that its parameter has.',
    remedy: 'Use one of the values that the message names, or a value of the form that it names.',
  },
  'imgtpl/too-many-items': {
    severity: 'error',
    cause: 'A list of tags has more than 20.',
    remedy: 'Remove those that are too many.',
  },
  'imgtpl/content-conflict': {
    severity: 'error',
    cause:
      'A content is given twice: inline and as a file, or by the pipeline file and by the template of the same name. Or two pipeline files lie beside the template of their name, and the one that it does not belong to gives no content.',
    remedy: 'Keep one of the two.',
  },
  'imgtpl/content-file': {
    severity: 'error',
    cause:
      'The file that BuildContentFile or TestContentFile names is missing, is no text, or lies outside of the root.',
    remedy: 'Correct the path: it is relative to the pipeline file.',
  },
  'imgtpl/deprecated-parameter': {
    severity: 'warning',
    cause: 'The parameter is deprecated; another one has taken its place.',
    remedy: 'Move the value to the parameter that the message names.',
  },
  'imgtpl/unknown-region': {
    severity: 'warning',
    cause: 'The region is not in the list of known regions, which may be older than the region.',
    remedy: 'Check the name of the region.',
  },
  'imgtpl/base-image-ignored': {
    severity: 'warning',
    cause: 'BaseImage is given while BaseImageType is OSS, where ImportImageOptions names what is imported.',
    remedy: 'Remove BaseImage.',
  },
  'imgtpl/duplicate-item': {
    severity: 'warning',
    cause: 'An account or a region stands in its list twice.',
    remedy: 'Remove one of the two.',
  },
} as const satisfies Readonly<Record<`imgtpl/${string}`, RequestCodeFacts>>;

export type RequestCode = keyof typeof REQUEST_CODES;

/** Whether a text is a code of this project for faults of pipeline files. */
export function isRequestCode(text: string): text is RequestCode {
  return Object.hasOwn(REQUEST_CODES, text);
}
