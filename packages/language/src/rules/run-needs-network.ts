import { defineRule } from '../rule.js';
import { downloads } from '../shell/downloads.js';
import { allCommands, readShell } from '../shell/reading.js';

/** A download by an intermediate instance without Internet access. Reported once per command, at the first download. */
export const runNeedsNetwork = defineRule({
  name: 'run-needs-network',
  codes: ['imgtpl/run-needs-network'],
  severity: 'warning',
  system: 'linux',
  applies: ({ requests }) => requests.length > 0,
  *check({ template, byShape, requests }) {
    if (!requests.some(({ network }) => network === 'none')) return;
    for (const command of byShape.shell) {
      const [first] = downloads(allCommands(readShell(template, command)));
      if (first === undefined) continue;
      const { program, word } = first;
      const range = { start: word.start, end: word.end };
      yield { code: 'imgtpl/run-needs-network', range, message: (say) => say.runNeedsNetwork(program) };
    }
  },
});
