import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionAddress } from '../../src/model/repository.ts';

test('a file is corrected in the editor of its host, in whatever folder the repository lies, and signs of addresses are written so', () => {
  const file = 'data/associations/a b#.json';
  for (const [repository, address] of [
    ['https://github.com/norme/testi', 'https://github.com/norme/testi/edit/main/data/associations/a%20b%23.json'],
    ['https://github.com/norme/testi/', 'https://github.com/norme/testi/edit/main/data/associations/a%20b%23.json'],
    ['https://gitlab.example/a/b/c', 'https://gitlab.example/a/b/c/-/edit/main/data/associations/a%20b%23.json'],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_edit/main/data/associations/a%20b%23.json'],
    ['https://git.example/a/b', 'https://git.example/a/b'],
    ['https://notgithub.com/a/b', 'https://notgithub.com/a/b'],
  ] as const)
    assert.equal(correctionAddress(repository, file), address);
});
