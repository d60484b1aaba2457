/** What editor features say, in English. */
export const en = {
  renameNothing: () => 'There is no variable here to rename.',
  renameNotDefined: (name: string) => `${name} is not set in this template, so it cannot be renamed here.`,
  renameAmbient: (name: string) => `${name} is set by the system and read by programs: it keeps its name.`,
  renameAmbiguous: (name: string) =>
    `${name} is set by the template and perhaps by the shell: it is unclear which of the two is read, so it is not renamed.`,
  renameBadName: (name: string) =>
    `"${name}" is not a variable name: use letters, digits and underscores, and do not start with a digit.`,
  renameTaken: (name: string) => `${name} is already the name of another variable here; choose another name.`,

  hintDirectory: () => 'The working directory from here on.',
  hintRunsAs: (user: string, directory: string) => `Runs as ${user} in ${directory}.`,

  lensSize: (bytes: number, limit: number, percent: number) => `${bytes} of ${limit} bytes (${percent} %)`,
  lensCommands: (count: number, limit: number) => `${count} of ${limit} commands`,
  lensEmit: () => 'Emit payload',
  lensOpen: (name: string) => `Open ${name}`,
  lensWrite: (name: string) => `Write ${name}`,

  hoverShellVariable: (name: string, line: number) => `${name} is set by the shell in this command, on line ${line}.`,
  hoverVariableSet: (line: number) => `Set on line ${line}.`,
  hoverVariableUnknown: (name: string) => `${name} is not set in this template.`,
  hoverVariableSetLater: (name: string, line: number) => `${name} is not set yet: line ${line} sets it.`,
  hoverNextLine: () => 'Suppresses the codes after it in the next command or, inside a command, in the next line.',
  hoverDisable: () =>
    'Suppresses the codes after it up to the next `imgtpl-enable` for them, or to the end of the file.',
  hoverEnable: () => 'Ends the `imgtpl-disable` for the codes after it, or for all codes if none is named.',
  stateRunsAs: (user: string, directory: string) => `Runs as ${user} in ${directory}.`,
  stateSize: (bytes: number, limit: number, commands: number) =>
    `Before this command: ${bytes} of ${limit} bytes, ${commands} ${commands === 1 ? 'command' : 'commands'}.`,
  stateRestarts: (count: number) => `Restarts before this command: ${count}.`,
  stateMoreVariables: (count: number) => `… and ${count} more.`,
  componentByName: (its: {
    readonly name: string;
    readonly version: string;
    readonly region: string;
    readonly account: string;
  }) => `**${its.name}** ${its.version}, of account ${its.account} in ${its.region}.`,
  componentNeedsCatalogue: () =>
    'What it does and which parameters it takes is shown here once `catalogues` in `imgtpl.config.yaml` names a file with the output of `aliyun ecs DescribeImageComponents`.',
  componentParameters: () => 'Parameters:',
  parameterRequired: () => 'required',
  parameterDefault: (value: string) => `default ${value}`,

  actionSuppress: (code: string) => `Suppress ${code} here, with a reason`,
  actionReason: () => 'reason',
  actionFixAll: () => 'Apply all safe fixes',
  actionJoin: (keyword: string, count: number) => `Join ${count} ${keyword} commands with &&`,
  actionSplit: (keyword: string, count: number) => `Split into ${count} ${keyword} commands`,
  actionEqualsForm: (keyword: string) => `Write ${keyword} as key="value"`,
  actionShellForm: (keyword: string) => `Write ${keyword} as shell text`,
  actionArrayForm: (keyword: string) => `Write ${keyword} as a JSON array`,
  actionMigrate: (keyword: string, file: string) => `Move ${keyword} to ${file}`,
  actionBandwidth: (megabits: number, file: string) => `Set InternetMaxBandwidthOut to ${megabits} in ${file}`,
  actionExtract: (count: number) =>
    count === 1 ? 'Extract the command to a component' : `Extract ${count} commands to a component`,
};
