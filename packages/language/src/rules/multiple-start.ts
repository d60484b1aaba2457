import type { Command } from '@imgtpl/grammar';
import { removalFix } from '../commands/command-edits.js';
import { defineRule } from '../rule.js';

const CODES = ['imgtpl/multiple-cmd', 'imgtpl/multiple-entrypoint'] as const;

/** If several commands of one kind say what runs at system start-up, only the last one takes effect, as in Docker. */
export const multipleStart = defineRule({
  name: 'multiple-start',
  codes: CODES,
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    const last = new Map<Command['spec'], Command>();
    const startCommands = byShape.exec.filter(({ segments }) => segments.length > 0);
    for (const command of startCommands) last.set(command.spec, command);
    for (const command of startCommands) {
      const { spec } = command;
      const effective = last.get(spec);
      if (effective === undefined || effective === command) continue;
      const code = CODES.find((it) => it === `imgtpl/multiple-${spec.keyword.toLowerCase()}`);
      if (code === undefined) continue;
      yield {
        code,
        range: command.keywordRange,
        message: (say) => say.onlyLastCounts(spec.keyword),
        tags: ['unnecessary'],
        related: [{ range: effective.keywordRange, message: (say) => say.lastOccurrence(spec.keyword) }],
        fixes: [removalFix(template.text, command)],
      };
    }
  },
});
