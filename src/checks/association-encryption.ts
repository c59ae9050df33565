import type { Association, Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

function encryptionFault({ file, data }: Association): Fault[] {
  const { website } = data;
  if (website === undefined) return [];
  const plain = website.address.startsWith('http:');
  if (plain && website.httpOnly === undefined)
    return [
      {
        rule: 'http-only',
        file,
        path: ['website', 'address'],
        message: `“${website.address}” is not encrypted: on its way anybody can read the page and change it.`,
        hint: 'Write https: where the site answers to it; where it was seen without encryption alone, add "httpOnly": true.',
      },
    ];
  if (plain || website.httpOnly === undefined) return [];
  return [
    {
      rule: 'http-only',
      file,
      path: ['website', 'httpOnly'],
      message: 'The address begins with https:, so the site is not without encryption.',
      hint: 'Take "httpOnly" out.',
    },
  ];
}

/** A website without encryption says so, and only such a one; the day of its record's check is that of the last look. */
export function checkAssociationEncryption(site: Site): Problem[] {
  return [...site.associations.values()].flatMap(encryptionFault).map((fault) => located(site.root, fault));
}
