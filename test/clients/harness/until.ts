/**
 * Polls until the value is as expected, and returns it. There is no other way to know when an editor is done; the time
 * that it takes does not matter, and on a timeout the message contains the last value.
 */
export async function until<Value>(
  description: string,
  ask: () => Promise<Value>,
  isExpected: (value: Value) => boolean = Boolean,
): Promise<Value> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const value = await ask();
    if (isExpected(value)) return value;
    if (Date.now() > deadline) throw new Error(`never came: ${description}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
