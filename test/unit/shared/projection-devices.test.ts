import { beforeEach, expect, it } from 'vitest';
import { projectSnapshot, type AppFacts } from '../../../src/shared/projection.ts';
import { english } from '../../fakes/english.ts';
import { askingIdentity, coreWorld, testCaller, type CoreWorld } from '../core/core-world.ts';
import { turns } from '../core/power-cut.ts';

let world: CoreWorld;
const facts = { version: '1', credentialsFile: '/home/test/.aws/credentials', logFolder: '/log' };
const snapshot = (more: Partial<AppFacts> = {}) =>
  projectSnapshot(world.state, { ...facts, ...more }, world.clock.now(), english);
const view = () => snapshot().identities[0];

beforeEach(() => {
  world = coreWorld({ identities: [{ ...askingIdentity, caller: testCaller }] });
});

it('what is under way with a device is seen, and its note only after that', async () => {
  const enrolling = world.engine.devices.enrol('ann', { seedRiskAccepted: true });
  await turns();
  expect(view()).toMatchObject({ deviceWork: { kind: 'enrol', step: 'waiting' } });
  expect(view()?.deviceLeft).toBeUndefined();
  world.iam.denied.add('DeleteVirtualMFADevice');
  world.engine.devices.cancel('ann');
  await enrolling;
  expect(view()?.deviceWork).toBeUndefined();
  expect(view()?.deviceLeft).toMatchObject({ step: 'making', problem: { code: 'iam-denied' } });
});

it('that there is a picture is seen, and nothing of it, nor of the seed', async () => {
  const enrolling = world.engine.devices.enrol('ann', { seedRiskAccepted: true });
  await turns();
  await world.clock.advance(30_000);
  const enrolled = await enrolling;
  expect(view()?.hasDeviceQr).toBe(true);
  const serial = enrolled.ok ? enrolled.value.serial : '';
  const seed = world.iam.virtual.get(serial)?.seed.reveal() ?? 'none';
  const all = JSON.stringify([snapshot(), world.state, world.savedState.saved, world.settings.saved]);
  expect(all).not.toContain(seed);
  expect(JSON.stringify(view())).not.toContain('seed:');
  world.engine.devices.takePicture('ann');
  expect(view()?.hasDeviceQr).toBeUndefined();
});

it('another address of IAM’s is told where it is not that of STS', () => {
  const endpoint = { url: 'http://127.0.0.1:1/' };
  const iamEndpoint = { url: 'http://127.0.0.1:2/' };
  expect(snapshot({ endpoint, iamEndpoint })).toMatchObject({ endpoint, iamEndpoint });
  expect(snapshot({ endpoint, iamEndpoint: endpoint }).iamEndpoint).toBeUndefined();
  expect(snapshot({ iamEndpoint })).toMatchObject({ iamEndpoint });
});
