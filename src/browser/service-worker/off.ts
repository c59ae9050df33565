/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/**
 * The switch that takes the worker out of service: published in its place, as sw.js, it removes everything that was
 * saved, unregisters itself and opens each page anew from the network. Taking sw.js away would leave the old one at work.
 */
async function leave(): Promise<void> {
  const mine = `lectern ${new URL(self.registration.scope).pathname} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(mine));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  const clients = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of clients) await client.navigate(client.url).catch(() => null);
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(leave)));
