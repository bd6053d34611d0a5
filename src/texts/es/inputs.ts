/** Semillas que llegan sin escribirlas: de imágenes, del portapapeles, de la pantalla. */
export const inputs = {
  'inputs.qrCode': 'Código QR',
  'inputs.dropPicture': 'Suelta aquí una imagen del código QR',
  'inputs.dropPictureHint': 'O pega una copiada. Sirve una captura o una foto de la pantalla.',
  'inputs.choosePicture': 'Elegir imagen…',
  'inputs.pastePicture': 'Pegar',
  'inputs.capture': 'Capturar de la pantalla',
  'inputs.looking': 'Buscando un código QR…',
  'inputs.picking': 'Dibuja un recuadro alrededor del código QR en la pantalla.',
  'inputs.pictureUnreadable':
    'No es una imagen que se pueda abrir. Usa un archivo PNG, JPEG o WebP, como una captura del código QR.',
  'inputs.seedFound': 'Código QR de {device} leído.',
  'inputs.seedFoundBare': 'Semilla leída.',
  'inputs.seedKept': 'La semilla queda oculta hasta que guardes; entonces va al llavero.',
  'inputs.otherSeed': 'Usar otra',
  'inputs.whichSeed': { one: 'Hay un código QR.', other: 'Hay {count} códigos QR. ¿Cuál es?' },
  'inputs.useSeed': 'Usar {device}',
  'inputs.useNamelessSeed': 'Usar el que muestra {code}',
  'inputs.deviceOf': '{user} en la cuenta {account}',
  'inputs.otherAccount':
    'Este código QR es de la cuenta {account}, pero la clave es de la cuenta {keyAccount}. AWS rechazará sus códigos.',
  'inputs.otherUser':
    'Este código QR es de {user}, pero la clave es de {keyUser}. Sigue solo si {user} es el nombre del dispositivo.',
  'inputs.notAws': 'Este código QR es de {issuer}, no de AWS. AWS rechazará sus códigos.',

  'inputs.captureTitle': 'Elige el código QR',
  'inputs.captureHow': 'Arrastra un recuadro alrededor del código QR.',
  'inputs.captureKeys':
    'Con el teclado: las flechas mueven un recuadro, Mayús y flechas cambian su tamaño, Intro lo toma.',
  'inputs.captureScreen': 'La pantalla como estaba hace un momento',
  'inputs.wholeScreen': 'Pantalla completa',
} as const;
