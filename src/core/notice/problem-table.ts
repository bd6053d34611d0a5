import type { Problem, ProblemCode } from './problem.ts';

/** What the user can do about a problem with one click. */
export type Remedy =
  | 'edit-identity'
  | 'get-session'
  | 'unlock-keychain'
  | 'replace-long-term-key'
  | 'repair-file'
  | 'write-again'
  | 'proxy-password'
  | 'show-window'
  | 'none';

/**
 * Whether Latchkey tries again by itself: `backoff` yes; `user` no, until the user acts;
 * `never` no, until the identity was changed (a rejected key must not be hammered).
 */
export type Retry = 'backoff' | 'user' | 'never';

/** What follows from a problem. */
export interface ProblemEntry {
  readonly title: string;
  /** What happened and what to do next, in plain words. */
  readonly text: string;
  readonly retry: Retry;
  readonly remedy: Remedy;
}

const entry = (title: string, text: string, retry: Retry, remedy: Remedy): ProblemEntry => ({
  title,
  text,
  retry,
  remedy,
});

const input = (title: string, text: string): ProblemEntry => entry(title, text, 'never', 'edit-identity');

/** Cause → what the user reads, whether it is retried, and the remedy. */
export const problemTable: Readonly<Record<ProblemCode, ProblemEntry>> = {
  'label-empty': input('Name missing', 'Give this identity a name, so that you can tell it from others.'),
  'key-id-malformed': input(
    'Not an access key ID',
    'An access key ID starts with AKIA and has 16 or more letters and digits. Copy it again from the AWS console.',
  ),
  'key-temporary': input(
    'This is a temporary key',
    'Keys that start with ASIA end by themselves. Latchkey needs the long-term key of the IAM user, which starts with AKIA.',
  ),
  'secret-key-malformed': input(
    'Not a secret access key',
    'A secret access key is 40 characters without spaces. Copy it again, or make a new key in the AWS console.',
  ),
  'region-malformed': input('Not a region', 'Enter a region code such as eu-central-1 or us-east-1.'),
  'mfa-serial-malformed': input(
    'Not an MFA serial',
    'Enter the ARN of the MFA device (arn:aws:iam::123456789012:mfa/name) or the serial printed on a hardware token.',
  ),
  'seed-malformed': input(
    'Not an MFA seed',
    'The seed is the long key of letters and the digits 2 to 7 that AWS shows under “Show secret key”, or an otpauth:// link.',
  ),
  'seed-unsupported': input(
    'AWS does not use such codes',
    'This link is not for six-digit, 30-second codes, which are the ones that AWS accepts. Check that it comes from AWS.',
  ),
  'seed-missing': input(
    'MFA seed missing',
    'Enter the seed of this MFA device, or choose to type the code yourself.',
  ),
  'seed-dropped': input(
    'The seed was put away',
    'For safety Latchkey keeps a seed that is not saved for ten minutes only. Give it the QR code again.',
  ),
  'qr-not-found': input(
    'No QR code found',
    'Make sure that the whole code is in the picture, with some space round it, and sharp. Zooming in on the page helps.',
  ),
  'qr-not-otpauth': input(
    'This QR code holds no MFA seed',
    'It is another kind of code. Use the one that AWS shows under “Show QR code” when you assign an MFA device.',
  ),
  'picture-unreadable': input(
    'This is not a picture',
    'Choose a PNG, JPEG or WebP file, such as a screenshot of the QR code.',
  ),
  'clipboard-empty': input(
    'Nothing to use on the clipboard',
    'Copy a picture of the QR code, its otpauth:// link, or the seed, then paste again.',
  ),
  'screen-refused': input(
    'The screen cannot be captured',
    'The system does not let Latchkey see the screen, or the question was answered with no. Take a screenshot instead, and drop its file here or paste it.',
  ),
  'screen-not-allowed': input(
    'Latchkey may not see the screen',
    'Allow it in System Settings under Privacy & Security, Screen Recording, then start Latchkey again. Or take a screenshot, and drop its file here.',
  ),
  'mfa-code-malformed': entry(
    'Six digits, please',
    'The code is the six digits that the MFA device shows now.',
    'user',
    'get-session',
  ),
  'mfa-code-used': entry(
    'This code was used already',
    'AWS takes each code once. Wait until the device shows the next one.',
    'user',
    'get-session',
  ),
  'mfa-code-late': entry(
    'The code came too late',
    'A code holds for 30 seconds, and this one was about to change. Touch the key, or unlock the vault, a little sooner.',
    'backoff',
    'get-session',
  ),
  'profile-name-illegal': input(
    'This profile name will not work',
    'Use letters, digits and _ - . / % @ : + only: some AWS tools cannot read other names. DEFAULT in capitals is reserved.',
  ),
  'profile-in-use': input(
    'Profile in use',
    'Another identity writes to this profile. Choose a different name.',
  ),
  'path-malformed': input(
    'Not a path to another credentials file',
    'Enter the full path of a file, each only once, and not the one that Latchkey writes to anyway.',
  ),
  'proxy-login-malformed': entry(
    'User name or password missing',
    'Enter both, as the proxy knows them.',
    'never',
    'none',
  ),
  'duration-out-of-range': input(
    'Duration not possible',
    'AWS allows 15 minutes to 36 hours (900 to 129600 seconds), and at most 1 hour for the root user.',
  ),
  'renew-before-out-of-range': input(
    'Renewal time not possible',
    'Renew between 1 minute and 12 hours before the end.',
  ),
  'role-arn-malformed': input(
    'Not the ARN of a role',
    'Enter the role’s full ARN, such as arn:aws:iam::123456789012:role/admin.',
  ),
  'role-duration-out-of-range': input(
    'Duration not possible',
    'A role’s session lasts 15 minutes to 12 hours, and no longer than the role itself allows.',
  ),
  'session-name-malformed': input(
    'Not a session name',
    'Use 2 to 64 letters, digits and _ + = , . @ - only. It is how AWS’s logs call the session.',
  ),
  'external-id-malformed': input(
    'Not an external ID',
    'Copy it again from whoever gave you the role: 2 to 1224 letters, digits and _ + = , . @ : / - only.',
  ),
  'source-identity-malformed': input(
    'Not a source identity',
    'Use 2 to 64 letters, digits and _ + = , . @ - only, and do not begin with aws:.',
  ),
  'tags-malformed': input(
    'Not session tags',
    'Write one tag per line as key=value, each key once, at most 50 of them.',
  ),
  'policies-malformed': input(
    'Not the ARNs of policies',
    'Write one policy ARN per line, such as arn:aws:iam::aws:policy/ReadOnlyAccess, at most 10 of them.',
  ),
  'role-of-root': input(
    'Root cannot assume roles',
    'AWS does not let the root user assume a role. Choose the identity of an IAM user.',
  ),
  'profile-assumes-role': input(
    'AWS tools would not read this profile',
    'The config file has a role_arn for it, so they assume that role themselves. Choose another name.',
  ),
  'seed-risk-not-accepted': input(
    'Please confirm',
    'A seed stored next to the key weakens the second factor. Tick the box if you want that, or type the codes yourself.',
  ),
  'command-malformed': input(
    'Not a command that Latchkey can run',
    'Enter the program and its arguments as you would in a terminal, on one line.',
  ),
  'command-holds-seed': input(
    'A seed does not belong there',
    'Other programs can read what stands in a command line. Choose “Latchkey computes it” and enter the seed there: it goes to the keychain.',
  ),
  // A program is started again only by the user: it may show a dialog, or wait for a key to be touched.
  'command-not-found': entry(
    'The program for the code cannot be started',
    'It is not there, or not a program. Install it, or enter its full path in the identity’s settings.',
    'user',
    'edit-identity',
  ),
  'command-failed': entry(
    'The program gave no code',
    'Its own words are below. Plug in the key or unlock the password manager, and try again.',
    'user',
    'get-session',
  ),
  'command-silent': entry(
    'The program printed nothing',
    'Run the command in a terminal to see what it is missing, then try again.',
    'user',
    'edit-identity',
  ),
  'command-answer-odd': entry(
    'The program did not print one code',
    'Latchkey looks for six digits that stand alone, and for one such code only. Name the account exactly in the identity’s settings.',
    'user',
    'edit-identity',
  ),
  'command-timed-out': entry(
    'The program took too long',
    'It waited for a minute, perhaps for its key to be touched. Have the key at hand and try again.',
    'user',
    'get-session',
  ),
  'mfa-code-rejected': entry(
    'AWS did not accept the code',
    'The code was wrong or used before. Wait for the next one and try again.',
    'user',
    'get-session',
  ),
  'mfa-serial-rejected': entry(
    'AWS could not check the code',
    'The MFA serial may belong to another user, or the device is out of step. Check the serial in the identity’s settings.',
    'never',
    'edit-identity',
  ),
  'mfa-required': entry(
    'AWS asks for MFA',
    'This user may only sign in with an MFA device. Add its serial to the identity.',
    'never',
    'edit-identity',
  ),
  'key-rejected': entry(
    'AWS rejected the access key',
    'The key was deleted or made inactive, or belongs to another partition. Enter a working key.',
    'never',
    'edit-identity',
  ),
  'secret-key-wrong': entry(
    'The secret access key is wrong',
    'It does not belong to this access key ID. Enter both again.',
    'never',
    'edit-identity',
  ),
  'access-denied': entry(
    'AWS denied the request',
    'A policy does not let this user do that. Ask whoever manages the account.',
    'never',
    'edit-identity',
  ),
  'role-refused': entry(
    'AWS did not let you assume the role',
    'Check its ARN and external ID. If they are right, the role’s trust policy or a policy of yours does not allow it: ask whoever manages the account.',
    'never',
    'edit-identity',
  ),
  'role-duration': entry(
    'The role does not allow so long a session',
    'Choose a shorter duration, or let the role’s maximum be raised.',
    'never',
    'edit-identity',
  ),
  'source-ended': entry(
    'AWS no longer takes the session',
    'It was ended early, as when the user’s key is deleted or made inactive. Get a new one.',
    'user',
    'get-session',
  ),
  'source-failed': entry(
    'Waiting for the identity’s session',
    'This role is assumed with the session of the identity named below, which cannot be had now. When it is there, this one follows.',
    'user',
    'get-session',
  ),
  'region-disabled': entry(
    'Region not active',
    'STS is not active in this region for your account. Choose another region for this identity.',
    'never',
    'edit-identity',
  ),
  'request-refused': entry(
    'AWS refused the request',
    'AWS’s own words are below. Check the identity’s settings.',
    'never',
    'edit-identity',
  ),
  'clock-off': entry(
    'This computer’s clock is wrong',
    'AWS refuses requests from a clock that is off. Set the time of this computer.',
    'backoff',
    'get-session',
  ),
  throttled: entry(
    'AWS asks for patience',
    'There were too many requests in this account.',
    'backoff',
    'get-session',
  ),
  'sts-unavailable': entry(
    'STS is not answering properly',
    'The fault is on the other side.',
    'backoff',
    'get-session',
  ),
  'unexpected-answer': entry(
    'That was not AWS answering',
    'Something between here and AWS answered instead, as the sign-in page of a hotel network does. Open a web page to sign in.',
    'backoff',
    'get-session',
  ),
  'iam-denied': entry(
    'A policy does not allow this',
    'AWS’s own words below name the action. Ask whoever manages the account to allow it for this user.',
    'user',
    'none',
  ),
  'mfa-session-needed': entry(
    'AWS wants you signed in with MFA for this',
    'A policy denies it to the access key alone. Get a session with a code of an MFA device that you have, then try again.',
    'user',
    'get-session',
  ),
  'device-exists': entry(
    'There is an MFA device of this name already',
    'It may be left from an earlier try. Choose another name, or delete that device in the AWS console.',
    'user',
    'none',
  ),
  'device-limit': entry(
    'This user has as many MFA devices as AWS allows',
    'Remove one in the AWS console that is no longer used, then try again.',
    'user',
    'none',
  ),
  'device-in-use': entry(
    'This MFA device is still in use',
    'AWS deletes a device only after it was taken from its user. Remove it from the user first, then try again.',
    'user',
    'none',
  ),
  'device-gone': entry(
    'AWS does not know this MFA device',
    'It was deleted, or belongs to another user. Look in the AWS console which devices the user has.',
    'user',
    'edit-identity',
  ),
  'codes-rejected': entry(
    'AWS did not accept the two codes',
    'They must be two that followed each other on this device, neither used before. Wait for the next two and try again.',
    'user',
    'none',
  ),
  'device-of-root': entry(
    'Only for IAM users',
    'AWS lets only an IAM user’s own key do this. Manage the MFA devices of the root user in the AWS console.',
    'user',
    'none',
  ),
  'device-last': entry(
    'This is the last MFA device',
    'Without it, this user signs in without a second factor, or not at all where a policy asks for one. Confirm that you want this.',
    'user',
    'none',
  ),
  'seed-in-use': entry(
    'Latchkey computes the codes already',
    'This identity has the seed of an MFA device. Remove that device first, or choose to type the codes, then try again.',
    'user',
    'none',
  ),
  'picture-gone': entry(
    'The QR picture is gone',
    'AWS gives it once, and Latchkey keeps it for one look. For a phone of its own, add another MFA device in the AWS console.',
    'user',
    'none',
  ),
  'access-key-limit': entry(
    'This user has two access keys already',
    'AWS allows no more, and counts inactive ones too. Delete one that is no longer used, then try again.',
    'user',
    'none',
  ),
  'access-key-gone': entry(
    'AWS does not know this access key',
    'It was deleted, or belongs to another user. Nothing was changed.',
    'user',
    'none',
  ),
  'iam-limit': entry(
    'The account is at a limit of AWS',
    'AWS’s own words are below. Ask whoever manages the account.',
    'user',
    'none',
  ),
  'iam-busy': entry(
    'AWS is still working on the last change',
    'Wait a moment, then try again.',
    'backoff',
    'none',
  ),
  'iam-unavailable': entry(
    'IAM is not answering properly',
    'The fault is on the other side. Try again in a while.',
    'backoff',
    'none',
  ),
  'root-key': entry(
    'This is the root user’s key',
    'AWS advises to have no access key of the root user at all. Make an IAM user, or sign in with IAM Identity Center, and delete this key in the AWS console under Security credentials.',
    'user',
    'none',
  ),
  'new-key-not-ready': entry(
    'AWS does not accept the new key yet',
    'A new key can take minutes to be known everywhere. Your present key is still in use, so nothing is lost.',
    'backoff',
    'none',
  ),
  'old-key-in-use': entry(
    'The old key is active again',
    'Somebody turned it on, so something may still use it. Latchkey does not delete it. Find out what uses it, or turn it off again.',
    'user',
    'none',
  ),
  'rotation-under-way': entry(
    'The last change of this key is not finished',
    'Its old key is still there. Delete it or leave it first, then make a new one.',
    'user',
    'none',
  ),
  'network-unreachable': entry('No connection to AWS', 'Check the network.', 'backoff', 'get-session'),
  'timed-out': entry('AWS did not answer in time', 'Check the network.', 'backoff', 'get-session'),
  'certificate-refused': entry(
    'The connection is not trustworthy',
    'The certificate of the other side was refused. A company proxy may need its root certificate installed.',
    'backoff',
    'get-session',
  ),
  'proxy-failed': entry(
    'The proxy does not let Latchkey through',
    'The proxy of this computer’s network settings did not answer, or refused. Check it there; a browser would fail too.',
    'backoff',
    'get-session',
  ),
  'proxy-login': entry(
    'The proxy asks for a password',
    'Enter the user name and the password for it once. They are kept in the keychain and given to this proxy only.',
    'backoff',
    'proxy-password',
  ),
  'proxy-login-refused': entry(
    'The proxy did not accept the password',
    'So that it does not lock you out, Latchkey does not send it again before you change it.',
    'backoff',
    'proxy-password',
  ),
  'endpoint-not-offered': entry(
    'No such endpoint in this region',
    'AWS has no FIPS or dual-stack endpoint of STS there, or the network does not know it. Switch those off in Latchkey’s settings, or choose another region.',
    'backoff',
    'get-session',
  ),
  'endpoint-refused': entry(
    'AWS_ENDPOINT_URL_STS cannot be used',
    'It must be an https address; http is allowed for this computer only. Correct or unset it and start Latchkey again.',
    'never',
    'show-window',
  ),
  'iam-endpoint-refused': entry(
    'AWS_ENDPOINT_URL_IAM cannot be used',
    'It must be an https address; http is allowed for this computer only. Correct or unset it and start Latchkey again.',
    'never',
    'show-window',
  ),
  'keychain-locked': entry(
    'The keychain is locked',
    'Unlock it, and Latchkey goes on.',
    'backoff',
    'unlock-keychain',
  ),
  'keychain-absent': entry(
    'No keychain found',
    'Latchkey keeps keys in the system’s keychain only. On Linux install gnome-keyring or KWallet with its Secret Service and sign in again.',
    'backoff',
    'unlock-keychain',
  ),
  'keychain-failed': entry(
    'The keychain did not answer',
    'Try again, or sign out and in again if it stays so.',
    'backoff',
    'unlock-keychain',
  ),
  'key-missing': entry(
    'The access key is not in the keychain',
    'It may have been deleted by hand. Enter it again in the identity’s settings.',
    'never',
    'edit-identity',
  ),
  'session-missing': entry(
    'The session is not in the keychain',
    'It may have been deleted by hand. Get a new one.',
    'backoff',
    'get-session',
  ),
  'file-is-directory': entry(
    'The credentials file is a folder',
    'Move that folder away, then try again.',
    'backoff',
    'get-session',
  ),
  'file-unreadable': entry(
    'The credentials file cannot be read',
    'Give yourself the right to read it, then try again.',
    'backoff',
    'get-session',
  ),
  'file-read-only': entry(
    'The credentials file cannot be written',
    'Give yourself the right to write to it and to its folder, then try again.',
    'backoff',
    'get-session',
  ),
  'file-malformed': entry(
    'The credentials file has a mistake',
    'Not every AWS tool can read it as it is, so Latchkey leaves it alone. Correct the line named below.',
    'backoff',
    'get-session',
  ),
  'file-repairable': entry(
    'The credentials file has a mistake',
    'Some AWS tools cannot read any profile in it. Latchkey can mend it without losing anything, and you can go back.',
    'backoff',
    'repair-file',
  ),
  'file-absent': entry(
    'The file’s folder is not there',
    'It may be on a disk or system that is not running. The session is written when it comes back.',
    'backoff',
    'get-session',
  ),
  'file-busy': entry(
    'Another program keeps writing to the file',
    'Latchkey waits its turn, so that neither loses anything.',
    'backoff',
    'get-session',
  ),
  'file-mounted': entry(
    'The credentials file is a mount point',
    'A file that is mounted by itself cannot be replaced as a whole, which is the only safe way. Mount its folder instead.',
    'backoff',
    'get-session',
  ),
  'file-changed': entry(
    'The file was changed since',
    'Another program wrote to it after Latchkey did, so going back could lose what is new. Nothing was changed.',
    'never',
    'none',
  ),
  'config-malformed': entry(
    'The config file has a mistake',
    'AWS tools cannot read it as it is, so the region was not set. Correct the line named below.',
    'never',
    'none',
  ),
  'change-gone': entry(
    'There is no way back any more',
    'What was there before is no longer in the keychain, or you have gone back already. Nothing was changed.',
    'never',
    'none',
  ),
  'file-tightened': entry(
    'The credentials file is private now',
    'Other users of this computer were able to read it. When Latchkey wrote to it, it took that right away.',
    'never',
    'none',
  ),
  'file-failed': entry(
    'The credentials file cannot be used',
    'Something is wrong with the file or folder named below. Nothing was lost.',
    'backoff',
    'get-session',
  ),
  'disk-full': entry('The disk is full', 'Free some space. Nothing was lost.', 'backoff', 'get-session'),
  'section-has-process': entry(
    'A program fills this profile',
    'The profile has a credential_process line, which the session would hide. Choose another profile name, or remove that line.',
    'never',
    'edit-identity',
  ),
  'section-changed': entry(
    'Another program changed this profile',
    'It holds credentials that are not Latchkey’s now. Write the session again, or leave the profile to the other program.',
    'user',
    'write-again',
  ),
  'section-removed': entry(
    'Another program removed this profile',
    'The session is no longer in the credentials file. Write it again, or leave it so.',
    'user',
    'write-again',
  ),
  'key-in-the-clear': entry(
    'Make a new access key soon',
    'This one lay on the disk in the clear, where any program could read it. Make a new one in the AWS console, enter it here, and delete the old one there.',
    'never',
    'show-window',
  ),
  'long-term-key-in-section': entry(
    'The profile holds a long-term key',
    'Latchkey does not overwrite it without asking. Replace it with the session, or choose another profile name.',
    'user',
    'replace-long-term-key',
  ),
  'settings-moved-aside': entry(
    'Settings could not be read',
    'They were put aside and Latchkey started with empty ones. The keys in the keychain are untouched.',
    'never',
    'show-window',
  ),
  'state-moved-aside': entry(
    'The history could not be read',
    'It was put aside. Your identities and keys are untouched. Sessions that need a code are to be got again.',
    'never',
    'show-window',
  ),
  'settings-unreadable': entry(
    'Settings could not be read',
    'Give yourself the right to read the file named below and start Latchkey again. Until then nothing is saved, so that nothing is overwritten.',
    'never',
    'show-window',
  ),
  'settings-newer': entry(
    'Written by a later Latchkey',
    'Update Latchkey to use the file named below, or move it away to start afresh. Until then nothing is saved, so that nothing is overwritten.',
    'never',
    'show-window',
  ),
  'settings-unwritable': entry(
    'Settings could not be saved',
    'Check the space on the disk and the rights on Latchkey’s folder, then try again.',
    'backoff',
    'get-session',
  ),
  'login-item-failed': entry(
    'Not changed',
    'The system did not let Latchkey change which programs start when you sign in. Change it in the settings of the system.',
    'user',
    'none',
  ),
  'import-file-odd': entry(
    'Not a file of exported settings',
    'Choose a file that Latchkey exported. Nothing was changed.',
    'user',
    'none',
  ),
  'import-file-newer': entry(
    'This file is from a later Latchkey',
    'Update Latchkey on this computer, then import the file again. Nothing was changed.',
    'user',
    'none',
  ),
  'identity-gone': entry('This identity was removed', 'Nothing was done.', 'never', 'none'),
  'identity-changed': entry(
    'This identity was changed meanwhile',
    'Nothing was saved now. Go back, look at it again, and repeat your change.',
    'never',
    'none',
  ),
  cancelled: entry('Cancelled', 'Latchkey stopped what it was doing.', 'user', 'get-session'),
  bug: entry(
    'Something went wrong in Latchkey',
    'This is a fault of ours. The log says more.',
    'backoff',
    'get-session',
  ),
};

/** What follows from a problem: retry and remedy. */
export const remedyOf = ({ code }: Problem): ProblemEntry => problemTable[code];
