import { buildReleases } from './offline.ts';

// The test command runs this beside the build of the real site, so that several test files need not build each its own.
const [folder = ''] = process.argv.slice(2);
void buildReleases(folder);
