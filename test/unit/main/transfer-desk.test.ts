import { expect, test } from 'vitest';
import { TransferDesk, type FileDialogs } from '../../../src/main/transfer-desk.ts';
import { ok } from '../../../src/core/result.ts';
import { coreWorld, sampleIdentity, type CoreWorld } from '../core/core-world.ts';

/** Dialogs in which a person always chooses the same file, or none. */
class Files implements FileDialogs {
  chosen: string | undefined = '/home/ann/settings.json';
  text = '';
  readonly whereTo = () => Promise.resolve(this.chosen);
  readonly whereFrom = () => Promise.resolve(this.chosen);
  readonly read = () => Promise.resolve(ok(this.text));
  readonly write = (_path: string, text: string) => {
    this.text = text;
    return Promise.resolve(ok(undefined));
  };
}

const deskOf = (world: CoreWorld, files: Files): TransferDesk =>
  new TransferDesk(world.store, world.engine.transfer, files);
const choice = { profiles: ['work'], preferences: false };

test('what was exported here is imported elsewhere, after it was shown', async () => {
  const files = new Files();
  expect(await deskOf(coreWorld(), files).export()).toEqual({ ok: true, value: { path: files.chosen } });
  const there = coreWorld({ identities: [] });
  const desk = deskOf(there, files);
  expect(await desk.apply(choice)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await desk.open()).toMatchObject({
    value: { file: 'settings.json', hasPreferences: true, rows: [{ profile: 'work', standing: 'new' }] },
  });
  expect(there.state.settings.identities).toEqual([]);
  // SECURITY: what counts is the file as it was shown.
  files.text = files.text.replaceAll(sampleIdentity.label, 'Somebody else');
  expect(await desk.apply(choice)).toEqual({ ok: true, value: { added: 1, replaced: 0 } });
  expect(there.state.settings.identities[0]?.label).toBe(sampleIdentity.label);
  expect(await desk.apply(choice)).toMatchObject({ ok: false });
});

test('a dialog that is closed does nothing', async () => {
  const files = new Files();
  files.chosen = undefined;
  const desk = deskOf(coreWorld(), files);
  expect(await desk.export()).toEqual({ ok: true, value: {} });
  expect(await desk.open()).toEqual({ ok: true, value: undefined });
  expect(files.text).toBe('');
});
