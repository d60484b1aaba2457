import { defineRule } from '../rule.js';

/** A command that "applies only to Linux" [command-page-2024-12], in a template of a Windows image. */
export const windowsCommand = defineRule({
  name: 'windows-command',
  codes: ['imgtpl/windows-command'],
  severity: 'warning',
  applies: ({ requests }) => requests.length > 0,
  *check({ allowedCommands, requests }) {
    if (!requests.some(({ system }) => system === 'windows')) return;
    for (const { spec, keywordRange: range } of allowedCommands) {
      if (spec === undefined || spec.systems.includes('windows')) continue;
      const { keyword } = spec;
      yield { code: 'imgtpl/windows-command', range, message: (say) => say.linuxOnly(keyword) };
    }
  },
});
