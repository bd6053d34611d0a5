import { decodeKeychainRequest } from '../core/keychain-protocol.ts';
import { askKeychain } from './keychain.ts';
import { parentLink } from './parent-link.ts';

// The program of the keychain process. It owns keytar, which can crash or freeze the process that it lives in; the app
// ends this one and starts another when that happens.
const link = parentLink();

link.onMessage((message) => {
  const request = decodeKeychainRequest(message);
  // Only a fault of Latchkey's own gets here; the app's time limit reports it.
  if (request === undefined) return;
  const { id } = request;
  void askKeychain(request, (prompting) => link.post({ id, prompting })).then((outcome) =>
    link.post({ id, ...outcome }),
  );
});
