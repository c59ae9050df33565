import { readDocument } from '../../src/content/read.ts';

/** Reads the texts that another process sends, so that this one can be ended where it takes too long. */
process.on('message', (text: string) => {
  const render = { citations: () => '', href: () => '', tableLabel: '' };
  const before = process.cpuUsage();
  const { problems } = readDocument('content/en/pages/hostile.md', text, { sourceLanguage: 'en', render });
  const { user, system } = process.cpuUsage(before);
  const prototype = Object.keys(Object.prototype).length;
  process.send?.({ problems: problems.length, prototype, cpu: (user + system) / 1000 });
});
process.send?.('ready');
