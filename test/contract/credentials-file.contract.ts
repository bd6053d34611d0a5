import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CredentialsFile } from '../../src/core/credentials/credentials-file.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { linesOf, sampleSession } from './credentials-file.sample.ts';

/** A credentials file that is not there yet, and its text. */
export interface CredentialsFileSubject {
  readonly file: CredentialsFile;
  /** The text as it is; empty when there is no file. */
  read(): Promise<string>;
  put(text: string): Promise<void>;
  close(): Promise<void>;
}

const fine = { ok: true, value: { tightened: expect.any(Boolean) } };
const asked = {};
const consented = {
  replaces: new Secret({ accessKeyId: 'AKIAMADEUPSAMPLEKEY2', secretAccessKey: 'made+up' }),
};

const longTerm = '[work]\naws_access_key_id = AKIAMADEUPSAMPLEKEY2\naws_secret_access_key = made+up\n';

/** What people keep in their file, and what must be left of it. */
const surroundings = {
  'another profile': '[other]\naws_access_key_id = AKIAMADEUPOTHERKEY22\n',
  'comments and blank lines': '# mine\n; and mine\n\n[other]\n# here too\nregion = eu-west-1 # or us\n\n',
  'Windows line ends': '[other]\r\nregion = eu-west-1\r\n',
  'both line ends': '[other]\r\nregion = eu-west-1\noutput = json\r\n',
  'no line end at the end': '[other]\nregion = eu-west-1',
  'tabs and odd spacing': '[other]\nregion\t=\teu-west-1  \noutput=json\nCLI_Pager :  less\n',
  'nested values': '[other]\ns3 =\n  max_concurrent_requests = 20\n  addressing_style = path\nregion = x\n',
  'letters of every kind': '[other]\n# Zoë 🔑 שלום\nregion = eu-west-1\n',
} as const;

/** Texts that a main reader fails on, each with the number of the line at fault. */
export const malformedTexts = {
  'a section twice': ['[a]\nregion = x\n[b]\n[a]\n', 4],
  'a key twice': ['[a]\nregion = x\nREGION = y\n', 3],
  'a byte order mark': ['\uFEFF[a]\nregion = x\n', 1],
  'a NUL': ['[a]\nregion = x\0\n', 2],
  'text before the first section': ['# fine\nregion = x\n[a]\n', 2],
  'a line without a value': ['[a]\nregion = x\nnonsense\n', 3],
  'an old Mac line end': ['[a]\rregion = x\r', 1],
} as const;

/** What every CredentialsFile does, wherever its text is kept. */
export function credentialsFileContract(name: string, open: () => Promise<CredentialsFileSubject>): void {
  describe(`CredentialsFile: ${name}`, () => {
    let subject: CredentialsFileSubject;
    let file: CredentialsFile;

    beforeEach(async () => {
      subject = await open();
      ({ file } = subject);
    });
    afterEach(() => subject.close());

    const first = sampleSession('FIRST');
    const second = sampleSession('SECOND');

    it.each([
      ['absent', ''],
      ['absent', '[works]\nregion = x\n[default]\n'],
      ['other', '[work]\nregion = eu-west-1\n'],
      ['other', '[work]\n'],
      ['long-term', longTerm],
      ['process', `${longTerm}credential_process = /bin/true\n`],
      ['process', '[work]\ncredential_process = /bin/true\n'],
      ['temporary', '[work]\naws_access_key_id = ASIAMADEUPSAMPLEKEY2\n'],
      ['ours', '[work]\naws_access_key_id = ASIAMADEUPSAMPLEKEY2\nmanager = latchkey\n'],
      ['temporary', '[work]\naws_access_key_id = ASIAMADEUPSAMPLEKEY2\nmanager = other\n'],
    ])('calls a section %s, and changes nothing: %j', async (kind, text) => {
      await subject.put(text);
      expect(await file.inspect('work')).toMatchObject({ ok: true, value: { kind } });
      expect(await subject.read()).toBe(text);
    });

    it('writes a session where nothing was', async () => {
      expect(await file.write('work', first, asked)).toEqual(fine);
      expect(await subject.read()).toBe(`[work]\n${linesOf(first)}`);
      expect(await file.inspect('work')).toEqual({
        ok: true,
        value: { kind: 'ours', fingerprint: file.fingerprintOf(first) },
      });
    });

    it('renews in place', async () => {
      await subject.put('[a]\nregion = x\n');
      await file.write('work', first, asked);
      await file.write('later', first, asked);
      expect(await file.write('work', second, asked)).toEqual(fine);
      expect(await subject.read()).toBe(
        `[a]\nregion = x\n\n[work]\n${linesOf(second)}\n[later]\n${linesOf(first)}`,
      );
    });

    it.each(Object.entries(surroundings))('keeps every other byte: %s', async (_, text) => {
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      await subject.put(text);
      await file.write('work', first, asked);
      await file.write('work', second, asked);
      expect(await subject.read()).toBe(`${text}${eol}[work]${eol}${linesOf(second, eol)}`);
      // Removed again, not a byte tells that it was there.
      expect(await file.remove('work')).toEqual(fine);
      expect(await subject.read()).toBe(text);
    });

    it('keeps what is not its own in its section', async () => {
      const before = '[work]\n# of mine\nregion = eu-west-1\n\toutput = json\n';
      await subject.put(`${before}\n[z]\nregion = x`);
      await file.write('work', first, asked);
      const text = await subject.read();
      expect(text).toContain('# of mine\nregion = eu-west-1\n\toutput = json\n');
      expect(text.endsWith('\n[z]\nregion = x')).toBe(true);
      expect(text).toContain(linesOf(first));
      await file.remove('work');
      expect(await subject.read()).toBe(`${before}\n[z]\nregion = x`);
    });

    it('takes over a session of another tool, with its stale token', async () => {
      await subject.put(
        '[work]\naws_session_token = old\naws_security_token = older\nAWS_Access_Key_ID: ASIAMADEUPSAMPLEKEY2\n',
      );
      expect(await file.write('work', first, asked)).toEqual(fine);
      const text = await subject.read();
      expect(text).not.toContain('aws_security_token');
      expect(text.split('\n').toSorted()).toEqual(`[work]\n${linesOf(first)}`.split('\n').toSorted());
    });

    it('does not overwrite a long-term key without consent', async () => {
      await subject.put(longTerm);
      expect(await file.write('work', first, asked)).toMatchObject({
        ok: false,
        error: { code: 'long-term-key-in-section' },
      });
      expect(await subject.read()).toBe(longTerm);
      expect(await file.write('work', first, consented)).toEqual(fine);
      expect(await subject.read()).toBe(`[work]\n${linesOf(first)}`);
    });

    it('never writes next to credential_process', async () => {
      const text = '[work]\ncredential_process = /bin/true\n';
      await subject.put(text);
      expect(await file.write('work', first, consented)).toMatchObject({
        ok: false,
        error: { code: 'section-has-process', field: 'profile' },
      });
      expect(await subject.read()).toBe(text);
    });

    it.each(['', longTerm, '[work]\naws_access_key_id = ASIAMADEUPSAMPLEKEY2\n'])(
      'removes nothing that is not its own: %j',
      async (text) => {
        await subject.put(text);
        expect(await file.remove('work')).toEqual(fine);
        expect(await subject.read()).toBe(text);
      },
    );

    it.each(Object.entries(malformedTexts))('leaves a file with %s alone', async (_, [text]) => {
      await subject.put(text);
      const refused = { ok: false, error: { code: expect.stringMatching(/^file-(malformed|repairable)$/) } };
      expect(await file.inspect('work')).toMatchObject(refused);
      expect(await file.write('work', first, consented)).toMatchObject(refused);
      expect(await file.remove('a')).toMatchObject(refused);
      expect(await subject.read()).toBe(text);
    });

    it('makes parallel changes one after the other', async () => {
      await subject.put('# mine\n');
      const names = Array.from({ length: 12 }, (_, index) => `profile-${index}`);
      const results = await Promise.all([
        ...names.map((name) => file.write(name, first, asked)),
        ...names.map((name) => file.write(name, second, asked)),
        ...names.slice(6).map((name) => file.remove(name)),
      ]);
      expect(results.every(({ ok }) => ok)).toBe(true);
      const sections = names.slice(0, 6).map((name) => `[${name}]\n${linesOf(second)}`);
      expect(await subject.read()).toBe(`# mine\n\n${sections.join('\n')}`);
    });
  });
}
