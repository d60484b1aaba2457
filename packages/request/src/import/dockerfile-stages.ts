import { type Command, type Pair, parse } from '@imgtpl/grammar';
import { foreignCommand } from '@imgtpl/spec';

/** The effect of the commands of a Dockerfile so far, as far as later commands depend on it. */
export interface DockerfileStages {
  /** How many stages have begun. */
  readonly count: number;
  /** Whether a stage has this name or number. */
  has(name: string): boolean;
  /** What set a variable. An ENV variable cannot be overridden by an ARG of the same name. */
  setter(variable: string): 'argument' | 'environment' | undefined;
  /** A text in which the variables that the template sets are replaced by their values. */
  withValues(text: string): string;
}

/** The stages while the Dockerfile is read. */
export interface GrowingStages extends DockerfileStages {
  /** @param kept the command in the template; undefined if it is left out */
  add(source: string, command: Command, kept: string | undefined): void;
}

/** How a variable was set, and in which family of stages: stages that start from one another share their variables. */
interface Setting {
  readonly by: 'argument' | 'environment';
  readonly family: number;
  readonly value: string;
}

/** How much is inserted into one text: more than an address needs. Values that contain other values grow without bound. */
const INSERTION_LIMIT = 4096;

/** The stages before the first command. */
export function openStages(): GrowingStages {
  const families: number[] = [];
  const byName = new Map<string, number>();
  const settings = new Map<string, Setting>();
  const stageOf = (name: string) => (/^\d{1,6}$/.test(name) ? Number(name) : byName.get(name.toLowerCase()));
  const withValues = (text: string) => {
    let remaining = INSERTION_LIMIT;
    return text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (reference, bare: string | undefined, inBraces: string) => {
      const { value } = settings.get(bare ?? inBraces) ?? {};
      if (value === undefined || value.length > remaining) return reference;
      remaining -= value.length;
      return value;
    });
  };
  const has = (name: string) => families[stageOf(name) ?? -1] !== undefined;
  const addStage = (source: string) => {
    const [, image = '', name] = /^\S+\s+(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(source) ?? [];
    // FROM refers to another stage only by name, not by number.
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
    withValues,
    add(source, command, kept) {
      if (command.spec?.shape === 'baseImage') addStage(source);
      const by = foreignCommand(command.keyword)?.setsVariables === true ? 'argument' : 'environment';
      const family = families.at(-1) ?? -1;
      for (const { key, value } of variablesOf(kept))
        settings.set(key.text, { by, family, value: withValues(value?.value ?? '') });
    },
  };
}

function variablesOf(kept: string | undefined): readonly Pair[] {
  const [command] = kept === undefined ? [] : parse(kept).commands;
  if (command?.spec?.shape !== 'pairs' || !command.spec.setsVariables || command.content.shape !== 'pairs') return [];
  return command.content.pairs;
}
