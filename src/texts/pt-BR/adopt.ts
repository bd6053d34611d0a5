/** Chaves de longo prazo do arquivo de credenciais que vão para o chaveiro. */
export const adopt = {
  'adopt.title': 'Chaves no seu arquivo de credenciais',
  'adopt.looking': 'Procurando no arquivo de credenciais…',
  'adopt.lookAgain': 'Procurar de novo',
  'adopt.mend': 'Consertar o arquivo',
  'adopt.none': 'Nenhuma chave de longo prazo no arquivo',
  'adopt.noneHint': 'Não há nada para mover em {file}.',
  'adopt.intro':
    'Estas chaves estão em {file} sem criptografia, onde qualquer programa pode lê-las. O Latchkey verifica uma chave com a AWS, guarda-a no chaveiro e a lê de volta; só então uma sessão toma o lugar dela no arquivo.',
  'adopt.afterwards':
    'Depois, escolha “Rotacionar chave de acesso…” no menu do cartão dela, porque esta ficou sem criptografia.',

  'adopt.keyEnd': 'chave …{end}',
  'adopt.roleGoesOn': 'A função {role} do seu arquivo config continua usando este perfil.',
  'adopt.region': 'Região',
  'adopt.mfaSerial': 'Número de série de MFA',
  'adopt.forProfile': 'de {profile}',
  'adopt.move': 'Mover para o chaveiro',
  'adopt.moveSpoken': 'Mover para o chaveiro, de {profile}',
  'adopt.moving': 'Movendo…',
  'adopt.movingSpoken': 'Movendo… de {profile}',
  'adopt.movedAsks': 'No chaveiro. O Latchkey está pedindo uma sessão.',
  'adopt.movedDone': 'No chaveiro. Uma sessão tomou o lugar dela no arquivo.',
  'adopt.show': 'Mostrar {identity}',
  'adopt.showUnknown': 'Mostrar identidade',
  'adopt.taken': '{identity} grava neste perfil. A sessão dela pode tomar o lugar da chave.',
  'adopt.takenByUnknown': 'Uma identidade grava neste perfil. A sessão dela pode tomar o lugar da chave.',
  'adopt.replace': 'Substituir por sessão…',
} as const;
