/** The change of an access key for a new one. Placeholders `old` and `new` are the ends of access key IDs. */
export const rotation = {
  'rotation.menu': 'Rotate access key…',
  'rotation.title': 'Rotate the access key',
  'rotation.titleOf': 'Rotate the access key of {identity}',

  'rotation.intro':
    'Latchkey makes a new access key, keeps it in the keychain, and waits until AWS accepts it. Only then is it used, and key …{old} is turned off. At no point are you without a working key.',
  'rotation.elsewhere':
    'Is key …{old} used anywhere else, such as on another computer or a server? It stops working there. Until it is deleted, you can go back to it.',
  'rotation.adopted':
    'This key lay on the disk in the clear, where any program could read it. Rotate it soon.',
  'rotation.tooOld': {
    one: 'This key is {count} day old. AWS advises a new one after 90 days.',
    other: 'This key is {count} days old. AWS advises a new one after 90 days.',
  },
  'rotation.adoptedNote':
    'Key …{old} lay on the disk in the clear. Let Latchkey rotate it: a new key takes its place.',
  'rotation.rotate': 'Rotate…',
  'rotation.rotateSpoken': 'Rotate the access key of {identity}',

  'rotation.rootTitle': 'This is the root user’s key',
  'rotation.root':
    'AWS advises to have no access key of the root user at all, so Latchkey makes no new one. Make an IAM user, or sign in with IAM Identity Center. Then delete this key in the AWS console, under Security credentials.',

  'rotation.when': 'Delete the old key',
  'rotation.whenHint': 'Until then it is turned off, and you can go back to it.',
  'rotation.atOnce': 'At once',
  'rotation.afterDays': { one: 'After {count} day', other: 'After {count} days' },
  'rotation.never': 'Not by itself',
  'rotation.begin': 'Rotate key',
  'rotation.beginAgain': 'Try again',

  'rotation.steps': 'Steps',
  'rotation.check': 'See whether there is room for a second key',
  'rotation.create': 'Make the new key',
  'rotation.createdAs': 'Make the new key: …{new}',
  'rotation.store': 'Put it in the keychain and read it back',
  'rotation.verify': 'Wait until AWS accepts it everywhere',
  'rotation.switch': 'Use it from now on',
  'rotation.deactivate': 'Turn key …{old} off',
  'rotation.delete': 'Delete key …{old}',
  'rotation.deleteOn': 'Delete key …{old}, due {moment}',
  'rotation.activate': 'Turn key …{new} on again',
  'rotation.discard': 'Delete key …{new}',
  // Said to screen readers behind a step.
  'rotation.done': 'done',
  'rotation.underWay': 'under way',
  'rotation.stopped': 'stopped',
  'rotation.toDo': 'to do',

  'rotation.checking': 'Asking AWS which keys this user has…',
  'rotation.creating': 'Making the new key…',
  'rotation.storing': 'Putting the new key in the keychain…',
  'rotation.unsure': 'Finding out whether AWS has made a key…',
  'rotation.verifying': 'AWS is taking up key …{new}. This may take a minute. Key …{old} goes on working.',
  'rotation.switching': 'Switching to key …{new}…',
  'rotation.activating': 'Turning key …{new} on again…',
  'rotation.deactivating': 'Turning key …{old} off…',
  'rotation.deleting': 'Deleting key …{old}…',
  'rotation.discarding': 'Deleting key …{new}…',

  // How it stands where it rests or stopped: what is used, what is left.
  'rotation.nothingMade': 'No key was made. Key …{old} is in use, as before.',
  'rotation.isUnsure':
    'AWS was asked for a new key, and the answer never came. Key …{old} is in use, as before. Latchkey finds out whether there is a new one.',
  'rotation.isLost':
    'AWS made key …{new}, but its secret never arrived here and cannot be had again. The key is active, and nobody can use it: delete it. Key …{old} is in use, as before.',
  'rotation.stillOld': 'Key …{old} is in use, as before. Key …{new} is in the keychain and not used yet.',
  'rotation.stillOldBack': 'Key …{old} is in use. Key …{new} is not used again yet.',
  'rotation.stillOn': 'Key …{new} is in use. Key …{old} is still active.',
  'rotation.waiting':
    'Key …{new} is in use. Key …{old} is turned off, and its deletion is due {moment}. There is nothing you need to do.',
  'rotation.waitingNever': 'Key …{new} is in use. Key …{old} is turned off.',
  'rotation.isDeleting': 'Key …{new} is in use. Key …{old} is turned off, but not deleted yet.',
  'rotation.isDiscarding': 'Key …{old} is in use, as before. Key …{new} is not deleted yet.',
  'rotation.finished': 'Key …{end} is in use. Nothing is left to do.',
  'rotation.toList': 'To the list',

  'rotation.obstacleInactive': {
    one: 'Key …{end} is {count} day old and inactive. If nobody needs it any more, Latchkey can delete it and go on.',
    other:
      'Key …{end} is {count} days old and inactive. If nobody needs it any more, Latchkey can delete it and go on.',
  },
  'rotation.obstacleActive': {
    one: 'Key …{end} is {count} day old and active, so something may use it. Find out what. If nobody needs it, delete it in the AWS console, under the user’s security credentials.',
    other:
      'Key …{end} is {count} days old and active, so something may use it. Find out what. If nobody needs it, delete it in the AWS console, under the user’s security credentials.',
  },
  'rotation.deleteObstacle': 'Delete key …{end} and go on',

  'rotation.goOn': 'Try again',
  'rotation.turnOff': 'Turn it off again',
  'rotation.giveUp': 'Give up and delete key …{new}',
  'rotation.giveUpBack': 'Stay with key …{old}',
  'rotation.goBack': 'Go back to key …{old}',
  'rotation.deleteNow': 'Delete key …{old} now',
  'rotation.deleteLost': 'Delete key …{new}',
  'rotation.leave': 'Leave it so',
  'rotation.close': 'Close',
  'rotation.leaveHint':
    'If you leave it so, Latchkey forgets about this. What is left you can delete in the AWS console, under the user’s security credentials.',
  'rotation.wasLeft': 'Left as it is. What remains is under “Activity”.',

  'rotation.cardRunning': 'The access key is being rotated.',
  'rotation.cardStopped': 'The rotation of the access key waits for you.',
  'rotation.cardRetries': 'The rotation of the access key is not finished. Latchkey tries again.',
  'rotation.cardWaiting': 'The old access key …{old} is turned off, and its deletion is due {moment}.',
  'rotation.show': 'Show',
  'rotation.showSpoken': 'Show the rotation of the access key of {identity}',

  // Desktop notifications.
  'rotation.ageTitle': '{identity}: the access key is old',
  'rotation.ageBody': {
    one: 'It is {count} day old, and AWS advises a new one after 90. Click to let Latchkey make one.',
    other: 'It is {count} days old, and AWS advises a new one after 90. Click to let Latchkey make one.',
  },
  'rotation.lostTitle': '{identity}: an access key that nobody uses',
  'rotation.lostBody': 'AWS made key …{new}, but its secret was lost. Click to delete it.',
} as const;
