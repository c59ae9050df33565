import { createHash } from 'node:crypto';
import { hostOf, sameHouse } from '../model/host.ts';
import type { LinksFile } from '../schemas/types.ts';
import { areOthers } from './name-servers.ts';
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
  const { status, final, title, language, text, size } = answer;
  const alien = ALIEN.exec(`${title} ${text.slice(0, 3000)}`)?.[0];
  const away = !sameHouse(hostOf(address), hostOf(final));
  const kept = {
    ...(title !== '' && { title }),
    ...(language !== '' && { language }),
    ...(away && { final }),
    size,
    text: createHash('sha256').update(text).digest('hex').slice(0, 16),
  };
  if (CLOSED.has(status)) return { found: 'blocked', reason: String(status), ...kept };
  if (status >= 400) return { found: 'failing', reason: String(status), ...kept };
  if (alien !== undefined) return { found: 'suspect', reason: `the page says “${alien}”`, ...kept };
  return { found: away ? 'moved' : 'ok', reason: String(status), ...kept };
}

const words = (title: string): Set<string> => new Set(title.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** Whether two titles have no word in common. */
function isAnother(title: string | undefined, known: string | undefined): boolean {
  const [old, fresh] = [words(known ?? ''), words(title ?? '')];
  return old.size > 0 && fresh.size > 0 && ![...fresh].some((word) => old.has(word));
}

/** Why a page that answers may be in other hands by now, compared with what earlier visits saw; undefined where nothing says so. */
function strangeness(before: readonly Visit[], now: Omit<Visit, 'date'>): string | undefined {
  if (verdict(before) === 'dead') return 'it had been dead, and answers again';
  const known = before.findLast(({ found, title }) => found === 'ok' && title !== undefined);
  if (known === undefined || !isAnother(now.title, known.title)) return undefined;
  if (before.at(-1)?.found === 'failing') return 'it came back under another title';
  if (now.language !== undefined && known.language !== undefined && now.language !== known.language)
    return `another title, and in “${now.language}”, no longer in “${known.language}”`;
  return undefined;
}

/** Other name servers than at the last visit that found nothing strange: who runs the domain may be another. */
function servedByOthers(before: readonly Visit[], { nameServers: now }: Known): string | undefined {
  const known = before.findLast(({ found, nameServers }) => found === 'ok' && nameServers !== undefined)?.nameServers;
  if (now === undefined || known === undefined || !areOthers(now, known)) return undefined;
  return `its name servers are others: ${now.join(', ')}, no longer ${known.join(', ')}`;
}

/** A domain that was registered after somebody had already seen the association there has changed hands. */
function registeredAnew({ registered, seen }: Known, settled: Visit | undefined): string | undefined {
  if (registered === undefined || seen === undefined || registered <= seen) return undefined;
  if (settled?.registered === registered) return undefined;
  return `the domain was registered on ${registered}, after it was first seen here (${seen})`;
}

/** What is known of an address beside its visits. */
export interface Known {
  /** The day on which its domain was registered. */
  readonly registered?: string | undefined;
  /** The servers that answer for its domain. */
  readonly nameServers?: readonly string[] | undefined;
  /** The day on which a record first named it as seen. */
  readonly seen?: string | undefined;
  /** The day on which a person last checked a record that names it. */
  readonly checked?: string | undefined;
}

/** The last visit that found something strange, and that a person has looked into since, with its place. */
function settledIn(before: readonly Visit[], checked: string | undefined): number {
  return before.findLastIndex(({ found, date }) => found === 'suspect' && checked !== undefined && date <= checked);
}

/**
 * What one visit found, in the light of those before it. What is strange stays so, visit after visit, until a person has
 * checked the record: what was there before that check is compared no more.
 */
export function judge(
  address: string,
  answer: Answer,
  before: readonly Visit[],
  date: string,
  known: Known = {},
): Visit {
  const { registered, nameServers } = known;
  const facts = {
    ...(registered !== undefined && { registered }),
    ...(nameServers !== undefined && { nameServers: [...nameServers] }),
  };
  if (answer.kind === 'none') {
    const found = answer.reason === FOREIGN_CERTIFICATE ? 'suspect' : 'failing';
    return { date, found, reason: answer.reason, ...facts };
  }
  const now = { ...judgeAnswer(address, answer), ...facts };
  if (now.found !== 'ok') return { date, ...now };
  const settled = settledIn(before, known.checked);
  const since = before.slice(settled + 1);
  const reason =
    since.findLast(({ found }) => found === 'suspect')?.reason ??
    strangeness(since, now) ??
    servedByOthers(since, known) ??
    registeredAnew(known, before[settled]);
  return reason === undefined ? { date, ...now } : { date, ...now, found: 'suspect', reason };
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
