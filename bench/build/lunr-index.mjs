// What a site made with Hugo does to be searched: lunr's own index, built from the entries that Hugo wrote. Plain
// JavaScript, so that the peer pays for no compiler.
import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';

const [, , file = ''] = process.argv;
const entries = JSON.parse(readFileSync(file, 'utf8'));
const index = lunr(function () {
  this.ref('id');
  this.field('title', { boost: 4 });
  this.field('body');
  for (const entry of entries) this.add(entry);
});
writeFileSync(file.replace('entries.json', 'index.json'), JSON.stringify(index));
