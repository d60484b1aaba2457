import type { CommandSpec } from '../arguments/command-spec.js';

export const IMPORT_SPEC: CommandSpec = {
  name: 'import',
  operands: 'FILE',
  maxOperands: 1,
  help: 'import',
  options: [
    { name: 'region', value: 'ID', help: 'region' },
    { name: 'force', help: 'overwrite' },
    { name: 'output', value: 'DIR', help: 'importOutput' },
  ],
  examples: ['printf \'FROM alpine\\nARG NAME="web"\\nRUN echo $NAME\\n\' > Dockerfile && imgtpl import Dockerfile'],
};
