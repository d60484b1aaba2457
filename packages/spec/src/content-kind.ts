import type { ApiErrorCode } from './api-error.js';

/** What a template file is for: BuildContent, TestContent, or the Content of CreateImageComponent. */
export const CONTENT_KINDS = ['build', 'test', 'component'] as const;

export type ContentKind = (typeof CONTENT_KINDS)[number];

interface ContentKindFacts {
  /** The API parameter that carries the content. */
  readonly parameter: string;
  /** The code for a fault of a command that has no Invalid code of its own. */
  readonly invalid: ApiErrorCode;
  /** The code for content over the size limit. */
  readonly tooLong: ApiErrorCode;
}

/** The API's facts about each kind. The basis of a code is in its row of `API_ERRORS`. */
export const KIND_FACTS: { readonly [K in ContentKind]: ContentKindFacts } = {
  build: {
    parameter: 'BuildContent',
    invalid: 'InvalidParameter.BuildContent',
    tooLong: 'InvalidBuildContent.LengthExceeded',
  },
  test: { parameter: 'TestContent', invalid: 'InvalidParameter.TestContent', tooLong: 'InvalidParameter.TestContent' },
  component: { parameter: 'Content', invalid: 'InvalidParameter.Content', tooLong: 'InvalidContent.LengthExceeded' },
};
