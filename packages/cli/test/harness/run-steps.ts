import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../../../test/harness/root.js';

/** A step of a workflow or action; those that `uses` another action are skipped. */
export interface Step {
  readonly run?: string;
  readonly env?: { readonly [name: string]: string };
}

export interface StepsOutcome {
  readonly code: number | null;
  readonly stdout: string;
  /** The output of the step that failed. */
  readonly stderr: string;
}

/** Runs the commands of steps like a runner: each in a bash that exits at its first error, until one fails. */
export function runSteps(steps: readonly Step[], cwd: string, env: NodeJS.ProcessEnv): StepsOutcome {
  let stdout = '';
  for (const { run, env: own } of steps) {
    if (run === undefined) continue;
    const step = spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', ...env, ...own },
    });
    stdout += step.stdout;
    if (step.status !== 0) return { code: step.status, stdout, stderr: step.stderr };
  }
  return { code: 0, stdout, stderr: '' };
}

/** The steps of our action with these inputs, and the defaults for the others. */
export function actionSteps(given: { readonly [name: string]: string }): readonly Step[] {
  const { inputs, runs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const steps: readonly Step[] = runs.steps;
  const input = (text: string) =>
    text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name) => given[name] ?? inputs[name].default);
  return steps.map(({ env = {}, ...step }) => ({
    ...step,
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, input(value)])),
  }));
}
