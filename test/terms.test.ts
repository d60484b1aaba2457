import assert from 'node:assert/strict';
import { sourceFiles } from './harness/source-files.js';

const FOLDERS = ['packages/spec', 'packages/language', 'packages/request', 'packages/workspace', 'packages/cli'];

interface Terms {
  readonly language: string;
  /** Finds the lines with texts in the language. */
  readonly letters: RegExp;
  /** What is not written, and what is instead: one term for one thing. */
  readonly avoided: readonly (readonly [RegExp, string])[];
}

/** The terms are those of the official documents in that language; where these have none, those of VS Code. */
const TERMS: readonly Terms[] = [
  {
    language: 'Japanese',
    letters: /[\u3041-\u30fa]/,
    avoided: [
      [/整形/, 'フォーマット'],
      [/既定/, 'デフォルト'],
      [/構築/, 'ビルド'],
      [/入れ子/, 'ネスト'],
      [/コンマ/, 'カンマ'],
      [/グロブ/, 'glob パターン'],
      [/既に/, 'すでに'],
      [/間違い|のことですか/, 'の誤りではありませんか。'],
      [/(?:フォルダ|サーバ|ユーザ|エディタ|パラメータ)(?!ー)/, 'ー'],
      [/[（）：]/, '(, ) and :'],
    ],
  },
  {
    language: 'Chinese',
    letters: /^[^\u3041-\u30fa]*[\u4e00-\u9fff][^\u3041-\u30fa]*$/,
    avoided: [
      [/模版/, '模板'],
      [/必选/, '必填'],
      [/诊断码/, '诊断代码'],
      [/通配符[；，、]/, '通配模式'],
      [/(?:的|此)应答/, '返回结果 of an operation, 响应 of a server'],
      [/查询参数|查询串/, '查询字符串'],
      [/是否指|(?<!您)是否想写/, '您是否想写'],
      [/组件目录|(?:同一|所在的)目录/, '组件清单 for the catalogue, 文件夹 for a folder'],
      [/Shell 格式|\bshell (?!text)/, 'Shell 形式, Shell'],
    ],
  },
];

describe('terms', () => {
  for (const { language, letters, avoided } of TERMS) {
    it(`are the same in all ${language} texts`, () => {
      const lines = sourceFiles(FOLDERS).flatMap((file) => file.lines.filter((line) => letters.test(line)));
      assert.ok(lines.length > 400, `${lines.length} lines`);
      for (const [pattern, term] of avoided) {
        const found = lines.filter((line) => pattern.test(line));
        assert.deepEqual(found, [], `not ${pattern.source}, but ${term}`);
      }
    });
  }
});
