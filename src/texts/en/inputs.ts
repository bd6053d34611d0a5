/** Seeds that come in without typing: from pictures, the clipboard, the screen. */
export const inputs = {
  'inputs.qrCode': 'QR code',
  'inputs.dropPicture': 'Drop a picture of the QR code here',
  'inputs.dropPictureHint': 'Or paste a copied one. A screenshot or a photo of the screen will do.',
  'inputs.choosePicture': 'Choose picture…',
  'inputs.pastePicture': 'Paste',
  'inputs.capture': 'Capture from the screen',
  'inputs.looking': 'Looking for a QR code…',
  'inputs.picking': 'Draw a box round the QR code on the screen.',
  'inputs.pictureUnreadable':
    'This is not a picture that can be opened. Use a PNG, JPEG or WebP file, such as a screenshot of the QR code.',
  'inputs.seedFound': 'QR code of {device} read.',
  'inputs.seedFoundBare': 'Seed read.',
  'inputs.seedKept': 'The seed stays hidden until you save, then it goes to the keychain.',
  'inputs.otherSeed': 'Use another',
  'inputs.whichSeed': { one: 'One QR code is in there.', other: '{count} QR codes are in there. Which one?' },
  'inputs.useSeed': 'Use {device}',
  'inputs.useNamelessSeed': 'Use the one that shows {code}',
  // The user and the account of an MFA device.
  'inputs.deviceOf': '{user} in account {account}',
  'inputs.otherAccount':
    'This QR code is for account {account}, but the key belongs to account {keyAccount}. AWS will refuse its codes.',
  'inputs.otherUser':
    'This QR code is for {user}, but the key belongs to {keyUser}. Go on only if {user} is the name of the device.',
  'inputs.notAws': 'This QR code is from {issuer}, not from AWS. AWS will refuse its codes.',

  'inputs.captureTitle': 'Pick the QR code',
  'inputs.captureHow': 'Drag a box round the QR code.',
  'inputs.captureKeys': 'By keyboard: arrow keys move a box, Shift and arrow keys size it, Enter takes it.',
  'inputs.captureScreen': 'The screen as it was a moment ago',
  'inputs.wholeScreen': 'Whole screen',
} as const;
