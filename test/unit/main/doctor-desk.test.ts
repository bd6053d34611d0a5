import { expect, test, vi } from 'vitest';
import type { Doctor } from '../../../src/core/doctor/doctor.ts';
import type { DoctorReport, Finding } from '../../../src/core/doctor/finding.ts';
import { ok } from '../../../src/core/result.ts';
import { DoctorDesk } from '../../../src/main/doctor-desk.ts';
import type { DoctorView } from '../../../src/shared/doctor-view.ts';
import { message } from '../../../src/texts/message.ts';
import { english } from '../../fakes/english.ts';
import { coreWorld } from '../core/core-world.ts';

vi.mock('electron', () => ({}));

const findings = Array.from({ length: 500 }, (_, at): Finding => ({
  id: `profile:${at}`,
  check: 'profiles',
  status: 'warn',
  said: { title: message('doctor.shadowedByRole') },
}));

/** Finds five hundred things, all at once. */
class BusyDoctor implements Pick<Doctor, 'run' | 'report'> {
  report: DoctorReport | undefined;
  async run(onFound: (report: DoctorReport) => void): Promise<void> {
    await Promise.resolve();
    for (let count = 1; count <= findings.length; count += 1) {
      this.report = { startedAt: 0, pending: [], findings: findings.slice(0, count) };
      onFound(this.report);
    }
  }
}

test('what is found all at once is shown all at once', async () => {
  const shown: DoctorView[] = [];
  const { engine, watch } = coreWorld();
  const done = () => Promise.resolve(ok(undefined));
  const desk = new DoctorDesk({
    doctor: new BusyDoctor(),
    engine,
    keychain: watch,
    loginItem: { read: () => Promise.resolve(ok('off')), set: done },
    clipboard: { copyText: () => Promise.resolve() },
    configFile: '/home/test/.aws/config',
    home: '/home/test',
    t: () => english,
    show: (view) => shown.push(view),
    tighten: done,
    openFile: done,
  });
  await desk.run();
  expect(shown.at(-1)?.findings).toHaveLength(500);
  expect(shown.length).toBeLessThan(5);
});
