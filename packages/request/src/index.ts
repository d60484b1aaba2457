export type { ImagePipelineRequest } from '@imgtpl/spec';
export { applyOverrides, type Overridden, type OverrideFault } from './apply-overrides.js';
export { type AssembleOptions, assembleRequest, contentAsSent } from './assemble.js';
export { completePipeline, namesTemplate } from './completion/complete-pipeline.js';
export { canBeginItem, dashAt } from './completion/list-dash.js';
export { placeAt } from './completion/place-at.js';
export {
  type EntryCompletion,
  type Opening,
  quoteAt,
  type WritingOptions,
  writtenName,
  writtenValue,
} from './completion/written-entry.js';
export type { NamePlace, WrittenPlace } from './completion/written-place.js';
export {
  type ContentFile,
  type ContentFileFault,
  type ContentFiles,
  type ContentReference,
  contentKey,
  contentKeyOf,
  contentReferences,
  hasContent,
  mayNameContent,
} from './content-file.js';
export { setBandwidth } from './edits/set-bandwidth.js';
export { baseImageFile, setBaseImage } from './edits/set-base-image.js';
export { setContentFile } from './edits/set-content-file.js';
export { formattingOfBlock, indentationOf } from './embedded/block-edits.js';
export { type BlockTemplate, type EmbeddedTemplate, isBlock } from './embedded/embedded-template.js';
export { embeddedTemplateAt, embeddedTemplates, isInTemplate } from './embedded/embedded-templates.js';
export { formatPipeline } from './embedded/format-pipeline.js';
export { type InlineContent, inlineContents } from './embedded/inline-content.js';
export { placeInFile } from './embedded/place-in-file.js';
export { EMIT_FORMATS, type EmitFormat, emittedPart } from './emit-format.js';
export { emitProblemMessage } from './emitters/emit-problem-message.js';
export type { EmitOptions, EmitProblem, EmitResult, EmitSource, Emitter } from './emitters/emitter.js';
export { isImageName } from './emitters/is-image-name.js';
export { loadEmitter } from './emitters/load-emitter.js';
export { explicitDefaults } from './explicit-defaults.js';
export { flatten } from './flatten.js';
export {
  type DescribedPipeline,
  describedError,
  describedPipelines,
  hasNextPage,
  type LeftOut,
} from './import/describe-response.js';
export {
  type ImportDockerfileOptions,
  type ImportedDockerfile,
  importDockerfile,
  isDockerfile,
  type LeftOutLine,
} from './import/dockerfile.js';
export { isDeviceName, withoutKind } from './import/file-name.js';
export { type ImportedFile, type ImportedPipeline, pipelineFiles } from './import/pipeline-files.js';
export { type JsonSchema, pipelineSchema } from './json-schema.js';
export { loadRequestMessages } from './messages/load-request-messages.js';
export type { RequestMessages } from './messages/request-messages.js';
export { isCursorIn, nodeAt } from './node-at.js';
export type { NodePath } from './node-path.js';
export { type ParameterPlace, parameterAt, rangeOfParameter } from './parameter-at.js';
export { type DocsOptions, parameterDocs } from './parameter-docs.js';
export { withoutIndices } from './parameter-paths.js';
export {
  EMPTY_DOCUMENT,
  type PipelineDocument,
  type PipelineFile,
  type PipelineSyntax,
  pipelineSyntax,
  type SyntaxProblem,
} from './pipeline-file.js';
export {
  type Entry,
  entryOf,
  isNull,
  type MappingNode,
  type PipelineNode,
  type ScalarNode,
  type SequenceNode,
} from './pipeline-node.js';
export { readAroundFaults } from './reading/read-around-faults.js';
export { loadPipelineReader, type PipelineReader, readPipelineFile } from './reading/read-pipeline-file.js';
export type { RequestObject, RequestValue } from './request-value.js';
export type { PairedTemplate } from './rules/content.js';
export { starterPipeline } from './starter-pipeline.js';
export { type ValidateOptions, validateRequest } from './validate.js';
