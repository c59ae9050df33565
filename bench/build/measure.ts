import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a command cost. */
export interface Cost {
  /** User and system time of the command and its children, in seconds. */
  readonly cpu: number;
  /** The largest resident memory seen, in megabytes of 10⁶ bytes. */
  readonly memory: number;
  /** Time on the clock, in seconds. */
  readonly wall: number;
}

/** The high-water mark of a process and its children, from the kernel; 0 where they have ended. Linux only. */
function peakOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return Math.max(kilobytes * 1024, ...children.map(peakOf));
  } catch {
    return 0; // the process ended between two looks
  }
}

/** Runs a command to its end and gives its cost. Rejects where it fails. */
export function measure(command: readonly string[], folder: string): Promise<Cost> {
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const start = performance.now();
  const child = spawn('bash', ['-c', `TIMEFORMAT='%U %S'; time ${quoted} >/dev/null`], { cwd: folder });
  let [errors, peak] = ['', 0];
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const [user = 0, system = 0] = (errors.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      if (code === 0) resolve({ cpu: user + system, memory: peak / 1e6, wall: (performance.now() - start) / 1000 });
      else reject(new Error(`${command.join(' ')} failed:\n${errors}`));
    });
  });
}

/** The cost of steps that run one after the other: times add up, memory is that of the largest. */
export function together(steps: readonly Cost[]): Cost {
  const sum = (part: 'cpu' | 'wall'): number => steps.reduce((total, step) => total + step[part], 0);
  return { cpu: sum('cpu'), memory: Math.max(...steps.map(({ memory }) => memory)), wall: sum('wall') };
}
