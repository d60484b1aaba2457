/** Somebody whom no file belongs to. */
const NOBODY = 65_534;

/** Runs an action that may do what everybody may: root could read and write whatever its mode says. */
export async function withoutPrivileges<Result>(action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return await action();
  process.seteuid?.(NOBODY);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
