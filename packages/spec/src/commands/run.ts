import type { CommandSpec } from '../command.js';

export const RUN = {
  keyword: 'RUN',
  shape: 'shell',
  systems: ['linux'],
  summary: {
    en: 'Runs shell commands on the intermediate instance to build the image.',
    'zh-CN': '在中转实例上执行 Shell 命令，构建镜像。',
    ja: '中間インスタンスでシェルコマンドを実行し、イメージをビルドします。',
  },
  docs: {
    en: "Runs shell text on the intermediate instance through Cloud Assistant. A line that ends in `\\` continues on the next one, and the shell reads both. Write packages with their yes flag (`yum install -y`): nobody can answer a question during the build. Only the shell form is documented; heredocs and Docker's `--mount`, `--network`, `--security` and `--device` are not available. To restart the instance use `RESTART`, not `reboot`. Linux only.",
    'zh-CN':
      '通过云助手在中转实例上执行 Shell 文本。以 `\\` 结尾的行在下一行继续，由 Shell 一并读取。安装软件包时请带上确认参数（`yum install -y`），因为构建期间无法交互。官方文档只有 Shell 形式；不支持 Here 文档以及 Docker 的 `--mount`、`--network`、`--security`、`--device`。重启实例请使用 `RESTART`，不要使用 `reboot`。仅适用于 Linux。',
    ja: 'Cloud Assistant を通じて、中間インスタンスでシェルテキストを実行します。`\\` で終わる行は次の行に続き、シェルがまとめて読み取ります。ビルド中は応答できないため、パッケージのインストールには確認を省略するオプション (`yum install -y`) を付けてください。文書化されているのはシェル形式のみで、ヒアドキュメントと Docker の `--mount`、`--network`、`--security`、`--device` は使用できません。インスタンスの再起動には `reboot` ではなく `RESTART` を使用します。Linux のみ。',
  },
  forms: [{ syntax: 'RUN <shell text>', snippet: 'RUN ${1:command}', example: 'RUN yum update -y' }],
  codes: { empty: 'EmptyCommandContent.RUN', invalid: 'InvalidCommandContent.RUN' },
  dockerFlags: ['--mount', '--network', '--security', '--device'],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
