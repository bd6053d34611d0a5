import { message, type Message } from '../../texts/message.ts';
import type { FindingStatus } from './finding.ts';
import type { OddityKind } from './file-oddities.ts';

/** What a kind of oddity is called, what follows from it and what to do, and how much it matters. */
export interface OddityWords {
  readonly status: FindingStatus;
  readonly title: Message;
  readonly text: Message;
}

const words = (status: FindingStatus, title: Message, text: Message): OddityWords => ({
  status,
  title,
  text,
});

/** How the main readers take each of them: docs/credentials-file.md. */
export const oddityWords: Readonly<Record<OddityKind, OddityWords>> = {
  'invalid-utf8': words('bad', message('doctor.invalidUtf8'), message('doctor.invalidUtf8Text')),
  'byte-order-mark': words('bad', message('doctor.byteOrderMark'), message('doctor.byteOrderMarkText')),
  'cr-only': words('bad', message('doctor.crOnly'), message('doctor.crOnlyText')),
  'duplicate-section': words(
    'bad',
    message('doctor.duplicateSection'),
    message('doctor.duplicateSectionText'),
  ),
  'duplicate-key': words('bad', message('doctor.duplicateKey'), message('doctor.duplicateKeyText')),
  'indented-section': words('bad', message('doctor.indentedSection'), message('doctor.indentedSectionText')),
  'default-section': words('bad', message('doctor.defaultSection'), message('doctor.defaultSectionText')),
  'before-first-section': words('bad', message('doctor.beforeFirst'), message('doctor.beforeFirstText')),
  'not-understood': words('bad', message('doctor.notUnderstood'), message('doctor.notUnderstoodText')),
  colon: words('warn', message('doctor.colon'), message('doctor.colonText')),
  'key-case': words('warn', message('doctor.keyCase'), message('doctor.keyCaseText')),
  'inline-comment': words('warn', message('doctor.inlineComment'), message('doctor.inlineCommentText')),
  quotes: words('warn', message('doctor.quotes'), message('doctor.quotesText')),
  'name-with-space': words('warn', message('doctor.nameWithSpace'), message('doctor.nameWithSpaceText')),
  'profile-prefix': words('warn', message('doctor.profilePrefix'), message('doctor.profilePrefixText')),
  'nested-credentials': words(
    'bad',
    message('doctor.nestedCredentials'),
    message('doctor.nestedCredentialsText'),
  ),
  nested: words('note', message('doctor.nested'), message('doctor.nestedText')),
  'stale-token': words('warn', message('doctor.staleToken'), message('doctor.staleTokenText')),
  'process-beside-keys': words(
    'warn',
    message('doctor.processBesideKeys'),
    message('doctor.processBesideKeysText'),
  ),
  'role-beside-keys': words('warn', message('doctor.roleBesideKeys'), message('doctor.roleBesideKeysText')),
};
