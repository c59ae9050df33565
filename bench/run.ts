import { benchBuild } from './build/run.ts';
import { benchOffline } from './offline/run.ts';

const [name, ...sizes] = process.argv.slice(2);
if (name === 'build') await benchBuild(sizes.length > 0 ? sizes.map(Number) : [1_000, 10_000]);
else if (name === 'offline') benchOffline(sizes[0] ?? '_site');
else process.stdout.write('Usage: npm run bench -- build [texts …]\n       npm run bench -- offline [built site]\n');
