import { LANGUAGES } from '@imgtpl/spec';
import { COLOR_CHOICES } from '../terminal/choose-palette.js';
import type { OptionSpec } from './command-spec.js';

/** The options of every command, allowed before and after its name. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'lang', value: 'LANGUAGE', choices: LANGUAGES, help: 'lang' },
  { name: 'color', value: 'WHEN', choices: COLOR_CHOICES, help: 'color' },
  { name: 'config', value: 'PATH', help: 'config' },
  { name: 'no-config', help: 'noConfig' },
  { name: 'cwd', value: 'DIR', help: 'cwd' },
  { name: 'help', help: 'help' },
  { name: 'version', help: 'version' },
];
