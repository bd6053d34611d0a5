/** Sementes que chegam sem digitar: de imagens, da área de transferência, da tela. */
export const inputs = {
  'inputs.qrCode': 'Código QR',
  'inputs.dropPicture': 'Solte aqui uma imagem do código QR',
  'inputs.dropPictureHint': 'Ou cole uma copiada. Serve uma captura ou uma foto da tela.',
  'inputs.choosePicture': 'Escolher imagem…',
  'inputs.pastePicture': 'Colar',
  'inputs.capture': 'Capturar da tela',
  'inputs.looking': 'Procurando um código QR…',
  'inputs.picking': 'Desenhe uma caixa em volta do código QR na tela.',
  'inputs.pictureUnreadable':
    'Esta não é uma imagem que possa ser aberta. Use um arquivo PNG, JPEG ou WebP, como uma captura de tela do código QR.',
  'inputs.seedFound': 'Código QR de {device} lido.',
  'inputs.seedFoundBare': 'Semente lida.',
  'inputs.seedKept': 'A semente fica oculta até você salvar; então vai para o chaveiro.',
  'inputs.otherSeed': 'Usar outra',
  'inputs.whichSeed': { one: 'Há um código QR ali.', other: 'Há {count} códigos QR ali. Qual deles?' },
  'inputs.useSeed': 'Usar {device}',
  'inputs.useNamelessSeed': 'Usar o que mostra {code}',
  'inputs.deviceOf': '{user} na conta {account}',
  'inputs.otherAccount':
    'Este código QR é da conta {account}, mas a chave é da conta {keyAccount}. A AWS vai recusar os códigos dele.',
  'inputs.otherUser':
    'Este código QR é de {user}, mas a chave é de {keyUser}. Continue só se {user} for o nome do dispositivo.',
  'inputs.notAws': 'Este código QR é de {issuer}, não da AWS. A AWS vai recusar os códigos dele.',

  'inputs.captureTitle': 'Escolha o código QR',
  'inputs.captureHow': 'Arraste uma caixa em volta do código QR.',
  'inputs.captureKeys':
    'Pelo teclado: as setas movem uma caixa, Shift e setas mudam o tamanho, Enter confirma.',
  'inputs.captureScreen': 'A tela como estava há um momento',
  'inputs.wholeScreen': 'Tela inteira',
} as const;
