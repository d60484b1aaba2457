/**
 * Asks until the answer is as wished, and gives it. There is no other way to know when an editor is done; how long it
 * takes decides nothing, and one that never gets there ends with the last answer in the message.
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
