/**
 * Polls until the value is as expected, and returns it. There is no other way to know when an editor is done; the time
 * that it takes does not matter, and on a timeout the message contains the last value.
 */
export async function until<Answer>(
  wish: string,
  ask: () => Promise<Answer>,
  isIt: (answer: Answer) => boolean = Boolean,
): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`never came: ${wish}; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
