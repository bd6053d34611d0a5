import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './programs.ts';

const source = fileURLToPath(new URL('go.go', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/readers', import.meta.url));
/** Where Debian's packages of Go libraries lie. */
const debianGopath = '/usr/share/gocode';
const sdk = join(debianGopath, 'src/github.com/aws/aws-sdk-go-v2');

/** How long compiling may take, in milliseconds: it takes a quarter of a minute on two free cores. */
const compileMs = 240_000;

/**
 * Compiles the reader for Go once; later runs find the program in the cache.
 *
 * @param go the compiler
 * @returns the program's path; undefined without the SDK's package
 * @throws Error with the compiler's words
 */
export async function goReader(go: string): Promise<string | undefined> {
  const version = sdkVersion();
  if (version === undefined) return undefined;
  const key = createHash('sha256').update(readFileSync(source)).update(version).digest('hex');
  const program = join(cache, `go-${key.slice(0, 16)}`);
  if (existsSync(program)) return program;

  // The compiler's own cache is several times as large as the program, and not needed again.
  const scratch = mkdtempSync(join(tmpdir(), 'latchkey-go-'));
  try {
    const built = join(scratch, 'reader');
    const { code, stderr } = await run(
      go,
      ['build', '-o', built, source],
      {
        PATH: process.env['PATH'],
        HOME: scratch,
        GOCACHE: join(scratch, 'cache'),
        GOPATH: debianGopath,
        GO111MODULE: 'off',
        GOFLAGS: '',
        CGO_ENABLED: '0',
      },
      compileMs,
    );
    if (code !== 0) throw new Error(`go build failed: ${stderr}`);
    mkdirSync(cache, { recursive: true });
    // Another file system may be between: whole under another name first, so that nobody starts half a program.
    const whole = `${program}.${process.pid}`;
    copyFileSync(built, whole);
    renameSync(whole, program);
    return program;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The version of the SDK's source; undefined when it is not installed. */
function sdkVersion(): string | undefined {
  const file = join(sdk, 'aws/go_module_metadata.go');
  if (!existsSync(file)) return undefined;
  return /goModuleVersion = "([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
}
