export type { ImagePipelineRequest } from '@imgtpl/spec';
export { applyOverrides, type Overridden, type OverrideFault } from './apply-overrides.js';
export { type AssembleOptions, assembleRequest, contentAsSent } from './assemble.js';
export { formattingOfBlock, indentationOf } from './block-edits.js';
export { completePipeline, namesTemplate } from './complete-pipeline.js';
export {
  type ContentFile,
  type ContentFileFault,
  type ContentFiles,
  type ContentReference,
  contentKey,
  contentReferences,
  mayNameContent,
} from './content-file.js';
export { type BlockTemplate, type EmbeddedTemplate, isBlock } from './embedded-template.js';
export { embeddedTemplateAt, embeddedTemplates, standsIn } from './embedded-templates.js';
export { emitProblemMessage } from './emitters/emit-problem-message.js';
export {
  EMIT_FORMATS,
  type EmitFormat,
  type EmitOptions,
  type EmitProblem,
  type EmitResult,
  type EmitSource,
  type Emitter,
  emittedPart,
} from './emitters/emitter.js';
export { isImageName } from './emitters/is-image-name.js';
export { loadEmitter } from './emitters/load-emitter.js';
export { explicitDefaults } from './explicit-defaults.js';
export { flatten } from './flatten.js';
export { formatPipeline } from './format-pipeline.js';
export { type DescribedPipeline, describedPipelines, goesOn, type LeftOut } from './import/describe-answer.js';
export {
  type ImportDockerfileOptions,
  type ImportedDockerfile,
  importDockerfile,
  type LeftOutLine,
} from './import/dockerfile.js';
export { isDeviceName } from './import/file-name.js';
export { type ImportedFile, type ImportedPipeline, pipelineFiles } from './import/pipeline-files.js';
export { type InlineContent, inlineContents } from './inline-content.js';
export { type JsonSchema, pipelineSchema } from './json-schema.js';
export { loadRequestMessages } from './messages/load-request-messages.js';
export type { RequestMessages } from './messages/request-messages.js';
export { holds, nodeAt } from './node-at.js';
export { flattenedPath, type NodePath } from './node-path.js';
export { type ParameterPlace, parameterAt, rangeOfParameter } from './parameter-at.js';
export { type DocsOptions, parameterDocs } from './parameter-docs.js';
export { withoutIndices } from './parameter-paths.js';
export type { PipelineEdit } from './pipeline-edit.js';
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
  isNull,
  type MappingNode,
  type PipelineNode,
  type ScalarNode,
  type SequenceNode,
} from './pipeline-node.js';

export { placeAt } from './place-at.js';
export { placeInFile } from './place-in-file.js';
export { loadPipelineReader, type PipelineReader, readPipelineFile } from './read-pipeline-file.js';
export type { RequestObject, RequestValue } from './request-value.js';
export type { OwnTemplate } from './rules/content.js';
export { setBandwidth } from './set-bandwidth.js';
export { type BaseImageChoice, baseImageFile, setBaseImage } from './set-base-image.js';
export { starterPipeline } from './starter-pipeline.js';
export { type ValidateOptions, validateRequest } from './validate.js';
export { type EntryCompletion, type Opening, type WritingOptions, writtenName, writtenValue } from './written-entry.js';
export type { NamePlace, WrittenPlace } from './written-place.js';
