import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/notice/notice.ts';
import { platformNotification } from '../../../src/main/notification-options.ts';
import { message } from '../../../src/texts/message.ts';
import { english } from '../../fakes/english.ts';

const notice: Notice = {
  key: 'expiring:ann:1',
  kind: 'expiring',
  title: message('notice.expiring.title', { label: 'R&D <"a">', span: { spanMs: 1_200_000 } }),
  body: message('notice.expiring.renew', { profile: 'work' }),
  urgency: 'normal',
  target: { kind: 'get-session', id: 'ann' },
  actions: [
    { kind: 'renew', id: 'ann' },
    { kind: 'snooze', key: 'expiring:ann:1' },
  ],
};
const on = (platform: NodeJS.Platform, extra: Partial<Notice> = {}) =>
  platformNotification({ ...notice, ...extra }, '/icon.png', platform, english);

describe('a notification', () => {
  it('has words and urgency everywhere, and nothing else on Linux', () => {
    const { options, buttons } = on('linux');
    expect(options).toEqual({
      title: 'R&D <"a">: session expires in 20\u00A0min',
      body: 'Click to renew it, so that profile work goes on working.',
      icon: '/icon.png',
      urgency: 'normal',
    });
    expect(buttons).toEqual([]);
  });

  it('has buttons on macOS, in the order of what they do', () => {
    const { options, buttons } = on('darwin');
    expect(options.actions?.map(({ text }) => text)).toEqual(['Renew now', 'Snooze 10 min']);
    expect(buttons).toEqual(notice.actions);
    expect(options.hasReply).toBeUndefined();
  });

  it('takes a code there in place of the button that would ask for it', () => {
    const { options, buttons } = on('darwin', { takesCodeFor: 'ann' });
    expect(options).toMatchObject({ hasReply: true, replyPlaceholder: 'Six-digit code' });
    expect(options.actions?.map(({ text }) => text)).toEqual(['Snooze 10 min']);
    expect(buttons).toEqual([{ kind: 'snooze', key: notice.key }]);
  });

  it('is markup on Windows, in which names stay names', () => {
    const xml = on('win32').options.toastXml ?? '';
    expect(xml).toContain('<text>R&amp;D &lt;&quot;a&quot;&gt;: session expires in 20\u00A0min</text>');
    expect(xml).toContain('content="Renew now"');
    expect(xml).toContain('activationType="system" arguments="snooze"');
    expect(xml).not.toContain('<"a">');
    const odd = { title: message('notice.expired.title', { label: 'a\u0000b\u0007' }) };
    expect(on('win32', odd).options.toastXml).toContain('<text>ab: session expired</text>');
  });

  it('without buttons is none of that', () => {
    expect(on('win32', { actions: [] }).options.toastXml).toBeUndefined();
    expect(on('darwin', { actions: [] }).options.actions).toEqual([]);
  });
});
