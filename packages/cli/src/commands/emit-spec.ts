import { EMIT_FORMATS } from '@imgtpl/request';
import type { CommandSpec } from '../arguments/command-spec.js';

export const EMIT_SPEC: CommandSpec = {
  name: 'emit',
  operands: 'FILE',
  maxOperands: 1,
  help: 'emit',
  options: [
    { name: 'format', value: 'FORMAT', choices: EMIT_FORMATS, help: 'emitFormat' },
    { name: 'set', value: 'Path=value', isList: true, help: 'set' },
    { name: 'minify', help: 'minify' },
    { name: 'explicit-defaults', help: 'explicitDefaults' },
    { name: 'force', help: 'force' },
    { name: 'base', value: 'IMAGE', help: 'base' },
    { name: 'resources-only', help: 'resourcesOnly' },
    { name: 'output', value: 'FILE', help: 'emitOutput' },
  ],
  examples: [
    'imgtpl emit --set RegionId=cn-hangzhou --set BaseImageType=IMAGE_FAMILY --set BaseImage=acs:alibaba_cloud_linux_3_2104_lts_x64 web.imgtpl',
  ],
};
