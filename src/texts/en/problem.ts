/** What people read of each problem: what happened, and what to do next. */
export const problem = {
  'problem.label-empty.title': 'Name missing',
  'problem.label-empty.text': 'Give this identity a name, so that you can tell it from others.',
  'problem.key-id-malformed.title': 'Not an access key ID',
  'problem.key-id-malformed.text':
    'An access key ID starts with AKIA and has 16 or more letters and digits. Copy it again from the AWS console.',
  'problem.key-temporary.title': 'This is a temporary key',
  'problem.key-temporary.text':
    'Keys that start with ASIA end by themselves. Latchkey needs the long-term key of the IAM user, which starts with AKIA.',
  'problem.secret-key-malformed.title': 'Not a secret access key',
  'problem.secret-key-malformed.text':
    'A secret access key is 40 characters without spaces. Copy it again, or make a new key in the AWS console.',
  'problem.region-malformed.title': 'Not a region',
  'problem.region-malformed.text': 'Enter a region code such as eu-central-1 or us-east-1.',
  'problem.mfa-serial-malformed.title': 'Not an MFA serial',
  'problem.mfa-serial-malformed.text':
    'Enter the ARN of the MFA device (arn:aws:iam::123456789012:mfa/name) or the serial printed on a hardware token.',
  'problem.seed-malformed.title': 'Not an MFA seed',
  'problem.seed-malformed.text':
    'The seed is the long key of letters and the digits 2 to 7 that AWS shows under “Show secret key”, or an otpauth:// link.',
  'problem.seed-unsupported.title': 'AWS does not use such codes',
  'problem.seed-unsupported.text':
    'This link is not for six-digit, 30-second codes, which are the ones that AWS accepts. Check that it comes from AWS.',
  'problem.seed-missing.title': 'MFA seed missing',
  'problem.seed-missing.text': 'Enter the seed of this MFA device, or choose to type the code yourself.',
  'problem.mfa-code-malformed.title': 'Six digits, please',
  'problem.mfa-code-malformed.text': 'The code is the six digits that the MFA device shows now.',
  'problem.mfa-code-used.title': 'This code was used already',
  'problem.mfa-code-used.text': 'AWS takes each code once. Wait until the device shows the next one.',
  'problem.mfa-code-late.title': 'The code came too late',
  'problem.mfa-code-late.text':
    'A code holds for 30 seconds, and this one was about to change. Touch the key, or unlock the vault, a little sooner.',
  'problem.profile-name-illegal.title': 'This profile name will not work',
  'problem.profile-name-illegal.text':
    'Use letters, digits and _ - . / % @ : + only: some AWS tools cannot read other names. DEFAULT in capitals is reserved.',
  'problem.profile-in-use.title': 'Profile in use',
  'problem.profile-in-use.text': 'Another identity writes to this profile. Choose a different name.',
  'problem.path-malformed.title': 'Not a path to another credentials file',
  'problem.path-malformed.text':
    'Enter the full path of a file, each only once, and not the one that Latchkey writes to anyway.',
  'problem.proxy-login-malformed.title': 'User name or password missing',
  'problem.proxy-login-malformed.text': 'Enter both, as the proxy knows them.',
  'problem.duration-out-of-range.title': 'Duration not possible',
  'problem.duration-out-of-range.text':
    'AWS allows 15 minutes to 36 hours (900 to 129600 seconds), and at most 1 hour for the root user.',
  'problem.renew-before-out-of-range.title': 'Renewal time not possible',
  'problem.renew-before-out-of-range.text': 'Renew between 1 minute and 12 hours before the end.',
  'problem.role-arn-malformed.title': 'Not the ARN of a role',
  'problem.role-arn-malformed.text':
    'Enter the role’s full ARN, such as arn:aws:iam::123456789012:role/admin.',
  'problem.role-duration-out-of-range.title': 'Duration not possible',
  'problem.role-duration-out-of-range.text':
    'A role’s session lasts 15 minutes to 12 hours, and no longer than the role itself allows.',
  'problem.session-name-malformed.title': 'Not a session name',
  'problem.session-name-malformed.text':
    'Use 2 to 64 letters, digits and _ + = , . @ - only. It is how AWS’s logs call the session.',
  'problem.external-id-malformed.title': 'Not an external ID',
  'problem.external-id-malformed.text':
    'Copy it again from whoever gave you the role: 2 to 1224 letters, digits and _ + = , . @ : / - only.',
  'problem.source-identity-malformed.title': 'Not a source identity',
  'problem.source-identity-malformed.text':
    'Use 2 to 64 letters, digits and _ + = , . @ - only, and do not begin with aws:.',
  'problem.tags-malformed.title': 'Not session tags',
  'problem.tags-malformed.text': 'Write one tag per line as key=value, each key once, at most 50 of them.',
  'problem.policies-malformed.title': 'Not the ARNs of policies',
  'problem.policies-malformed.text':
    'Write one policy ARN per line, such as arn:aws:iam::aws:policy/ReadOnlyAccess, at most 10 of them.',
  'problem.role-of-root.title': 'Root cannot assume roles',
  'problem.role-of-root.text':
    'AWS does not let the root user assume a role. Choose the identity of an IAM user.',
  'problem.profile-assumes-role.title': 'AWS tools would not read this profile',
  'problem.profile-assumes-role.text':
    'The config file has a role_arn for it, so they assume that role themselves. Choose another name.',
  'problem.seed-risk-not-accepted.title': 'Please confirm',
  'problem.seed-risk-not-accepted.text':
    'A seed stored next to the key weakens the second factor. Tick the box if you want that, or type the codes yourself.',
  'problem.command-malformed.title': 'Not a command that Latchkey can run',
  'problem.command-malformed.text':
    'Enter the program and its arguments as you would in a terminal, on one line.',
  'problem.command-holds-seed.title': 'A seed does not belong there',
  'problem.command-holds-seed.text':
    'Other programs can read what stands in a command line. Choose “Latchkey computes it” and enter the seed there: it goes to the keychain.',
  'problem.command-not-found.title': 'The program for the code cannot be started',
  'problem.command-not-found.text':
    'It is not there, or not a program. Install it, or enter its full path in the identity’s settings.',
  'problem.command-failed.title': 'The program gave no code',
  'problem.command-failed.text':
    'Its own words are below. Plug in the key or unlock the password manager, and try again.',
  'problem.command-silent.title': 'The program printed nothing',
  'problem.command-silent.text': 'Run the command in a terminal to see what it is missing, then try again.',
  'problem.command-answer-odd.title': 'The program did not print one code',
  'problem.command-answer-odd.text':
    'Latchkey looks for six digits that stand alone, and for one such code only. Name the account exactly in the identity’s settings.',
  'problem.command-timed-out.title': 'The program took too long',
  'problem.command-timed-out.text':
    'It waited for a minute, perhaps for its key to be touched. Have the key at hand and try again.',
  'problem.mfa-code-rejected.title': 'AWS did not accept the code',
  'problem.mfa-code-rejected.text': 'The code was wrong or used before. Wait for the next one and try again.',
  'problem.mfa-serial-rejected.title': 'AWS could not check the code',
  'problem.mfa-serial-rejected.text':
    'The MFA serial may belong to another user, or the device is out of step. Check the serial in the identity’s settings.',
  'problem.mfa-required.title': 'AWS asks for MFA',
  'problem.mfa-required.text':
    'This user may only sign in with an MFA device. Add its serial to the identity.',
  'problem.key-rejected.title': 'AWS rejected the access key',
  'problem.key-rejected.text':
    'The key was deleted or made inactive, perhaps because it was rotated on another computer, or belongs to another partition. Enter a working key.',
  'problem.secret-key-wrong.title': 'The secret access key is wrong',
  'problem.secret-key-wrong.text': 'It does not belong to this access key ID. Enter both again.',
  'problem.access-denied.title': 'AWS denied the request',
  'problem.access-denied.text': 'A policy does not let this user do that. Ask whoever manages the account.',
  'problem.role-refused.title': 'AWS did not let you assume the role',
  'problem.role-refused.text':
    'Check its ARN and external ID. If they are right, the role’s trust policy or a policy of yours does not allow it: ask whoever manages the account.',
  'problem.role-duration.title': 'The role does not allow so long a session',
  'problem.role-duration.text': 'Choose a shorter duration, or let the role’s maximum be raised.',
  'problem.source-ended.title': 'AWS no longer takes the session',
  'problem.source-ended.text':
    'It was ended early, as when the user’s key is deleted or made inactive. Get a new one.',
  'problem.source-failed.title': 'Waiting for the identity’s session',
  'problem.source-failed.text':
    'This role is assumed with the session of the identity named below, which cannot be had now. When it is there, this one follows.',
  'problem.region-disabled.title': 'Region not active',
  'problem.region-disabled.text':
    'STS is not active in this region for your account. Choose another region for this identity.',
  'problem.request-refused.title': 'AWS refused the request',
  'problem.request-refused.text': 'AWS’s own words are below. Check the identity’s settings.',
  'problem.clock-off.title': 'This computer’s clock is wrong',
  'problem.clock-off.text': 'AWS refuses requests from a clock that is off. Set the time of this computer.',
  'problem.throttled.title': 'AWS asks for patience',
  'problem.throttled.text': 'There were too many requests in this account.',
  'problem.sts-unavailable.title': 'STS is not answering properly',
  'problem.sts-unavailable.text': 'The fault is on the other side.',
  'problem.unexpected-answer.title': 'That was not AWS answering',
  'problem.unexpected-answer.text':
    'Something between here and AWS answered instead, as the sign-in page of a hotel network does. Open a web page to sign in.',
  'problem.iam-denied.title': 'A policy does not allow this',
  'problem.iam-denied.text':
    'AWS’s own words below name the action. Ask whoever manages the account to allow it for this user.',
  'problem.mfa-session-needed.title': 'AWS wants you signed in with MFA for this',
  'problem.mfa-session-needed.text':
    'A policy denies it to the access key alone. Get a session with a code of an MFA device that you have, then try again.',
  'problem.device-exists.title': 'There is an MFA device of this name already',
  'problem.device-exists.text':
    'It may be left from an earlier try. Choose another name, or delete that device in the AWS console.',
  'problem.device-limit.title': 'This user has as many MFA devices as AWS allows',
  'problem.device-limit.text': 'Remove one in the AWS console that is no longer used, then try again.',
  'problem.device-in-use.title': 'This MFA device is still in use',
  'problem.device-in-use.text':
    'AWS deletes a device only after it was taken from its user. Remove it from the user first, then try again.',
  'problem.device-gone.title': 'AWS does not know this MFA device',
  'problem.device-gone.text':
    'It was deleted, or belongs to another user. Look in the AWS console which devices the user has.',
  'problem.codes-rejected.title': 'AWS did not accept the two codes',
  'problem.codes-rejected.text':
    'They must be two that followed each other on this device, neither used before. Wait for the next two and try again.',
  'problem.access-key-limit.title': 'This user has two access keys already',
  'problem.access-key-limit.text':
    'AWS allows no more, and counts inactive ones too. Delete one that is no longer used, then try again.',
  'problem.access-key-gone.title': 'AWS does not know this access key',
  'problem.access-key-gone.text': 'It was deleted, or belongs to another user. Nothing was changed.',
  'problem.iam-limit.title': 'The account is at a limit of AWS',
  'problem.iam-limit.text': 'AWS’s own words are below. Ask whoever manages the account.',
  'problem.iam-busy.title': 'AWS is still working on the last change',
  'problem.iam-busy.text': 'Wait a moment, then try again.',
  'problem.iam-unavailable.title': 'IAM is not answering properly',
  'problem.iam-unavailable.text': 'The fault is on the other side. Try again in a while.',
  'problem.network-unreachable.title': 'No connection to AWS',
  'problem.network-unreachable.text': 'Check the network.',
  'problem.timed-out.title': 'AWS did not answer in time',
  'problem.timed-out.text': 'Check the network.',
  'problem.certificate-refused.title': 'The connection is not trustworthy',
  'problem.certificate-refused.text':
    'The certificate of the other side was refused. A company proxy may need its root certificate installed.',
  'problem.proxy-failed.title': 'The proxy does not let Latchkey through',
  'problem.proxy-failed.text':
    'The proxy of this computer’s network settings did not answer, or refused. Check it there; a browser would fail too.',
  'problem.proxy-login.title': 'The proxy asks for a password',
  'problem.proxy-login.text':
    'Enter the user name and the password for it once. They are kept in the keychain and given to this proxy only.',
  'problem.proxy-login-refused.title': 'The proxy did not accept the password',
  'problem.proxy-login-refused.text':
    'So that it does not lock you out, Latchkey does not send it again before you change it.',
  'problem.endpoint-not-offered.title': 'No such endpoint in this region',
  'problem.endpoint-not-offered.text':
    'AWS has no FIPS or dual-stack endpoint of STS there, or the network does not know it. Switch those off in Latchkey’s settings, or choose another region.',
  'problem.endpoint-refused.title': 'AWS_ENDPOINT_URL_STS cannot be used',
  'problem.endpoint-refused.text':
    'It must be an https address; http is allowed for this computer only. Correct or unset it and start Latchkey again.',
  'problem.iam-endpoint-refused.title': 'AWS_ENDPOINT_URL_IAM cannot be used',
  'problem.iam-endpoint-refused.text':
    'It must be an https address; http is allowed for this computer only. Correct or unset it and start Latchkey again.',
  'problem.keychain-locked.title': 'The keychain is locked',
  'problem.keychain-locked.text': 'Unlock it, and Latchkey goes on.',
  'problem.keychain-absent.title': 'No keychain found',
  'problem.keychain-absent.text':
    'Latchkey keeps keys in the system’s keychain only. On Linux install gnome-keyring or KWallet with its Secret Service and sign in again.',
  'problem.keychain-failed.title': 'The keychain did not answer',
  'problem.keychain-failed.text': 'Try again, or sign out and in again if it stays so.',
  'problem.key-missing.title': 'The access key is not in the keychain',
  'problem.key-missing.text': 'It may have been deleted by hand. Enter it again in the identity’s settings.',
  'problem.session-missing.title': 'The session is not in the keychain',
  'problem.session-missing.text': 'It may have been deleted by hand. Get a new one.',
  'problem.file-is-directory.title': 'The credentials file is a folder',
  'problem.file-is-directory.text': 'Move that folder away, then try again.',
  'problem.file-unreadable.title': 'The credentials file cannot be read',
  'problem.file-unreadable.text': 'Give yourself the right to read it, then try again.',
  'problem.file-read-only.title': 'The credentials file cannot be written',
  'problem.file-read-only.text': 'Give yourself the right to write to it and to its folder, then try again.',
  'problem.file-malformed.title': 'The credentials file has a mistake',
  'problem.file-malformed.text':
    'Not every AWS tool can read it as it is, so Latchkey leaves it alone. Correct the line named below.',
  'problem.file-repairable.title': 'The credentials file has a mistake',
  'problem.file-repairable.text':
    'Some AWS tools cannot read any profile in it. Latchkey can mend it without losing anything, and you can go back.',
  'problem.file-absent.title': 'The file’s folder is not there',
  'problem.file-absent.text':
    'It may be on a disk or system that is not running. The session is written when it comes back.',
  'problem.file-busy.title': 'Another program keeps writing to the file',
  'problem.file-busy.text': 'Latchkey waits its turn, so that neither loses anything.',
  'problem.file-mounted.title': 'The credentials file is a mount point',
  'problem.file-mounted.text':
    'A file that is mounted by itself cannot be replaced as a whole, which is the only safe way. Mount its folder instead.',
  'problem.file-changed.title': 'The file was changed since',
  'problem.file-changed.text':
    'Another program wrote to it after Latchkey did, so going back could lose what is new. Nothing was changed.',
  'problem.config-malformed.title': 'The config file has a mistake',
  'problem.config-malformed.text':
    'AWS tools cannot read it as it is, so the region was not set. Correct the line named below.',
  'problem.change-gone.title': 'There is no way back any more',
  'problem.change-gone.text':
    'What was there before is no longer in the keychain, or you have gone back already. Nothing was changed.',
  'problem.file-tightened.title': 'The credentials file is private now',
  'problem.file-tightened.text':
    'Other users of this computer were able to read it. When Latchkey wrote to it, it took that right away.',
  'problem.file-failed.title': 'The credentials file cannot be used',
  'problem.file-failed.text': 'Something is wrong with the file or folder named below. Nothing was lost.',
  'problem.disk-full.title': 'The disk is full',
  'problem.disk-full.text': 'Free some space. Nothing was lost.',
  'problem.section-has-process.title': 'A program fills this profile',
  'problem.section-has-process.text':
    'The profile has a credential_process line, which the session would hide. Choose another profile name, or remove that line.',
  'problem.section-changed.title': 'Another program changed this profile',
  'problem.section-changed.text':
    'It holds credentials that are not Latchkey’s now. Write the session again, or leave the profile to the other program.',
  'problem.section-removed.title': 'Another program removed this profile',
  'problem.section-removed.text':
    'The session is no longer in the credentials file. Write it again, or leave it so.',
  'problem.key-in-the-clear.title': 'Make a new access key soon',
  'problem.key-in-the-clear.text':
    'This one lay on the disk in the clear, where any program could read it. Choose “Rotate access key…” in the menu of its card, and Latchkey makes a new one.',
  'problem.long-term-key-in-section.title': 'The profile holds a long-term key',
  'problem.long-term-key-in-section.text':
    'Latchkey does not overwrite it without asking. Replace it with the session, or choose another profile name.',
  'problem.settings-moved-aside.title': 'Settings could not be read',
  'problem.settings-moved-aside.text':
    'They were put aside and Latchkey started with empty ones. The keys in the keychain are untouched.',
  'problem.state-moved-aside.title': 'The history could not be read',
  'problem.state-moved-aside.text':
    'It was put aside. Your identities and keys are untouched. Sessions that need a code are to be got again.',
  'problem.settings-unreadable.title': 'Settings could not be read',
  'problem.settings-unreadable.text':
    'Give yourself the right to read the file named below and start Latchkey again. Until then nothing is saved, so that nothing is overwritten.',
  'problem.settings-newer.title': 'Written by a later Latchkey',
  'problem.settings-newer.text':
    'Update Latchkey to use the file named below, or move it away to start afresh. Until then nothing is saved, so that nothing is overwritten.',
  'problem.settings-unwritable.title': 'Settings could not be saved',
  'problem.settings-unwritable.text':
    'Check the space on the disk and the rights on Latchkey’s folder, then try again.',
  'problem.identity-gone.title': 'This identity was removed',
  'problem.identity-gone.text': 'Nothing was done.',
  'problem.identity-changed.title': 'This identity was changed meanwhile',
  'problem.identity-changed.text':
    'Nothing was saved now. Go back, look at it again, and repeat your change.',
  'problem.export-failed.title': 'The file could not be written',
  'problem.export-failed.text': 'Choose another place, or check the space and the rights there.',
  'problem.tray-missing.title': 'This desktop shows no tray icons',
  'problem.tray-missing.text':
    'Latchkey runs all the same. To see its icon in GNOME, install the extension “AppIndicator and KStatusNotifierItem Support”. Until then, start Latchkey once more to open this window.',
  'problem.cancelled.title': 'Cancelled',
  'problem.cancelled.text': 'Latchkey stopped what it was doing.',
  'problem.bug.title': 'Something went wrong in Latchkey',
  'problem.bug.text': 'This is a fault of ours. The log says more.',
  'problem.seed-dropped.title': 'The seed was put away',
  'problem.seed-dropped.text':
    'For safety Latchkey keeps a seed that is not saved for ten minutes only. Give it the QR code again.',
  'problem.qr-not-found.title': 'No QR code found',
  'problem.qr-not-found.text':
    'Make sure that the whole code is in the picture, with some space round it, and sharp. Zooming in on the page helps.',
  'problem.qr-not-otpauth.title': 'This QR code holds no MFA seed',
  'problem.qr-not-otpauth.text':
    'It is another kind of code. Use the one that AWS shows under “Show QR code” when you assign an MFA device.',
  'problem.clipboard-empty.title': 'Nothing to use on the clipboard',
  'problem.clipboard-empty.text':
    'Copy a picture of the QR code, its otpauth:// link, or the seed, then paste again.',
  'problem.screen-refused.title': 'The screen cannot be captured',
  'problem.screen-refused.text':
    'The system does not let Latchkey see the screen, or the question was answered with no. Take a screenshot instead, and drop its file here or paste it.',
  'problem.screen-not-allowed.title': 'Latchkey may not see the screen',
  'problem.screen-not-allowed.text':
    'Allow it in System Settings under Privacy & Security, Screen Recording, then start Latchkey again. Or take a screenshot, and drop its file here.',
  'problem.root-key.title': 'This is the root user’s key',
  'problem.root-key.text':
    'AWS advises to have no access key of the root user at all. Make an IAM user, or sign in with IAM Identity Center, and delete this key in the AWS console under Security credentials.',
  'problem.new-key-not-ready.title': 'AWS does not accept the new key yet',
  'problem.new-key-not-ready.text':
    'A new key can take minutes to be known everywhere. Your present key is still in use, so nothing is lost.',
  'problem.old-key-in-use.title': 'The old key is active again',
  'problem.old-key-in-use.text':
    'Somebody turned it on, so something may still use it. Latchkey does not delete it. Find out what uses it, or turn it off again.',
  'problem.rotation-under-way.title': 'The last change of this key is not finished',
  'problem.rotation-under-way.text':
    'Its old key is still there. Delete it or leave it first, then make a new one.',
  'problem.login-item-failed.title': 'Not changed',
  'problem.login-item-failed.text':
    'The system did not let Latchkey change which programs start when you sign in. Change it in the settings of the system.',
  'problem.import-file-odd.title': 'Not a file of exported settings',
  'problem.import-file-odd.text': 'Choose a file that Latchkey exported. Nothing was changed.',
  'problem.import-file-newer.title': 'This file is from a later Latchkey',
  'problem.import-file-newer.text':
    'Update Latchkey on this computer, then import the file again. Nothing was changed.',
  'problem.device-of-root.title': 'Only for IAM users',
  'problem.device-of-root.text':
    'AWS lets only an IAM user’s own key do this. Manage the MFA devices of the root user in the AWS console.',
  'problem.device-last.title': 'This is the last MFA device',
  'problem.device-last.text':
    'Without it, this user signs in without a second factor, or not at all where a policy asks for one. Confirm that you want this.',
  'problem.seed-in-use.title': 'Latchkey computes the codes already',
  'problem.seed-in-use.text':
    'This identity has the seed of an MFA device. Remove that device first, or choose to type the codes, then try again.',
  'problem.picture-gone.title': 'The QR picture is gone',
  'problem.picture-gone.text':
    'AWS gives it once, and Latchkey keeps it for one look. For a phone of its own, add another MFA device in the AWS console.',
} as const;
