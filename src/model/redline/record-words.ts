import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDERS, PROJECT } from '../../paths.ts';

/** Writes words-zh.txt anew from the Chinese texts of the project; run by hand, and what it wrote is looked at. */
const folder = path.join(PROJECT, FOLDERS.content, 'zh-Hans');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const words = new Set<string>();
for (const name of texts)
  for (const { segment } of segmenter.segment(readFileSync(path.join(folder, name), 'utf8')))
    if (/^\p{Script=Han}{2,8}$/u.test(segment)) words.add(segment);
writeFileSync(new URL('words-zh.txt', import.meta.url), `${[...words].sort().join('\n')}\n`);
