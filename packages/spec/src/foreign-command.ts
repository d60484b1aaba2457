import { byKeyword } from './by-keyword.js';
import type { Keyword } from './commands/index.js';
import type { Localized } from './localized.js';

/** A Dockerfile command that Image Builder does not have. */
export interface ForeignCommand {
  readonly keyword: string;
  /** What to use instead: the end of a sentence, with its full stop. */
  readonly advice: Localized;
  /** Whether it sets variables for the commands after it. */
  readonly setsVariables?: true;
  /** The command that takes the same arguments; with `key`, they become the value of that pair. */
  readonly becomes?: { readonly keyword: Keyword; readonly key?: string };
}

/**
 * Commands that Docker's reference lists and the command reference of Image Builder does not. That the service refuses
 * them is inferred: no document mentions them.
 */
export const FOREIGN_COMMANDS: readonly ForeignCommand[] = [
  {
    keyword: 'ADD',
    advice: {
      en: 'use COPY, and unpack archives with RUN.',
      'zh-CN': '请使用 COPY，并用 RUN 解压归档文件。',
      ja: 'COPY を使用し、アーカイブは RUN で展開してください。',
    },
    becomes: { keyword: 'COPY' },
  },
  {
    keyword: 'ARG',
    advice: {
      en: 'use ENV, or a parameter of an image component.',
      'zh-CN': '请使用 ENV，或镜像组件的参数。',
      ja: 'ENV、またはイメージコンポーネントのパラメーターを使用してください。',
    },
    setsVariables: true,
  },
  {
    keyword: 'EXPOSE',
    advice: {
      en: 'open the port in the security group of the instances.',
      'zh-CN': '请在实例的安全组中开放端口。',
      ja: 'インスタンスのセキュリティグループでポートを開放してください。',
    },
  },
  {
    keyword: 'VOLUME',
    advice: {
      en: 'attach a data disk to the instances, and create the directory with RUN.',
      'zh-CN': '请为实例挂载数据盘，并用 RUN 创建目录。',
      ja: 'インスタンスにデータディスクをアタッチし、ディレクトリは RUN で作成してください。',
    },
  },
  {
    keyword: 'SHELL',
    advice: {
      en: "start the shell in RUN, as in RUN bash -c '…'.",
      'zh-CN': "请在 RUN 中启动 Shell，例如 RUN bash -c '…'。",
      ja: "RUN bash -c '…' のように、RUN でシェルを起動してください。",
    },
  },
  {
    keyword: 'ONBUILD',
    advice: {
      en: 'write the command into the template that builds on this image.',
      'zh-CN': '请将该命令写入以此镜像为源镜像的镜像模板。',
      ja: 'このイメージをソースイメージとするイメージテンプレートにコマンドを記述してください。',
    },
  },
  {
    keyword: 'HEALTHCHECK',
    advice: {
      en: 'write the check into the test content of the image template.',
      'zh-CN': '请将检查写入镜像模板的测试内容。',
      ja: 'チェックはイメージテンプレートのテスト内容に記述してください。',
    },
  },
  {
    keyword: 'STOPSIGNAL',
    advice: {
      en: 'set KillSignal in the systemd unit of the service with RUN.',
      'zh-CN': '请用 RUN 在服务的 systemd 单元中设置 KillSignal。',
      ja: 'RUN でサービスの systemd ユニットに KillSignal を設定してください。',
    },
  },
  {
    keyword: 'MAINTAINER',
    advice: {
      en: 'use LABEL maintainer="…".',
      'zh-CN': '请使用 LABEL maintainer="…"。',
      ja: 'LABEL maintainer="…" を使用してください。',
    },
    becomes: { keyword: 'LABEL', key: 'maintainer' },
  },
];

/** Finds the row of a Dockerfile command, in any case. */
export const foreignCommand = byKeyword(FOREIGN_COMMANDS);
