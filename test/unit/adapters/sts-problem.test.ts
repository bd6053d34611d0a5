import { expect, test } from 'vitest';
import { stsProblem } from '../../../src/adapters/sts/sts-problem.ts';

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
  ['ERR_PROXY_AUTH_REQUESTED', 'proxy-login', 'ERR_PROXY_AUTH_REQUESTED'],
  ['ERR_PROXY_CERTIFICATE_INVALID', 'proxy-failed', 'ERR_PROXY_CERTIFICATE_INVALID'],
  ['ERR_INVALID_HTTP_RESPONSE', 'unexpected-answer', undefined],
])('%s of Chromium is %s', (code, problem, detail) => {
  expect(stsProblem(chromium(code))).toEqual({ code: problem, ...(detail && { detail }) });
});
