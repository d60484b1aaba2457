import { baseImage } from './base-image.js';
import { bootMode } from './boot-mode.js';
import { deprecated } from './deprecated.js';
import { ossImport } from './oss-import.js';
import { platform } from './platform.js';
import { repair } from './repair.js';
import type { RequestRule } from './request-rule.js';

/** Every rule about combinations of parameters. */
export const REQUEST_RULES: readonly RequestRule[] = [baseImage, ossImport, bootMode, platform, repair, deprecated];
