import { fileURLToPath } from 'node:url';

/** The folder of this project, which holds the templates and the interface strings that come with it. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the parts of a site lie, from its root. */
export const FOLDERS = {
  content: 'content',
  associations: 'data/associations',
  instruments: 'data/instruments',
  history: 'data/history',
  messages: 'data/messages',
  glossary: 'data/glossary',
  translations: 'data/translations',
} as const;

/** The file that names a site, from its root. */
export const SITE_FILE = 'data/site.json';
