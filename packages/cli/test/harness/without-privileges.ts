/** A user that owns no files. */
const NOBODY = 65_534;

/** Runs an action without privileges: root could read and write everything, whatever the mode. */
export async function withoutPrivileges<Result>(action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return await action();
  process.seteuid?.(NOBODY);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
