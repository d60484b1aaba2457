import type { Command, Template } from '@imgtpl/grammar';
import { searchEach } from '../commands/search.js';
import { defineRule } from '../rule.js';
import { type Download, downloads } from '../shell/downloads.js';
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
    for (const [, [{ program, word }]] of searchEach(template, byShape.shell, {
      name: 'downloads',
      find: downloadsIn,
    })) {
      const range = { start: word.start, end: word.end };
      yield { code: 'imgtpl/run-needs-network', range, message: (say) => say.runNeedsNetwork(program) };
    }
  },
});

function downloadsIn(template: Template, command: Command): Iterable<Download> {
  return downloads(allCommands(readShell(template, command)));
}
