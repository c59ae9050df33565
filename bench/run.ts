import { benchBuild } from './build/run.ts';
import { benchDirectory } from './directory/run.ts';
import { benchCrawl } from './offline/crawl.ts';
import { benchOffline } from './offline/run.ts';
import { benchSearch } from './search/run.ts';

const [name, ...sizes] = process.argv.slice(2);
if (name === 'build') await benchBuild(sizes.length > 0 ? sizes.map(Number) : [1_000, 10_000]);
else if (name === 'directory') await benchDirectory();
else if (name === 'offline') benchOffline(sizes[0] ?? '_site');
else if (name === 'editions') await benchCrawl(sizes[0] ?? '_editions');
else if (name === 'search') await benchSearch(sizes);
else
  process.stdout.write(
    'Usage: npm run bench -- build [texts …] | directory | offline [built site] | editions [folder] | search [corpus …]\n',
  );
