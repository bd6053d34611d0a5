// Puts the items that standard input names, as [[account, value], …], into the keyring of its environment.
import { text } from 'node:stream/consumers';
import keytar from 'keytar';

for (const [account, value] of JSON.parse(await text(process.stdin))) {
  await keytar.setPassword('Latchkey', account, value);
}
