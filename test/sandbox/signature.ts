import { createHash, createHmac } from 'node:crypto';
import {
  incompleteSignature,
  missingAuthenticationToken,
  signatureDoesNotMatch,
  wrongSignature,
} from './errors.ts';
import type { HttpRequest } from './server.ts';

// Signature Version 4, from AWS's description of it and with node:crypto alone:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html

const algorithm = 'AWS4-HMAC-SHA256';
const toleranceMinutes = 15;

/** What a request says about its signature, in its header or in its query string. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** ISO 8601 basic format, for example `20250102T030405Z`. */
  readonly signedAt: string;
  readonly sessionToken: string | undefined;
  /** How long the signature is good for. */
  readonly validMinutes: number;
}

/**
 * Reads the signature's parts, from the Authorization header or from a presigned query string.
 *
 * @throws StsError `MissingAuthenticationToken` or `IncompleteSignature`
 */
export function readAuthorization(request: HttpRequest): Authorization {
  const header = headerValue(request, 'authorization');
  if (header !== undefined) return readHeader(request, header);
  const query = new URLSearchParams(request.query);
  if (query.has('X-Amz-Algorithm')) return readPresigned(query);
  throw missingAuthenticationToken();
}

function readHeader(request: HttpRequest, header: string): Authorization {
  const space = header.indexOf(' ');
  if (header.slice(0, space) !== algorithm) throw missingAuthenticationToken();

  const parts = new Map<string, string>();
  for (const pair of header.slice(space + 1).split(',')) {
    const equals = pair.indexOf('=');
    if (equals < 0) {
      throw incompleteSignature(
        `'${pair.trim()}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
      );
    }
    parts.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  const date = headerValue(request, 'x-amz-date') ?? headerValue(request, 'date');
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => (parts.get(name) ?? '') === '')
    .map((name) => `Authorization header requires '${name}' parameter. `);
  if (date === undefined) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
  }
  if (missing.length > 0) throw incompleteSignature(`${missing.join('')}Authorization=${header}`);

  return authorization({
    credential: parts.get('Credential') ?? '',
    signedHeaders: parts.get('SignedHeaders') ?? '',
    signature: parts.get('Signature') ?? '',
    signedAt: date ?? '',
    sessionToken: headerValue(request, 'x-amz-security-token'),
    validMinutes: toleranceMinutes,
  });
}

function readPresigned(query: URLSearchParams): Authorization {
  const missing = ['X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date']
    .filter((name) => (query.get(name) ?? '') === '')
    .map((name) => `AWS query-string parameters must include '${name}'. `);
  if (query.get('X-Amz-Algorithm') !== algorithm) {
    missing.push(`AWS query-string parameters must include 'X-Amz-Algorithm' as ${algorithm}. `);
  }
  if (missing.length > 0) throw incompleteSignature(missing.join('').trim());

  return authorization({
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    signature: query.get('X-Amz-Signature') ?? '',
    signedAt: query.get('X-Amz-Date') ?? '',
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    validMinutes: Number(query.get('X-Amz-Expires') ?? toleranceMinutes * 60) / 60,
  });
}

function authorization(
  parts: Pick<Authorization, 'signature' | 'signedAt' | 'sessionToken' | 'validMinutes'> & {
    readonly credential: string;
    readonly signedHeaders: string;
  },
): Authorization {
  const { credential, signedHeaders, ...rest } = parts;
  const [accessKeyId, scopeDate, region, service, terminator, ...more] = credential.split('/');
  if (
    accessKeyId === undefined ||
    scopeDate === undefined ||
    region === undefined ||
    service === undefined ||
    terminator === undefined ||
    more.length > 0
  ) {
    throw incompleteSignature(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  }
  const names = signedHeaders.split(';');
  if (!names.includes('host')) {
    throw incompleteSignature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  return { accessKeyId, scopeDate, region, service, terminator, signedHeaders: names, ...rest };
}

/**
 * Checks scope, time and signature.
 *
 * @param secret the secret access key that belongs to the access key ID
 * @param nowMs epoch milliseconds by the server's clock
 * @throws StsError `SignatureDoesNotMatch`, or `IncompleteSignature` for a date in another format
 */
export function verifySignature(
  request: HttpRequest,
  authorization: Authorization,
  secret: string,
  nowMs: number,
  { service, payloadHash }: SignedFor = { service: 'sts', payloadHash: sha256(request.body) },
): void {
  checkTime(authorization, nowMs);
  checkScope(authorization, service);
  const calculated = calculateSignature(request, authorization, secret, payloadHash);
  if (calculated !== authorization.signature) throw wrongSignature();
}

/** What else a signature must be for. */
export interface SignedFor {
  readonly service: 'sts' | 's3' | 'iam';
  /** Hash of the body in hexadecimal, or what stands in its place in the canonical request. */
  readonly payloadHash: string;
}

function checkTime({ signedAt, validMinutes }: Authorization, nowMs: number): void {
  const signedAtMs = parseBasicIso(signedAt);
  if (signedAtMs === undefined) {
    throw incompleteSignature(
      `Date must be in ISO-8601 'basic format'. Got '${signedAt}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  }
  const oldestMs = nowMs - validMinutes * 60_000;
  if (signedAtMs < oldestMs) {
    throw signatureDoesNotMatch(
      `Signature expired: ${signedAt} is now earlier than ${basicIso(oldestMs)} ` +
        `(${basicIso(nowMs)} - ${validMinutes} min.)`,
    );
  }
  const newestMs = nowMs + toleranceMinutes * 60_000;
  if (signedAtMs > newestMs) {
    throw signatureDoesNotMatch(
      `Signature not yet current: ${signedAt} is still later than ${basicIso(newestMs)} ` +
        `(${basicIso(nowMs)} + ${toleranceMinutes} min.)`,
    );
  }
}

function checkScope(
  { region, service, terminator, scopeDate, signedAt }: Authorization,
  expectedService: SignedFor['service'],
): void {
  const complaints: string[] = [];
  // `aws-global` is a name that SDKs use among themselves; no signature is ever scoped to it.
  if (!/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region)) {
    complaints.push(`Credential should be scoped to a valid region, not '${region}'. `);
  }
  if (service !== expectedService) {
    complaints.push(`Credential should be scoped to correct service: '${expectedService}'. `);
  }
  if (terminator !== 'aws4_request') {
    complaints.push(
      `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'. `,
    );
  }
  if (scopeDate !== signedAt.slice(0, 8)) {
    complaints.push(
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        `'${scopeDate}' != '${signedAt.slice(0, 8)}', from '${signedAt}'. `,
    );
  }
  if (complaints.length > 0) throw signatureDoesNotMatch(complaints.join(''));
}

function calculateSignature(
  request: HttpRequest,
  authorization: Authorization,
  secret: string,
  payloadHash: string,
): string {
  const { scopeDate, region, service, terminator, signedHeaders, signedAt } = authorization;
  const canonicalRequest = [
    request.method,
    request.path,
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${headerValue(request, name) ?? ''}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const stringToSign = [
    algorithm,
    signedAt,
    [scopeDate, region, service, terminator].join('/'),
    sha256(canonicalRequest),
  ].join('\n');
  const key = [scopeDate, region, service, terminator].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, stringToSign).toString('hex');
}

/** Every parameter but the signature itself, encoded anew and sorted. */
function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): [string, string] => [encodeRfc3986(name), encodeRfc3986(value)])
    .sort(([nameA, valueA], [nameB, valueB]) => order(nameA, nameB) || order(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** By code point, not by locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The header as it is signed: repeated ones joined, white space squeezed. */
export function headerValue(request: HttpRequest, name: string): string | undefined {
  const values = request.headers
    .filter(([header]) => header === name)
    .map(([, value]) => value.trim().replaceAll(/\s+/g, ' '));
  return values.length === 0 ? undefined : values.join(',');
}

function parseBasicIso(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

function basicIso(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
