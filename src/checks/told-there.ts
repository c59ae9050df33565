import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../model/site.ts';

/**
 * Whether a file that is missing from the site lies in its place all the same. Then it could not be read, which is told
 * there; that others name it is no second fault.
 */
export const toldThere = ({ root }: Pick<Site, 'root'>, file: string): boolean => existsSync(path.join(root, file));
