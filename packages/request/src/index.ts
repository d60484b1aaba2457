export type { ImagePipelineRequest } from '@imgtpl/spec';
export { type AssembleOptions, assembleRequest, contentAsSent } from './assemble.js';
export {
  type ContentFile,
  type ContentFileFault,
  type ContentFiles,
  type ContentReference,
  contentKey,
  contentReferences,
} from './content-file.js';
export { flatten, type RequestObject, type RequestValue } from './flatten.js';
export {
  EMPTY_DOCUMENT,
  loadPipelineReader,
  type PipelineDocument,
  type PipelineFile,
  type PipelineReader,
  type PipelineSyntax,
  pipelineSyntax,
  readPipelineFile,
  type SyntaxProblem,
} from './pipeline-file.js';
export type { Entry, MappingNode, PipelineNode, ScalarNode, SequenceNode } from './pipeline-node.js';
