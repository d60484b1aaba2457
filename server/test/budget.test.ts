import assert from 'node:assert/strict';
import { openClient } from './client.js';

describe('the budget of a template', () => {
  const told = async (capabilities: object) => {
    const budgets: object[] = [];
    const client = await openClient({
      initialize: { capabilities },
      connected: (connection) => {
        connection.onNotification('imgtpl/budget', (budget) => void budgets.push(budget));
      },
    });
    client.open('file:///work/web.pipeline.yaml', 'RegionId: cn-hangzhou\n');
    client.open('file:///work/web.imgtpl', 'RUN a\nRUN b\n');
    await client.settled('file:///work/web.imgtpl', 1);
    await client.close();
    return budgets;
  };

  it('is told to a client that asks for it, and to no other', async () => {
    const budgets = await told({ experimental: { imgtplBudget: true } });
    const label = '12 of 16384 bytes (1 %) · 2 of 127 commands';
    const uri = 'file:///work/web.imgtpl';
    const budget = { uri, bytes: 12, maxBytes: 16_384, commands: 2, maxCommands: 127, label };
    // Once more when the pipeline file has been read.
    assert.deepEqual(
      [...new Set(budgets.map((it) => JSON.stringify(it)))].map((it) => JSON.parse(it)),
      [budget],
    );
    assert.deepEqual(await told({}), []);
  });
});
