import type { CommandSpec } from '../command.js';

export const USER = {
  keyword: 'USER',
  shape: 'words',
  sets: 'user',
  systems: ['linux'],
  summary: {
    en: 'Sets the user that runs the commands that follow.',
    'zh-CN': '设置执行后续命令的用户。',
    ja: '以降のコマンドを実行するユーザーを設定します。',
  },
  docs: {
    en: "Takes one user name, which has to exist on the instance by then: otherwise the build fails. Create it with `RUN useradd …` first. Docker's `user:group` form is not available. Linux only.",
    'zh-CN':
      '指定一个用户名。该用户必须已存在于实例中，否则构建失败；请先用 `RUN useradd …` 创建。不支持 Docker 的 `user:group` 形式。仅适用于 Linux。',
    ja: 'ユーザー名を 1 つ指定します。その時点でインスタンスに存在しないユーザーを指定すると、ビルドは失敗します。先に `RUN useradd …` で作成してください。Docker の `user:group` 形式は使用できません。Linux のみ。',
  },
  forms: [{ syntax: 'USER <name>', snippet: 'USER ${1:name}', example: 'USER admin' }],
  codes: { empty: 'EmptyCommandContent.USER', invalid: 'InvalidCommandContent.USER' },
  arguments: [
    {
      name: 'name',
      type: 'user',
      docs: {
        en: 'A user that exists on the instance.',
        'zh-CN': '实例上已存在的用户。',
        ja: 'インスタンスに存在するユーザー。',
      },
    },
  ],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
