/** How the hosts of repositories address the editor of a file. */
const EDITORS: readonly { readonly host: RegExp; readonly path: string }[] = [
  { host: /^(www\.)?github\.com$/, path: 'edit/main' },
  { host: /(^|\.)gitlab\./, path: '-/edit/main' },
  { host: /^codeberg\.org$/, path: '_edit/main' },
];

/** Where a file of the public repository can be corrected: its editor, or the repository where the host is not known. */
export function correctionAddress(repository: string, file: string): string {
  const base = repository.replace(/\/+$/, '');
  const editor = EDITORS.find(({ host }) => host.test(new URL(repository).hostname));
  if (editor === undefined) return repository;
  return `${base}/${editor.path}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
