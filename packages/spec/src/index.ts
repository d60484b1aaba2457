export {
  API_ERRORS,
  type ApiErrorCode,
  type ApiErrorRow,
  isApiErrorCode,
  SHOWN_BY,
  type ShownBy,
} from './api-error.js';
export type { ArgumentSpec, CommandCode, CommandForm, CommandSpec, OperatingSystem, Shape } from './command.js';
export { COMMANDS, commandSpec, type Keyword } from './commands/index.js';
export { CONTENT_KINDS, type ContentKind, KIND_FACTS } from './content-kind.js';
export { endpointHost } from './endpoint.js';
export { FOREIGN_COMMANDS, type ForeignCommand, foreignCommand } from './foreign-command.js';
export { LIMITS } from './limit.js';
export { LANGUAGES, type Language, type Localized } from './localized.js';
export type {
  ChoiceNode,
  EmptyText,
  FaultCode,
  FlagNode,
  GroupNode,
  IntegerNode,
  ListNode,
  Parameter,
  ParameterNode,
  TextNode,
  TextRules,
  ValueOf,
  ValuesOf,
} from './parameter.js';
export { type ImagePipelineRequest, REQUEST } from './request.js';
export { isRequestCode, REQUEST_CODES, type RequestCode } from './request-code.js';
export { type Basis, SOURCES, type SourceId } from './source.js';
export {
  CLI_FORCED_PARAMETERS,
  NODE_SDK,
  OPERATION,
  ROS_PROPERTIES,
  type TargetParameter,
  TERRAFORM_ARGUMENTS,
} from './targets.js';
export {
  COMPONENT_YAML_KEYS,
  ID_SHAPES,
  isImageId,
  PLATFORMS,
  REGIONS,
  REPAIR_ITEMS,
  systemOfPublicImage,
} from './vocabulary.js';
