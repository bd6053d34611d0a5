import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { goReader } from './readers/go-reader.ts';
import { programsOnPath, programsThatRun } from './readers/programs.ts';
import { startReader, type Answer, type Reader } from './readers/reader.ts';
import {
  allowed,
  denied,
  longTermProfile,
  oddProfile,
  sessionProfile,
  setScene,
  surroundings,
  type Scene,
} from './readers/scene.ts';
import { sampleUser } from '../sandbox/sandbox.ts';

// AWS's own libraries with a credentials file behind them that Latchkey wrote to. Each is a program of its own, which
// signs requests to the sandbox: denied with the long-term key, allowed with the session. What becomes of a renewal
// while the program runs is pinned too: docs/readers.md tells it.

const programFor = (name: string) => fileURLToPath(new URL(`readers/${name}`, import.meta.url));

// Asked once, as it takes each of them a while to load.
const [pythons, rubies] = await Promise.all([
  programsThatRun('python3', ['-c', 'import boto3']),
  programsThatRun('ruby', ['-e', 'require "aws-sdk-s3"']),
]);

let scene: Scene | undefined;
let reader: Reader | undefined;

afterEach(async () => {
  await reader?.close();
  reader = undefined;
  await scene?.close();
  scene = undefined;
});

/** What a process that runs while the session is renewed signs with afterwards: the old session, or the new one. */
interface Renewal {
  /** The client that there was before. */
  readonly sameClient: 'old' | 'new';
  /** A client that is made afterwards. */
  readonly anotherClient: 'old' | 'new';
}

/** What was answered, in order, and whose keys signed the calls. */
interface Play {
  readonly answers: readonly Answer[];
  readonly signedBy: Readonly<Record<'GetCallerIdentity' | 'ListBuckets', readonly string[]>>;
}

/** Asks with the long-term key, two profiles of Latchkey's, renews the session of one, and asks with the old client and a new one. */
const play = async (text: string, start: (env: NodeJS.ProcessEnv, url: string) => Reader): Promise<Play> => {
  const set = await setScene(text);
  scene = set;
  const odd = await set.renew(oddProfile);
  const old = await set.renew();
  const asked = start(set.env, set.sandbox.url);
  reader = asked;

  const answers: Answer[] = [];
  for (const profile of [longTermProfile, oddProfile, sessionProfile]) answers.push(await asked.use(profile));
  const renewed = await set.renew();
  answers.push(await asked.use(sessionProfile), await asked.another(sessionProfile));

  const names = new Map([
    [sampleUser.accessKeyId as string, 'long-term'],
    [odd, 'odd'],
    [old, 'old'],
    [renewed, 'new'],
  ]);
  const signedBy = (action: string) => set.keysThatCalled(action).map((key) => names.get(key) ?? key);
  return {
    answers,
    signedBy: { GetCallerIdentity: signedBy('GetCallerIdentity'), ListBuckets: signedBy('ListBuckets') },
  };
};

/** The play as it should go. `lists` is `false` for a reader that knows nothing of buckets. */
const rightPlay = ({ sameClient, anotherClient }: Renewal, lists = true): Play => {
  const keys = ['long-term', 'odd', 'old', sameClient, anotherClient];
  const { arn = '' } = allowed;
  return {
    answers: lists ? [denied, allowed, allowed, allowed, allowed] : keys.map(() => ({ arn })),
    signedBy: { GetCallerIdentity: keys, ListBuckets: lists ? keys : [] },
  };
};

/** A program of ours for Node.js, with the sandbox's address and what else it needs to be told. */
const node =
  (name: string, ...more: string[]) =>
  (env: NodeJS.ProcessEnv, url: string): Reader =>
    startReader(process.execPath, [programFor(name), url, ...more], env);

describe.each(Object.entries(surroundings))('our section %s', (_, text) => {
  test.for(pythons.length > 0 ? pythons : ['python3'])('boto3 of %s', async (python, { skip }) => {
    if (pythons.length === 0) return skip('there is no python3 with boto3 on PATH here');
    expect(
      await play(text, (env, url) => startReader(python, [programFor('boto3_reader.py'), url], env)),
    ).toEqual(rightPlay({ sameClient: 'old', anotherClient: 'new' }));
  });

  test('the AWS SDK for JavaScript v3', async () => {
    expect(await play(text, node('javascript-v3.mjs'))).toEqual(
      rightPlay({ sameClient: 'old', anotherClient: 'old' }, false),
    );
  });

  test('the AWS SDK for JavaScript v3, told to ignore its cache', async () => {
    expect(await play(text, node('javascript-v3.mjs', 'ignoreCache'))).toEqual(
      rightPlay({ sameClient: 'old', anotherClient: 'new' }, false),
    );
  });

  test('the AWS SDK for JavaScript v2', async () => {
    expect(await play(text, node('javascript-v2.mjs'))).toEqual(
      rightPlay({ sameClient: 'old', anotherClient: 'new' }),
    );
  });

  test('the AWS SDK for Go v2', { timeout: 300_000 }, async ({ skip }) => {
    const [go] = programsOnPath('go');
    if (go === undefined) return skip('there is no `go` on PATH here');
    const program = await goReader(go);
    if (program === undefined) return skip('the source of the Go SDK is not installed here');
    expect(await play(text, (env, url) => startReader(program, [url], env))).toEqual(
      rightPlay({ sameClient: 'old', anotherClient: 'new' }),
    );
  });

  test('the AWS SDK for Ruby', async ({ skip }) => {
    const [ruby] = rubies;
    if (ruby === undefined) return skip("there is no `ruby` with AWS's SDK on PATH here");
    expect(await play(text, (env, url) => startReader(ruby, [programFor('ruby.rb'), url], env))).toEqual(
      rightPlay({ sameClient: 'old', anotherClient: 'old' }),
    );
  });
});
