/** The commands that a client can execute; `handlers/execute-command.ts` defines their arguments and results. */
export const SERVER_COMMANDS = [
  'imgtpl.applyAction',
  'imgtpl.codes',
  'imgtpl.emit',
  'imgtpl.emitFormats',
  'imgtpl.explain',
  'imgtpl.parseTree',
  'imgtpl.show',
  'imgtpl.writePipelineFile',
] as const;

export type ServerCommand = (typeof SERVER_COMMANDS)[number];
