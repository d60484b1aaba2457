import type { ApiErrorRow } from './api-error-row.js';

/** The codes of CreateImageComponent that CreateImagePipeline does not have. */
export const COMPONENT_ERRORS = {
  'InvalidCommand.Component': {
    http: 400,
    message: 'Image component does not support component command.',
    shownBy: ['template'],
    basis: 'documented',
    parameter: 'Content',
    cause: 'An image component contains COMPONENT, which only templates have.',
    remedy: 'Remove the command, or write the commands of the other component here.',
  },
  'NotSupportedCommand.FROM': {
    http: 404,
    message: '%s',
    shownBy: ['template'],
    basis: 'documented',
    parameter: 'Content',
    cause: 'An image component contains FROM.',
    remedy: 'Remove FROM: the template that uses the component names the base image.',
  },
  'InvalidContent.LengthExceeded': {
    http: 400,
    message: '%s',
    shownBy: ['template'],
    basis: 'documented',
    parameter: 'Content',
    cause: 'The content of the image component is longer than 16 KB.',
    remedy: 'Drop comments and blank lines, or split the component.',
  },
  'InvalidParameter.Content': {
    http: 400,
    message: '%s',
    shownBy: ['template'],
    basis: 'inferred',
    parameter: 'Content',
    cause: 'A command of the image component has a fault that has no code of its own.',
    remedy: 'Correct the command.',
  },
} as const satisfies Readonly<Record<string, ApiErrorRow>>;
