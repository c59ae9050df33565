import { setFlagsFromString } from 'node:v8';
import { run } from './commands.ts';

// A large site's build makes much that is soon thrown away: without this the heap grows to several times what is kept.
setFlagsFromString('--heap-growing-percent=25');

// A closed pipe (… | head) must end the program, not leave it spinning.
process.stdout.on('error', () => process.exit(1));
process.stderr.on('error', () => process.exit(1));

/** On a terminal the step at hand stands in place; a pipe gets none. */
const inPlace = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress: (step) => inPlace(`${step} …`),
  endProgress: () => inPlace(''),
});
