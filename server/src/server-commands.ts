/** The commands that a client can have executed; `handlers/execute-command.ts` says what each takes and gives. */
export const SERVER_COMMANDS = [
  'imgtpl.codes',
  'imgtpl.emit',
  'imgtpl.emitFormats',
  'imgtpl.explain',
  'imgtpl.parseTree',
  'imgtpl.show',
  'imgtpl.writePipelineFile',
] as const;

export type ServerCommand = (typeof SERVER_COMMANDS)[number];
