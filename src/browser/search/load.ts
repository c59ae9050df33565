import { carriedMarks, type LoadScript, type SearchWindow } from './files.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Scripts come from the site alone: addresses are those the page itself names. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('site-search', {
  createScriptURL: (address) => address,
});

const loadScript: LoadScript = (address, then) => {
  const script = document.createElement('script');
  script.src = policy?.createScriptURL(address) ?? address;
  script.addEventListener('load', () => then(true));
  script.addEventListener('error', () => then(false));
  document.head.append(script);
};

function startWorker(address: string): Worker | undefined {
  if (location.protocol === 'file:') return undefined;
  try {
    return new Worker(policy?.createScriptURL(address) ?? address);
  } catch {
    return undefined; // a browser that forbids workers searches on the page
  }
}

/** Loads the script of the search where it is used: on its own page, and on a page that a result led to. */
export function loadSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-script]');
  if (form === null || (form.id !== 'search' && carriedMarks() === undefined)) return;
  Object.assign(window as SearchWindow, { lecternLoad: loadScript, lecternWorker: startWorker });
  loadScript(form.dataset.script ?? '', (came) => {
    if (!came) document.getElementById('search-broken')?.removeAttribute('hidden');
  });
}
