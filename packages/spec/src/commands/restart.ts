import type { CommandSpec } from '../command.js';

export const RESTART = {
  keyword: 'RESTART',
  shape: 'nothing',
  restarts: true,
  systems: ['linux', 'windows'],
  summary: { en: 'Restarts the instance.', 'zh-CN': '重启实例。', ja: 'インスタンスを再起動します。' },
  docs: { en: 'Restarts the instance.', 'zh-CN': '重启实例。', ja: 'インスタンスを再起動します。' },
  forms: [{ syntax: 'RESTART', snippet: 'RESTART', example: 'RESTART' }],
  codes: { unwanted: 'NotEmptyCommandContent.RESTART' },
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
