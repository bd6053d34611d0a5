import { describe, expect, test } from 'vitest';
import { Books, busiestSpan, growthOf, repeatedCodes, type AppCall, type Verdict } from '../../soak/books.ts';
import { chanceOf } from '../../soak/chance.ts';
import { isWell, linesOf, reportOf } from '../../soak/report.ts';

const call = (call: Partial<AppCall> = {}): AppCall => ({
  at: 0,
  action: 'GetSessionToken',
  accessKeyId: 'AKIA',
  codeRefused: false,
  codeUnread: false,
  ...call,
});

/** Books with a session of 20 s in the file from 0 on, by STS's clock. */
const booksWithSession = (): Books => {
  const books = new Books();
  books.call(call({ issued: { accessKeyId: 'ASIA', obtainedAt: 0, expiresAt: 20_000 } }));
  return books;
};

/** Looks four times a second. */
const look = (books: Books, fromMs: number, toMs: number, verdict: Verdict, stsAheadMs = 0): void => {
  for (let at = fromMs; at <= toMs; at += 250) {
    books.look({ profile: 'work', verdict, at, stsAheadMs, accessKeyId: 'ASIA' });
  }
};

const deadOf = (books: Books, exempt: readonly string[] = []) => books.close(exempt).dead[0];

describe('dead seconds', () => {
  test('are Latchkey’s when it was left alone from the middle of the session’s life on', () => {
    const books = booksWithSession();
    books.calm(9000);
    look(books, 0, 20_000, 'accepted');
    look(books, 20_250, 22_250, 'refused');
    expect(deadOf(books)).toMatchObject({ fairSeconds: 2, allSeconds: 2 });
  });

  test('are excused by a trouble that lasted into the second half of that life', () => {
    const books = booksWithSession();
    books.disturb();
    books.calm(11_000);
    look(books, 20_250, 22_250, 'refused');
    expect(deadOf(books)).toMatchObject({ fairSeconds: 0, allSeconds: 2 });
  });

  test('are excused while something is done to the app', () => {
    const books = booksWithSession();
    books.calm(0);
    books.disturb();
    look(books, 20_250, 21_250, 'refused');
    expect(deadOf(books)).toMatchObject({ fairSeconds: 0, allSeconds: 1 });
  });

  test('go by STS’s clock', () => {
    const books = new Books();
    const ahead = 3_600_000;
    books.call(call({ issued: { accessKeyId: 'ASIA', obtainedAt: ahead, expiresAt: ahead + 20_000 } }));
    books.calm(9000);
    look(books, 20_250, 22_250, 'refused', ahead);
    expect(deadOf(books)?.fairSeconds).toBe(2);
  });

  test('of a profile that waits for a person are not blamed', () => {
    const books = booksWithSession();
    books.calm(0);
    look(books, 20_250, 22_250, 'refused');
    expect(deadOf(books, ['work'])).toMatchObject({ fairSeconds: 0, allSeconds: 2 });
  });

  test('are counted as far as they were seen: not while the machine stood still', () => {
    const books = booksWithSession();
    books.calm(0);
    look(books, 20_250, 20_250, 'refused');
    look(books, 620_250, 620_250, 'refused');
    expect(deadOf(books)?.allSeconds).toBe(2);
  });

  test('are none while there is no session, and none before the second look', () => {
    const books = booksWithSession();
    books.calm(0);
    look(books, 0, 5000, 'missing');
    look(books, 20_250, 20_250, 'refused');
    look(books, 20_500, 21_000, 'accepted');
    expect(deadOf(books)).toBeUndefined();
  });
});

test('a session’s time left goes by its key', () => {
  const books = booksWithSession();
  expect(books.leftOf('ASIA', 15_000)).toBe(5000);
  expect(books.leftOf('another', 15_000)).toBeUndefined();
  expect(books.leftOf(undefined, 15_000)).toBeUndefined();
});

test('a code counts as repeated for the same key only', () => {
  const calls = [
    call({ code: '123456' }),
    call({ code: '123456', accessKeyId: 'AKIB' }),
    call(),
    call(),
    call({ code: '654321' }),
  ];
  expect(repeatedCodes(calls)).toBe(0);
  expect(repeatedCodes([...calls, call({ code: '123456' })])).toBe(1);
});

test('a code that AWS did not look at, because of the signature, may be sent again', () => {
  const refused = call({ code: '123456', codeUnread: true });
  expect(repeatedCodes([refused, call({ code: '123456' })])).toBe(0);
  expect(repeatedCodes([refused, call({ code: '123456' }), call({ code: '123456' })])).toBe(1);
});

test('the books say at once how long ago a code was sent before', () => {
  const books = new Books();
  expect(books.call(call({ code: '123456', at: 1000 }))).toBeUndefined();
  expect(books.call(call({ at: 2000 }))).toBeUndefined();
  expect(books.call(call({ code: '123456', at: 3000 }))).toBe(2);
});

test('the busiest span is found wherever it begins', () => {
  expect(busiestSpan([], 10)).toBe(0);
  expect(busiestSpan([0, 9, 10, 11, 12, 30], 10)).toBe(4);
});

test('growth is that of the process that lived longest', () => {
  const usage = (at: number, pid: number, heapBytes: number) => ({
    at,
    pid,
    heapBytes,
    rssBytes: 0,
    handles: 0,
  });
  expect(growthOf([usage(0, 1, 5)])).toBeUndefined();
  const growth = growthOf([usage(0, 1, 5), usage(3000, 1, 6), usage(4000, 2, 1), usage(5000, 2, 9)]);
  expect(growth).toMatchObject({ seconds: 3, first: { heapBytes: 5 }, last: { heapBytes: 6 } });
});

describe('the report', () => {
  test('is well when nothing was wrong', () => {
    const books = booksWithSession();
    books.recovered({ what: 'STS down', seconds: 4 });
    const findings = books.close([]);
    expect(isWell(findings)).toBe(true);
    expect(reportOf(findings)).toMatch(/slowest recovery +4\.0 s \(STS down\)/);
  });

  test.for<[string, (books: Books) => void]>([
    ['dead seconds without an excuse', (books) => (books.calm(0), look(books, 20_250, 22_250, 'refused'))],
    ['codes sent twice', (books) => [1, 2].forEach(() => books.call(call({ code: '123456' })))],
    ['calls in vain while all was well', (books) => (books.calm(0), books.call(call()))],
    ['broken promises', (books) => books.fault('a comment of the user is gone')],
    [
      'growth of its heap',
      (books) =>
        [0, 1].forEach((at) => books.used({ at, pid: 1, rssBytes: 0, handles: 0, heapBytes: at * 1e8 })),
    ],
    [
      'growth of its handles',
      (books) =>
        [0, 1].forEach((at) => books.used({ at, pid: 1, rssBytes: 0, handles: at * 99, heapBytes: 0 })),
    ],
  ])('is not well with %s', ([what, spoil]) => {
    const books = booksWithSession();
    spoil(books);
    const findings = books.close([]);
    expect(isWell(findings)).toBe(false);
    expect(linesOf(findings).filter((line) => !line.isWell)).toMatchObject([{ what }]);
  });

  test('tells each broken promise once', () => {
    const books = new Books();
    books.fault('a comment of the user is gone');
    books.fault('a comment of the user is gone');
    expect(reportOf(books.close([])).match(/a comment/g)).toHaveLength(1);
  });
});

test('a seed brings the same draws again, another one others', () => {
  const draws = (seed: number): readonly number[] => {
    const chance = chanceOf(seed);
    return Array.from({ length: 50 }, () => chance.draw());
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  expect(draws(7).every((draw) => draw >= 0 && draw < 1)).toBe(true);
  expect(new Set(draws(7)).size).toBe(50);
});
