import type { Template } from '@imgtpl/grammar';
import { byProgram } from '../shell/by-program.js';
import { readShell } from '../shell/reading.js';
import { isShellText } from '../shell/shell-source.js';
import { unwrap } from '../shell/unwrap.js';
import { wordSet } from '../text/word-set.js';

/** Programs that create users, with their options that take the next word. `adduser` is one of three programs. */
const valueOptionsOf = byProgram({
  useradd: wordSet(
    '-b -c -d -e -f -g -G -k -K -p -R -s -u -Z --base-dir --comment --home-dir --home --expiredate --inactive --gid ' +
      '--groups --skel --key --password --root --shell --uid --selinux-user',
  ),
  adduser: wordSet(
    '-b -c -d -e -f -g -G -h -k -K -p -s -u --comment --gecos --gid --group --groups --home --home-dir --ingroup ' +
      '--shell --uid',
  ),
});

/** The names of the users that commands before an offset create; a name may be repeated. */
export function* createdUsers(template: Template, before: number): Generator<string> {
  for (const command of template.commands) {
    if (command.range.start >= before) return;
    if (!isShellText(command.content)) continue;
    for (const shellCommand of readShell(template, command)?.commands ?? []) {
      const program = unwrap(shellCommand);
      const takesValue = program && valueOptionsOf(program.name);
      const name = takesValue && firstOperand(program.arguments, takesValue);
      if (name !== undefined) yield name;
    }
  }
}

/** The first word that is neither an option nor its value; in Debian's `adduser bob wheel`, a group follows it. */
function firstOperand(
  words: readonly { readonly value: string | undefined }[],
  takesValue: (option: string) => boolean,
): string | undefined {
  for (let index = 0; index < words.length; index++) {
    const value = words[index]?.value;
    if (value === undefined || !value.startsWith('-')) return value;
    if (takesValue(value)) index++;
  }
  return undefined;
}
