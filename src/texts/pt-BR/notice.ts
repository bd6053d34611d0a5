/** Notificações da área de trabalho. */
export const notice = {
  'notice.withDetail': '{text} ({detail})',
  'notice.waitsForYou': 'O Latchkey espera por você.',
  'notice.retriesNow': 'O Latchkey tenta de novo em instantes.',
  'notice.retriesIn': 'O Latchkey tenta de novo em {span}.',
  'notice.touch.title': '{label}: toque na sua chave',
  'notice.touch.text':
    'O Latchkey espera um código de {program}. Talvez seja preciso tocar na chave ou desbloquear o gerenciador de senhas.',
  'notice.touch.textOfNone':
    'O Latchkey espera um código do programa. Talvez seja preciso tocar na chave ou desbloquear o gerenciador de senhas.',
  'notice.expired.title': '{label}: sessão expirada',
  'notice.expired.text': 'O perfil {profile} não funciona mais. Clique para obter uma nova sessão.',
  'notice.expiring.title': '{label}: a sessão expira em {span}',
  'notice.expiring.renew': 'Clique para renová-la, e o perfil {profile} continua funcionando.',
  'notice.expiring.code': 'Clique para digitar um código, e o perfil {profile} continua funcionando.',
  'notice.failure.title': '{label}: {problem}',
  'notice.renew': 'Renovar agora',
  'notice.snooze': 'Adiar 10 min',
  'notice.code': 'Código de seis dígitos',
} as const;
