import { describe, expect, it } from 'vitest';
import { suggestedLabel, suggestedProfile } from '../../../renderer/form/suggestion.ts';
import { emptySnapshot, sampleIdentity } from '../../fakes/sample-snapshot.ts';

const found = (arn: string) => ({
  caller: { accountId: '111122223333', arn },
  isRoot: arn.endsWith(':root'),
});
const user = (name: string) => found(`arn:aws:iam::111122223333:user/${name}`);
const knowing = (...labels: readonly string[]) =>
  emptySnapshot({
    identities: labels.map((label) => sampleIdentity({ id: label, label, profile: label })),
  });

describe('the name of a new identity', () => {
  it.each([
    ['its user’s, without the path', user('team/sam'), knowing(), 'sam'],
    ['with the account, where the name is there already', user('sam'), knowing('sam'), 'sam 111122223333'],
    [
      'and counted, where that is there too',
      user('sam'),
      knowing('sam', 'sam 111122223333'),
      'sam 111122223333 2',
    ],
    ['the account’s, for root', found('arn:aws:iam::111122223333:root'), knowing(), '111122223333'],
  ])('is %s', (_, key, known, name) => {
    expect(suggestedLabel(key, known)).toBe(name);
  });
});

describe('the profile of a new identity', () => {
  it.each([
    ['Sam’s Work', knowing(), 'sam-s-work'],
    ['späte Zeile', knowing(), 'spate-zeile'],
    ['sam.sample', knowing(), 'sam.sample'],
    ['work', knowing('work', 'work-2'), 'work-3'],
    ['日本', knowing(), ''],
  ])('for %s is one that every tool reads and nobody writes to', (label, known, profile) => {
    expect(suggestedProfile(label, known)).toBe(profile);
  });
});
