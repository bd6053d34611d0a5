import { message } from '../../texts/message.ts';
import { factsOf } from '../state/app-state.ts';
import type { Check } from './doctor-ports.ts';
import type { Finding } from './finding.ts';

/** Problems that a device out of step with AWS causes. */
const outOfStep = new Set(['mfa-code-rejected', 'mfa-serial-rejected']);

/**
 * Whether MFA devices keep step with AWS. Codes from a seed do, since they are computed by AWS's time; how far another
 * device is off AWS tells nobody, only that it took no code of it.
 */
export const checkCodes: Check = ({ store }, tell) => {
  const { state } = store;
  const withDevice = state.settings.identities.filter(({ mfaSerial }) => mfaSerial !== undefined);
  const refused = withDevice.filter(({ id }) =>
    outOfStep.has(factsOf(state, id).failure?.problem.code ?? ''),
  );
  for (const { id, label } of refused) {
    tell({
      id: `codes:${id}`,
      check: 'codes',
      status: 'warn',
      about: label,
      said: { title: message('doctor.codesRefused'), text: message('doctor.codesRefusedText') },
      remedy: { kind: 'edit', id },
    });
  }
  const rest = withDevice.filter((identity) => !refused.includes(identity));
  const group = (id: string, status: Finding['status'], isMember: (source: string) => boolean) =>
    ({
      id,
      status,
      labels: rest.filter(({ codeSource }) => isMember(codeSource)).map(({ label }) => label),
    }) as const;
  const computed = group('codes-computed', 'good', (source) => source === 'seed');
  const others = group('codes-unknown', 'note', (source) => source !== 'seed');
  if (computed.labels.length > 0) {
    const text = message('doctor.codesComputedText', { identities: computed.labels });
    tell({
      id: computed.id,
      check: 'codes',
      status: 'good',
      said: { title: message('doctor.codesComputed'), text },
    });
  }
  if (others.labels.length > 0) {
    const text = message('doctor.codesUnknownText', { identities: others.labels });
    tell({
      id: others.id,
      check: 'codes',
      status: 'note',
      said: { title: message('doctor.codesUnknown'), text },
    });
  }
  return Promise.resolve();
};
