import { expect, test } from 'vitest';
import {
  chooseNames,
  missingPackages,
  parseCandidates,
  parseInstalled,
  type PackageNames,
} from '../../../scripts/lib/system-packages.mjs';

const WANTED: PackageNames[] = [['libgtk-3-0t64', 'libgtk-3-0'], ['xvfb'], ['awscli']];

test('only what is fully installed counts', () => {
  const output = 'xvfb\tii \nawscli\trc \nlibgtk-3-0\tiU \n';
  expect(parseInstalled(output)).toEqual(new Set(['xvfb']));
});

test('a package that is installed under its old name is not missing', () => {
  expect(missingPackages(WANTED, new Set(['libgtk-3-0', 'awscli']))).toEqual([['xvfb']]);
});

test('a name without a candidate cannot be installed', () => {
  const output = `libgtk-3-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.41-4ubuntu1
  Version table:
     3.24.41-4ubuntu1 500
        500 http://archive.example/ubuntu noble/main amd64 Packages
`;
  expect(parseCandidates(output)).toEqual(new Set(['libgtk-3-0t64']));
});

test('each release gets the name that it knows', () => {
  expect(chooseNames(WANTED, new Set(['libgtk-3-0t64', 'libgtk-3-0', 'xvfb', 'awscli'])).names).toEqual([
    'libgtk-3-0t64',
    'xvfb',
    'awscli',
  ]);
  expect(chooseNames(WANTED, new Set(['libgtk-3-0', 'xvfb']))).toEqual({
    names: ['libgtk-3-0', 'xvfb'],
    unknown: ['awscli'],
  });
});

test('where apt knows no names yet, the oldest is told', () => {
  expect(chooseNames(WANTED, new Set())).toEqual({ names: [], unknown: ['libgtk-3-0', 'xvfb', 'awscli'] });
});
