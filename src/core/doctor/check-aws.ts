import { message } from '../../texts/message.ts';
import type { Cancellation } from '../cancellation.ts';
import type { Identity, LongTermKey } from '../identity/identity.ts';
import type { Secret } from '../identity/secret.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import type { Problem } from '../notice/problem.ts';
import { learnSkew, mayAskTime, readStoredKey } from '../session/acquisition.ts';
import { factsOf } from '../state/app-state.ts';
import { clockFinding } from './clock-finding.ts';
import type { Check, DoctorPorts } from './doctor-ports.ts';
import type { DoctorRemedy, Finding } from './finding.ts';
import { keyAgeFinding } from './key-age.ts';

/** More identities than this are not asked for: a look at everything is to take seconds, and AWS counts requests. */
const mostAsked = 40;

/** How many are asked for at a time. */
const lanes = 6;

/** What the answers for all identities come together to. */
interface Tally {
  /** Labels of the identities that STS answered for, by region. */
  readonly answered: Map<string, string[]>;
  skewMs: number | undefined;
}

/**
 * Asks AWS with the key of each identity: whether STS answers in its region, what time it is there, and how old the key
 * is. Nothing that needs a code, and nothing with a key that AWS rejected before.
 */
export const checkAws: Check = async (ports, tell, cancellation) => {
  const { identities } = ports.store.state.settings;
  if (identities.length === 0) {
    tell(plain('endpoints', 'endpoints', message('doctor.nobodyToAskFor')));
    return;
  }
  const tally: Tally = { answered: new Map(), skewMs: undefined };
  const queue = identities.slice(0, mostAsked);
  const lane = async (): Promise<void> => {
    for (let identity = queue.shift(); identity !== undefined; identity = queue.shift()) {
      if (cancellation.cancelled) return;
      await askFor(identity, ports, tally, tell, cancellation);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const [region, labels] of tally.answered) {
    tell({
      id: `endpoint:${region}`,
      check: 'endpoints',
      status: 'good',
      said: {
        title: message('doctor.endpointAnswers', { region }),
        text: message('doctor.endpointFor', { identities: labels }),
      },
    });
  }
  if (identities.length > mostAsked) {
    const count = identities.length - mostAsked;
    tell(plain('endpoints-left-out', 'endpoints', message('doctor.leftOut', { count })));
  }
  if (tally.skewMs === undefined) tell(plain('clock', 'clock', message('doctor.clockUnknown')));
};

const plain = (id: string, check: Finding['check'], title: ReturnType<typeof message>): Finding => ({
  id,
  check,
  status: 'note',
  said: { title },
});

const askFor = async (
  identity: Identity,
  ports: DoctorPorts,
  tally: Tally,
  tell: (finding: Finding) => void,
  cancellation: Cancellation,
): Promise<void> => {
  const { store, secrets } = ports;
  const known = factsOf(store.state, identity.id).failure;
  // A key that AWS rejected is not tried again until it was changed.
  if (known !== undefined && !mayAskTime(store.state, identity)) {
    return tell(failed(identity, known.problem));
  }
  const key = await readStoredKey(secrets, identity, { mayPrompt: false });
  if (!key.ok) {
    // What is wrong with the keychain itself is said once.
    if (!isKeychainProblem(key.error)) tell(failed(identity, key.error));
    return;
  }
  await askWith(identity, key.value, ports, tally, tell, cancellation);
};

const askWith = async (
  identity: Identity,
  key: Secret<LongTermKey>,
  ports: DoctorPorts,
  tally: Tally,
  tell: (finding: Finding) => void,
  cancellation: Cancellation,
): Promise<void> => {
  const { store, sts, iamDesk, clock, system } = ports;
  const { region, label } = identity;
  const request = { key, region, clockSkewMs: store.state.clockSkewMs };
  const answer = await sts.getCallerIdentity(request, cancellation);
  if (cancellation.cancelled) return;
  learnSkew(store, answer.clockSkewMs);
  if (answer.clockSkewMs !== undefined && tally.skewMs === undefined) {
    tally.skewMs = answer.clockSkewMs;
    tell(clockFinding(answer.clockSkewMs, system.platform));
  }
  if (!answer.result.ok) return tell(failed(identity, answer.result.error));
  tally.answered.set(region, [...(tally.answered.get(region) ?? []), label]);
  const keys = await iamDesk.ask(identity, { mayPrompt: false }, (iam, asked) =>
    iam.listAccessKeys(asked, cancellation),
  );
  if (cancellation.cancelled) return;
  tell(keyAgeFinding(identity, keys, clock.now() + store.state.clockSkewMs));
};

const failed = (identity: Identity, problem: Problem): Finding => ({
  id: `endpoint-failed:${identity.id}`,
  check: problem.code === 'key-missing' || problem.code === 'seed-missing' ? 'keychain' : 'endpoints',
  status: 'bad',
  said: { problem },
  about: identity.label,
  ...(problem.detail !== undefined && { detail: problem.detail }),
  ...withRemedy(remedyFor(identity, problem)),
});

const withRemedy = (remedy: DoctorRemedy | undefined) => (remedy === undefined ? {} : { remedy });

const remedyFor = ({ id }: Identity, { code, detail }: Problem): DoctorRemedy | undefined => {
  switch (code) {
    case 'proxy-login':
    case 'proxy-login-refused':
      return detail === undefined ? undefined : { kind: 'proxy-login', proxy: detail, id };
    case 'key-missing':
    case 'seed-missing':
    case 'key-rejected':
    case 'secret-key-wrong':
    case 'region-disabled':
    case 'mfa-serial-rejected':
    case 'endpoint-not-offered':
      return { kind: 'edit', id };
    default:
      return undefined;
  }
};
