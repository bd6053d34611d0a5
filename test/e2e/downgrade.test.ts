import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { addIdentity } from '../world/identities.ts';
import { test } from '../world/test.ts';

describe('files that a later Latchkey wrote', () => {
  test('are named and not touched, and all is there again after the update', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await world.launch();
    await addIdentity(first, { codes: 'none' });
    await first.quit();
    const paths = ['settings.json', 'state.json'].map((name) => join(world.userData, name));
    const before = paths.map((path) => readFileSync(path, 'utf8'));
    const later = before.map((text) => text.replace('"version": 1', '"version": 99'));
    for (const [index, path] of paths.entries()) writeFileSync(path, later[index] ?? '');

    const older = await world.launch();
    const notices = (await older.window()).getByRole('region', { name: 'Notices' });
    for (const path of paths) {
      await notices.getByText('Written by a later Latchkey').first().waitFor();
      await notices.getByText(path).first().waitFor();
    }
    await older.quit();
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(later);

    for (const [index, path] of paths.entries()) writeFileSync(path, before[index] ?? '');
    const updated = await world.launch();
    await updated.item.click('Get session');
    await world.newSession();
  });
});
