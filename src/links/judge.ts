import { hostOf, sameHouse } from '../model/host.ts';
import type { LinksFile } from '../schemas/types.ts';
import type { Answer } from './visit.ts';

/** One visit as it is kept. */
export type Visit = LinksFile['visits'][string][number];

/** What becomes of an address: what a person should look at, after all its visits. */
export type Verdict = 'ok' | 'moved' | 'blocked' | 'failing' | 'dead' | 'usurped';

/** Words that a page of an association does not have in its title, and pages of lapsed domains do, in many languages. */
const ALIEN =
  /\b(casino|casinos|slots?|gacor|togel|judi|poker|betting|sportsbook|viagra|cialis|bandar|payday loans?|escort)\b|domain (is |may be )?for sale|buy this domain|domain (has )?expired|parked domain|домен прода[её]тся|казино|赌场|博彩|域名出售|كازينو|قمار/i;

/** A door that is closed to programs says nothing of the house. */
const CLOSED: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 451]);

/** So many failures over so many days make an address dead. */
const FAILURES = 3;
const DAYS = 14;

/** A certificate for another name means that another house answers here. */
const FOREIGN_CERTIFICATE = 'ERR_TLS_CERT_ALTNAME_INVALID';

function judgeAnswer(address: string, answer: Extract<Answer, { kind: 'answer' }>): Omit<Visit, 'date'> {
  const { status, final, title, text } = answer;
  const alien = ALIEN.exec(`${title} ${text.slice(0, 3000)}`)?.[0];
  const away = !sameHouse(hostOf(address), hostOf(final));
  const kept = { ...(title !== '' && { title }), ...(away && { final }) };
  if (CLOSED.has(status)) return { found: 'blocked', reason: String(status), ...kept };
  if (status >= 400) return { found: 'failing', reason: String(status), ...kept };
  if (alien !== undefined) return { found: 'suspect', reason: `the page says “${alien}”`, ...kept };
  return { found: away ? 'moved' : 'ok', reason: String(status), ...kept };
}

const words = (title: string): Set<string> => new Set(title.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** An address that comes back after failures under a title without one word of the old one is in other hands, perhaps. */
function cameBackStrange(before: readonly Visit[], now: Omit<Visit, 'date'>): boolean {
  const last = before.at(-1);
  const known = before.findLast(({ found, title }) => found === 'ok' && title !== undefined)?.title;
  if (last?.found !== 'failing' || known === undefined || now.title === undefined) return false;
  const [old, fresh] = [words(known), words(now.title)];
  return old.size > 0 && fresh.size > 0 && ![...fresh].some((word) => old.has(word));
}

/** What one visit found, in the light of those before it. */
export function judge(address: string, answer: Answer, before: readonly Visit[], date: string): Visit {
  if (answer.kind === 'none') {
    const found = answer.reason === FOREIGN_CERTIFICATE ? 'suspect' : 'failing';
    return { date, found, reason: answer.reason };
  }
  const now = judgeAnswer(address, answer);
  if (now.found === 'ok' && cameBackStrange(before, now))
    return { date, ...now, found: 'suspect', reason: 'it came back under another title' };
  return { date, ...now };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What all visits together say. Failing is dead after three failures in a row over two weeks or more, not before. */
export function verdict(visits: readonly Visit[]): Verdict {
  const last = visits.at(-1);
  if (last === undefined) return 'ok';
  if (last.found === 'suspect') return 'usurped';
  if (last.found !== 'failing') return last.found;
  const healthy = visits.findLastIndex(({ found }) => found !== 'failing');
  const failures = visits.slice(healthy + 1);
  const long = daysBetween(failures[0]?.date ?? last.date, last.date) >= DAYS;
  return failures.length >= FAILURES && long ? 'dead' : 'failing';
}
