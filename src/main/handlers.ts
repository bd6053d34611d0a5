import type { Engine } from '../core/engine.ts';
import { isRoot } from '../core/identity/identity.ts';
import { ok } from '../core/result.ts';
import type { Store } from '../core/state/store.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { refusal, type Handlers, type Speaking } from './call-answer.ts';
import type { TransferDesk } from './transfer-desk.ts';
import type { DoctorDesk } from './doctor-desk.ts';
import type { Commands } from './commands.ts';
import type { ScreenCapture } from './capture/screen-capture.ts';
import type { SeedReader } from './seeds/seed-reader.ts';
import type { ActivityWriter } from './activity-writer.ts';

/** A clock that is off by less than this, in milliseconds, is not worth a word. */
const notableSkewMs = 60_000;

/** Main's side of the contract. */
export const windowHandlers = (
  snapshot: () => Snapshot,
  store: Store,
  {
    registry,
    roles,
    roleImport,
    sessions,
    adoption,
    undo,
    forgetting,
    commandTrial,
    deviceLookup,
    devices,
    rotation,
    seeds,
  }: Engine,
  commands: Commands,
  seedReader: SeedReader,
  capture: ScreenCapture,
  activity: ActivityWriter,
  speech: Speaking,
  doctor: DoctorDesk,
  transferDesk: TransferDesk,
): Handlers => ({
  getSnapshot: () => ok(snapshot()),
  checkKey: async ({ found, ...request }) => {
    const key = found === undefined ? ok(request.key) : await adoption.keyOf(found);
    if (!key.ok) return key;
    const caller = await registry.check({ ...request, key: key.value });
    if (!caller.ok) return caller;
    const { clockSkewMs } = store.state;
    return ok({
      caller: caller.value,
      isRoot: isRoot(caller.value),
      ...(Math.abs(clockSkewMs) > notableSkewMs && { clockSkewMs }),
    });
  },
  listMfaDevices: async ({ found, ...request }) => {
    const key = found === undefined ? ok(request.key) : await adoption.keyOf(found);
    if (!key.ok) return key;
    const known = await deviceLookup.find({ ...request, key: key.value });
    if (!known.ok) return known;
    const { refused, ...rest } = known.value;
    return ok({ ...rest, ...(refused && { refused: refusal(refused, speech.t).error }) });
  },
  enrolMfaDevice: ({ id, seedRiskAccepted }) => devices.enrol(id, { seedRiskAccepted }),
  resyncMfaDevice: ({ id, codes }) => devices.resync(id, codes),
  removeMfaDevice: ({ id, acceptsLast }) => devices.remove(id, { acceptsLast }),
  cancelMfaDevice: ({ id }) => ok(devices.cancel(id)),
  mendMfaDevice: ({ id }) => devices.mend(id),
  letMfaDeviceGo: ({ id }) => devices.letGo(id),
  showDeviceQr: ({ id }) => commands.showDeviceQr(id),
  previewCode: async (request) => {
    const preview = await registry.previewCode(request);
    return preview.ok ? ok({ ...preview.value, code: preview.value.code.reveal() }) : preview;
  },
  readSeedPicture: ({ picture }) => seedReader.fromPicture(picture),
  seedFromClipboard: () => seedReader.fromClipboard(),
  captureSeed: () => seedReader.fromScreen(),
  pickScreenArea: ({ token, area }) => ok(capture.take(token, area)),
  cancelCapture: ({ token }) => ok(capture.cancel(token)),
  dropSeed: ({ handle }) => ok(seeds.drop(handle)),
  tryCodeCommand: async ({ codeCommand }) => {
    const code = await commandTrial.run(codeCommand);
    return code.ok ? ok({ code: code.value.reveal() }) : code;
  },
  stopCodeCommand: () => ok(commandTrial.stop()),
  saveIdentity: ({ found, ...request }) =>
    found === undefined ? registry.save(request) : adoption.save(found, request),
  removeIdentity: ({ id, removeProfile }) => registry.remove(id, { removeProfile }),
  saveRole: (request) => roles.save(request),
  removeRole: ({ id, removeProfile }) => roles.remove(id, { removeProfile }),
  findRoles: () => roleImport.find(),
  importRole: (request) => roleImport.adopt(request),
  getSession: ({ id, replaceLongTermKey, typedCode }) =>
    commands.getSession(id, {
      ...(replaceLongTermKey !== undefined && { replaceLongTermKey }),
      ...(typedCode !== undefined && { typedCode }),
    }),
  writeAgain: ({ id, path }) => commands.writeAgain(id, path),
  leaveProfile: ({ id, path }) => ok(commands.leaveProfile(id, path)),
  repairFile: ({ path }) => commands.repairFile(path),
  findKeys: () => adoption.find(),
  adoptKey: (request) => adoption.adopt(request),
  rotateKey: (request) => rotation.begin(request),
  decideRotation: ({ id, decision }) => rotation.decide(id, decision),
  undoChange: ({ change }) => undo.undo(change),
  forgetSession: ({ id }) => forgetting.forget(id),
  explain: ({ id }) => commands.explain(id),
  copyExplanation: ({ id }) => commands.copyExplanation(id),
  cancel: ({ id }) => ok(sessions.cancel(id)),
  submitCode: ({ id, code }) => sessions.submitCode(id, code),
  copyCode: ({ id }) => commands.copyCode(id),
  copyTryCommand: ({ id }) => commands.copyTryCommand(id),
  copyProfileCommand: ({ id, shell }) => commands.copyProfileCommand(id, shell),
  copySession: ({ id, shell }) => commands.copySession(id, shell),
  moveInList: (move) => registry.move(move),
  unlockKeychain: () => commands.unlockKeychain(),
  setPreferences: (preferences) => commands.setPreferences(preferences),
  saveProxyLogin: (request) => commands.saveProxyLogin(request),
  forgetProxyLogin: ({ proxy }) => commands.forgetProxyLogin(proxy),
  getLoginItem: () => commands.loginItem(),
  setLoginItem: ({ on }) => commands.setLoginItem(on),
  runDoctor: () => doctor.run(),
  remedyFinding: ({ id }) => doctor.remedy(id),
  copyFinding: ({ id }) => (id === undefined ? doctor.copyReport() : doctor.copyCommand(id)),
  exportSettings: () => transferDesk.export(),
  openImport: () => transferDesk.open(),
  applyImport: (choice) => transferDesk.apply(choice),
  exportActivity: ({ format, filter }) => activity.export(format, filter),
  copyActivity: ({ filter }) => activity.copy(filter),
  dismissAlert: ({ code }) => ok(commands.dismissAlert(code)),
  showLogFolder: () => commands.showLogFolder(),
});
