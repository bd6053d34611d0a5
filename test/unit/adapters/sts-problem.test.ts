import { expect, test } from 'vitest';
import { stsProblem } from '../../../src/adapters/sts/sts-problem.ts';
import { TransportProblem } from '../../../src/adapters/sts/transport-problem.ts';
import { problem } from '../../../src/core/notice/problem.ts';

const chromium = (code: string): Error => Object.assign(new Error(code), { code, $metadata: {} });

test.each([
  ['ERR_NAME_NOT_RESOLVED', 'network-unreachable', undefined],
  ['ERR_INTERNET_DISCONNECTED', 'network-unreachable', undefined],
  ['ERR_NETWORK_CHANGED', 'network-unreachable', undefined],
  ['ERR_CONNECTION_REFUSED', 'network-unreachable', undefined],
  ['ERR_EMPTY_RESPONSE', 'network-unreachable', undefined],
  ['ERR_CONNECTION_TIMED_OUT', 'timed-out', undefined],
  ['ERR_TIMED_OUT', 'timed-out', undefined],
  ['ERR_CERT_AUTHORITY_INVALID', 'certificate-refused', 'ERR_CERT_AUTHORITY_INVALID'],
  ['ERR_SSL_PROTOCOL_ERROR', 'certificate-refused', 'ERR_SSL_PROTOCOL_ERROR'],
  ['ERR_PROXY_CONNECTION_FAILED', 'proxy-failed', 'ERR_PROXY_CONNECTION_FAILED'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy-failed', 'ERR_TUNNEL_CONNECTION_FAILED'],
  ['ERR_PAC_SCRIPT_FAILED', 'proxy-failed', 'ERR_PAC_SCRIPT_FAILED'],
  ['ERR_PROXY_AUTH_UNSUPPORTED', 'proxy-failed', 'ERR_PROXY_AUTH_UNSUPPORTED'],
  ['ERR_UNEXPECTED_PROXY_AUTH', 'proxy-failed', 'ERR_UNEXPECTED_PROXY_AUTH'],
  ['ERR_PROXY_CERTIFICATE_INVALID', 'proxy-failed', 'ERR_PROXY_CERTIFICATE_INVALID'],
  ['ERR_INVALID_HTTP_RESPONSE', 'unexpected-answer', undefined],
])('%s of Chromium is %s', (code, expected, detail) => {
  expect(stsProblem(chromium(code))).toEqual({ code: expected, ...(detail && { detail }) });
});

const plain = { fips: false, dualStack: false };
test.each([
  ['ERR_NAME_NOT_RESOLVED', { ...plain, fips: true }, 'endpoint-not-offered'],
  ['ERR_NAME_NOT_RESOLVED', { ...plain, dualStack: true }, 'endpoint-not-offered'],
  ['ERR_NAME_NOT_RESOLVED', plain, 'network-unreachable'],
  ['ERR_INTERNET_DISCONNECTED', { ...plain, fips: true }, 'network-unreachable'],
])('%s on the way to an endpoint of the kind %j is %s', (code, endpoints, expected) => {
  expect(stsProblem(chromium(code), endpoints)).toEqual({ code: expected });
});

test('a partition without such endpoints, as the SDK’s rules know it, is named', () => {
  const error = Object.assign(new Error('FIPS is enabled but this partition does not support FIPS'), {
    name: 'EndpointError',
  });
  expect(stsProblem(error, { ...plain, fips: true })).toEqual({ code: 'endpoint-not-offered' });
});

test('a transport that knows better is believed', () => {
  const known = problem('proxy-login', 'proxy.example:3128');
  expect(stsProblem(new TransportProblem(known))).toBe(known);
});
