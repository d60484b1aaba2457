import type { Command } from '@imgtpl/grammar';
import { removal } from '../commands/command-edits.js';
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
    const starts = byShape.exec.filter(({ segments }) => segments.length > 0);
    for (const command of starts) last.set(command.spec, command);
    for (const command of starts) {
      const { spec } = command;
      const counting = last.get(spec);
      if (counting === undefined || counting === command) continue;
      const code = CODES.find((it) => it === `imgtpl/multiple-${spec.keyword.toLowerCase()}`);
      if (code === undefined) continue;
      yield {
        code,
        range: command.keywordRange,
        message: (say) => say.onlyLastCounts(spec.keyword),
        tags: ['unnecessary'],
        related: [{ range: counting.keywordRange, message: (say) => say.lastOfThem(spec.keyword) }],
        fixes: [removal(template.text, command)],
      };
    }
  },
});
