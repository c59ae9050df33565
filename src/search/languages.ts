import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../paths.ts';
import { type Analysis, analysisOf, type Language } from './analysis.ts';

/** The file that says what the search knows of a language: of the whole tag, of its first part, or of none. From the project. */
export function languageFile(tag: string): string {
  const names = [tag, tag.split('-')[0] ?? tag];
  const file = names
    .map((name) => `src/search/languages/${name}.ts`)
    .find((one) => existsSync(path.join(PROJECT, one)));
  return file ?? 'src/search/languages/default.ts';
}

/** The analysis of a language, with pairs of signs of which the first is indexed as the second. */
export async function loadAnalysis(tag: string, variants = ''): Promise<Analysis> {
  const name = path.basename(languageFile(tag), '.ts');
  const module = (await import(`./languages/${name}.ts`)) as { language: Language };
  return analysisOf(module.language, variants);
}
