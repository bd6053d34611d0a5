/** MFA devices in AWS: this computer as one, putting one in step, and taking one away. */
export const mfaDevice = {
  // What the list offers for an identity.
  'mfaDevice.enrol': 'Make this computer an MFA device…',
  'mfaDevice.resync': 'Resync MFA device…',
  'mfaDevice.resyncShort': 'Resync…',
  'mfaDevice.remove': 'Remove this MFA device…',
  'mfaDevice.showQr': 'Show QR for a phone',

  'mfaDevice.enrolTitle': 'Make this computer an MFA device',
  'mfaDevice.enrolWhat':
    'Latchkey makes a new MFA device for the IAM user of {identity}. Its secret goes straight to the keychain of this computer, and Latchkey computes the codes from then on.',
  'mfaDevice.enrolOthers': 'MFA devices that the user has already go on working.',
  'mfaDevice.enrolRisk':
    'I understand that the key and its second factor will both be on this computer: whoever can open its keychain has both.',
  'mfaDevice.enrolStart': 'Make it a device',
  'mfaDevice.enrolTakes': 'This takes up to a minute, because AWS wants two codes that follow each other.',

  // How far it is.
  'mfaDevice.stepMake': 'Make the device in AWS, and keep its secret in the keychain',
  'mfaDevice.stepWait': 'Wait for the second code',
  'mfaDevice.stepEnable': 'Give AWS both codes',
  'mfaDevice.stepDone': 'done',
  'mfaDevice.stepNow': 'under way',
  'mfaDevice.waitsFor': 'The next code comes in {seconds} s.',
  'mfaDevice.enrolUnderWay': 'Making this computer an MFA device…',
  'mfaDevice.undoing': 'Taking back what was begun…',
  'mfaDevice.working': 'Asking AWS…',
  'mfaDevice.cancelSpoken': 'Stop what is under way with the MFA device of {identity}',

  'mfaDevice.enrolledTitle': 'This computer is an MFA device now',
  'mfaDevice.enrolled': 'AWS knows it as {serial}. {identity} uses it from now on.',
  'mfaDevice.enrolledQr':
    'If you like, a phone can hold the same device. AWS gives its QR picture only this once, and for your safety it can be shown for ten minutes only.',
  'mfaDevice.done': 'Done',

  // What is missing when AWS refuses.
  'mfaDevice.notMade': 'It was not made an MFA device',
  'mfaDevice.needsActions': 'The user needs the right to {create} and {enable} for its own devices.',
  'mfaDevice.getSession': 'Get session',

  // A device that something was begun with which could not be ended.
  'mfaDevice.leftTitle': 'An MFA device is left in AWS',
  'mfaDevice.left':
    'It was begun and could not be taken back: {serial}. Nobody uses it. Try again, or delete it in the AWS console.',
  'mfaDevice.halfTitle': 'A new MFA device is not finished',
  'mfaDevice.half':
    'Latchkey could not find out whether the user has it already: {serial}. Try again, and it is used or taken back.',
  'mfaDevice.stayedTitle': 'An MFA device is not removed yet',
  'mfaDevice.stayed':
    'Its removal was begun, and AWS has not confirmed it: {serial}. Until then its seed is kept. Try again.',
  'mfaDevice.leftWhy': 'The reason: {reason}.',
  'mfaDevice.leftMend': 'Try again',
  'mfaDevice.leftMendSpoken': 'Try again to end what was begun with the MFA device of {identity}',
  'mfaDevice.leftGo': 'I’ll see to it',
  'mfaDevice.leftGoSpoken': 'I’ll see to it: the MFA device of {identity}',
  'mfaDevice.mended': 'It is done: nothing is left half made.',

  'mfaDevice.resyncTitle': 'Resync the MFA device of {identity}',
  'mfaDevice.resyncSeed':
    'When AWS refuses codes that should be right, it may have lost step with the device. Latchkey gives it two codes that follow each other, for which it waits up to half a minute.',
  'mfaDevice.resyncTyped':
    'When AWS refuses codes that should be right, it may have lost step with the device. Type two codes that follow each other: the one that it shows now, and then the next.',
  'mfaDevice.firstCode': 'Code now',
  'mfaDevice.secondCode': 'Next code',
  'mfaDevice.resyncStart': 'Resync',
  'mfaDevice.resynced': 'The device is in step with AWS again.',

  'mfaDevice.removeTitle': 'Remove this MFA device?',
  'mfaDevice.removeWhat':
    'AWS takes {serial} from the user and deletes it. After that its secret is deleted from the keychain. This cannot be undone.',
  'mfaDevice.removeThen': {
    one: 'The user keeps {count} other MFA device.',
    other: 'The user keeps {count} other MFA devices.',
  },
  'mfaDevice.removeLooking': 'Looking which MFA devices the user has…',
  'mfaDevice.removeLast':
    'This is the last MFA device of the user. Without one it signs in without a second factor, or not at all where a policy asks for one.',
  'mfaDevice.removeUnknown':
    'AWS does not tell which devices the user has. If this is the last, the user signs in without a second factor, or not at all where a policy asks for one.',
  'mfaDevice.removeAccept': 'I understand, and want it removed all the same.',
  'mfaDevice.removeStart': 'Remove device',
  'mfaDevice.removed': 'The MFA device is removed.',
  'mfaDevice.keep': 'Keep',

  // In the question whether to remove an identity.
  'mfaDevice.seedGoes':
    'Its MFA device stays in AWS. If no phone has it too, remove the device first, from the menu: without the seed nobody can use it.',

  // The window with the QR picture.
  'mfaDevice.qrTitle': 'QR of the MFA device',
  'mfaDevice.qrHeading': 'Scan this with an authenticator app',
  'mfaDevice.qrText':
    'The phone then shows the same codes as Latchkey. Close this window when it has the picture: it is not shown again.',
  'mfaDevice.qrPicture': 'QR picture of the MFA device',
} as const;
