export { formatEdits, formatText } from './format.js';
export { FORMAT_TRIGGER, formatOnType } from './format-on-type.js';
export { formatRange } from './format-range.js';
export { CHAIN_STYLES, configuredFormat, DEFAULT_FORMAT, type FormatOptions } from './options.js';
