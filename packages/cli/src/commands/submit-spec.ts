import type { CommandSpec } from '../arguments/command-spec.js';

export const SUBMIT_SPEC: CommandSpec = {
  name: 'submit',
  operands: 'FILE',
  maxOperands: 1,
  help: 'submit',
  options: [
    { name: 'set', value: 'Path=value', isList: true, help: 'set' },
    { name: 'minify', help: 'minify' },
    { name: 'force', help: 'force' },
    { name: 'endpoint', value: 'URL', help: 'endpoint' },
    { name: 'dry-run', help: 'dryRun' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'submitFormat' },
  ],
  examples: [
    'imgtpl submit --dry-run --set RegionId=cn-hangzhou --set BaseImageType=IMAGE_FAMILY --set BaseImage=acs:alibaba_cloud_linux_3_2104_lts_x64 web.imgtpl',
  ],
};
