import type { Io, Output } from '../io.js';
import { COLORED, type Palette, PLAIN } from './palette.js';

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;

export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** The flag wins over NO_COLOR, NO_COLOR over FORCE_COLOR, and all of them over the kind of output. */
export function choosePalette(choice: ColorChoice, output: Output, env: Io['env']): Palette {
  return isColored(choice, output, env) ? COLORED : PLAIN;
}

function isColored(choice: ColorChoice, output: Output, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (isSet(env['NO_COLOR'])) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output.isTerminal && env['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
