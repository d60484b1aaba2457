import { type Command, parse } from '@imgtpl/grammar';
import { foreignCommand } from '@imgtpl/spec';

/** What the commands of a Dockerfile so far have done, as far as those after them depend on it. */
export interface DockerfileStages {
  /** How many stages have begun. */
  readonly count: number;
  /** Whether a name or a number is that of a stage. */
  has(name: string): boolean;
  /** What has given a variable its value: of an environment no argument of the same name changes anything. */
  setter(variable: string): 'argument' | 'environment' | undefined;
}

export interface GrowingStages extends DockerfileStages {
  /** @param kept the command in the template; undefined where it is left out */
  add(source: string, command: Command, kept: string | undefined): void;
}

/** A variable of an environment, and the family of stages that have it: those that start from one another. */
interface Setting {
  readonly by: 'argument' | 'environment';
  readonly family: number;
}

export function openStages(): GrowingStages {
  const families: number[] = [];
  const byName = new Map<string, number>();
  const settings = new Map<string, Setting>();
  const stageOf = (name: string) => (/^\d{1,6}$/.test(name) ? Number(name) : byName.get(name.toLowerCase()));
  const has = (name: string) => families[stageOf(name) ?? -1] !== undefined;
  const addStage = (source: string) => {
    const [, image = '', name] = /^\S+\s+(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(source) ?? [];
    // A stage starts from another one by its name alone.
    const base = byName.get(image.toLowerCase());
    const count = families.push(families[base ?? -1] ?? families.length);
    if (name !== undefined) byName.set(name.toLowerCase(), count - 1);
  };
  return {
    get count() {
      return families.length;
    },
    has,
    setter(variable) {
      const setting = settings.get(variable);
      if (setting?.by !== 'environment') return setting?.by;
      return setting.family === families.at(-1) ? 'environment' : 'argument';
    },
    add(source, command, kept) {
      if (command.spec?.shape === 'baseImage') addStage(source);
      const by = foreignCommand(command.keyword)?.setsVariables === true ? 'argument' : 'environment';
      for (const name of variablesOf(kept)) settings.set(name, { by, family: families.at(-1) ?? -1 });
    },
  };
}

function variablesOf(kept: string | undefined): readonly string[] {
  const [command] = kept === undefined ? [] : parse(kept).commands;
  if (command?.spec?.shape !== 'pairs' || !command.spec.setsVariables || command.content.shape !== 'pairs') return [];
  return command.content.pairs.map(({ key }) => key.text);
}
