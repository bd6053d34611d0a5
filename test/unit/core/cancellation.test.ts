import { expect, test } from 'vitest';
import { CancellationSource, neverCancelled } from '../../../src/core/cancellation.ts';

test('listeners hear of a cancel once', () => {
  const source = new CancellationSource();
  let heard = 0;
  source.onCancel(() => (heard += 1));
  source.cancel();
  source.cancel();
  expect([heard, source.cancelled]).toEqual([1, true]);
});

test('who listens too late hears at once', () => {
  const source = new CancellationSource();
  source.cancel();
  let heard = 0;
  const stop = source.onCancel(() => (heard += 1));
  stop();
  expect(heard).toBe(1);
});

test('who stopped listening hears nothing', () => {
  const source = new CancellationSource();
  let heard = 0;
  const stop = source.onCancel(() => (heard += 1));
  stop();
  stop();
  source.cancel();
  expect(heard).toBe(0);
});

test('some calls are never cancelled', () => {
  neverCancelled.onCancel(() => expect.unreachable())();
  expect(neverCancelled.cancelled).toBe(false);
});
