import { message } from '../../texts/message.ts';
import type { Check } from './doctor-ports.ts';

/**
 * Which way requests take, as Chromium will choose it. (For an address of this computer itself it asks no PAC file, whatever
 * that says: docs/network.md.)
 */
export const checkNetwork: Check = async ({ store, system }, tell) => {
  const { endpoint } = system.facts;
  const { identities } = store.state.settings;
  const url = endpoint ?? `https://sts.${identities[0]?.region ?? 'us-east-1'}.amazonaws.com/`;
  const way = await system.wayTo(url);
  const proxies = way
    .split(';')
    .map((one) => /^\s*(?:PROXY|HTTPS|SOCKS5?|SOCKS4)\s+(\S+)/i.exec(one)?.[1])
    .filter((one) => one !== undefined);
  const base = { id: 'network', check: 'network' } as const;
  if (proxies.length === 0) {
    tell({ ...base, status: 'good', said: { title: message('doctor.networkDirect') } });
  } else {
    tell({
      ...base,
      status: 'note',
      said: { title: message('doctor.networkProxy', { proxies }), text: message('doctor.networkProxyText') },
    });
  }
  if (endpoint !== undefined) {
    tell({
      id: 'network-endpoint',
      check: 'network',
      status: 'warn',
      said: {
        title: message('doctor.endpointOverridden'),
        text: message('doctor.endpointOverriddenText', { variable: 'AWS_ENDPOINT_URL_STS' }),
      },
      detail: endpoint,
      ...(system.platform === 'windows' ? {} : { command: 'unset AWS_ENDPOINT_URL_STS' }),
    });
  }
};
