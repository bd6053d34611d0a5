import { networkInterfaces } from 'node:os';
import { net } from 'electron';
import type { Network } from '../../core/ports.ts';

/** Addresses that lead no further than the cable: containers come and go with them. */
const linkLocal = /^(169\.254\.|fe[89ab][\da-f]:)/i;

/** The network by the addresses that this computer has in it. */
export const systemNetwork: Network = {
  look: () => {
    if (!net.isOnline()) return '';
    const addresses = Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
      found
        .filter(({ internal, address }) => !internal && !linkLocal.test(address))
        .map(({ address }) => `${name} ${address}`),
    );
    return addresses.toSorted().join(', ');
  },
};
