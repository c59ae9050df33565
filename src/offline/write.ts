import type { Site } from '../model/site.ts';
import { filesUnder } from './files.ts';
import { writeManifests } from './manifest.ts';
import { Measures } from './measures.ts';
import { writePacks } from './pack.ts';
import { type Shell, shellOf } from './shell.ts';

/** Writes what readers save from a finished site: the list of each language and the manifests of the app. Gives the worker's shell. */
export function writeOffline(site: Site, folder: string): Shell {
  const files = filesUnder(folder);
  const measures = new Measures(folder);
  writeManifests(site, folder);
  writePacks(site, folder, files, measures);
  return shellOf(site, folder, measures);
}
