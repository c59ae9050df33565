import { hostFault } from './host.ts';

/** Hosts where anybody opens a mailbox: whoever reads it is a person, not an office. */
const FREE_HOSTS = new Set(
  (
    '163.com 126.com 139.com aim.com alice.it aol.com att.net bellsouth.net bigpond.com bk.ru bluewin.ch bol.com.br ' +
    'btinternet.com comcast.net cox.net daum.net duck.com email.com fastmail.com fastmail.fm foxmail.com free.fr ' +
    'freenet.de gmail.com googlemail.com hanmail.net hey.com hushmail.com icloud.com ig.com.br inbox.lv inbox.ru ' +
    'interia.pl laposte.net libero.it list.ru live.com mac.com mail.com mail.ru me.com msn.com naver.com neuf.fr ' +
    'o2.pl onet.pl op.pl orange.fr outlook.com pm.me posteo.de proton.me protonmail.ch protonmail.com qq.com ' +
    'rambler.ru rediffmail.com rocketmail.com sapo.pt seznam.cz sfr.fr sina.com sky.com skynet.be sohu.com t-online.de ' +
    'talktalk.net telenet.be terra.com.br tiscali.it tuta.com tuta.io tutanota.com tutanota.de ukr.net uol.com.br ' +
    'verizon.net virgilio.it wanadoo.fr web.de wp.pl yeah.net ymail.com zoho.com abv.bg centrum.cz mail.bg'
  ).split(' '),
);

/** Those that exist under the endings of many countries: yahoo.fr, hotmail.co.uk. */
const FREE_NAMES = /^(yahoo|hotmail|outlook|live|gmx|yandex|gmail|windowslive)\.[a-z]{2,3}(\.[a-z]{2})?$/;

/** Beginnings of words that name an office; one of them shows that two words are no person's names. */
const OFFICES = new RegExp(
  `^(${[
    'accueil|account|admin|advoca|anfrage|asocia|assoc|award|biuro|board|bureau|buero|cent[er]|chair|clerk|college|comit|commi',
    'communi|comuni|confer|congr|contact|contat|coord|correo|corresp|council|counsel|court|crime|crown|curia|data|desk|direc|direz',
    'dpo$|editor|educa|electi|email|enqui|event|exec|expert|feder|finan|fiscal|forum|general|gesch|hello|help|human|info|inqui',
    'instit|intern|journal|judic|jurid|justi|kancel|kanzlei|kontakt|law|legal|librar|mail|magist|media|member|mitglied|nation',
    'network|news|off?ic|ombud|orders|organi|poczta|policy|post$|posta$|poste|postm|presid|presse?$|prensa|pr[eé]sid|priva|procu|proj',
    'prokur|prosec|publi|redac|redak|regist|region|relat|resear|schol|secr|segr|sekr|servi|sg$|social|staats|stampa|support|syndic',
    'team|tech|train|treas|union|unit$|verein|vorstand|web$|webm',
  ].join('|')})`,
);

/** Two words, or an initial and a word: firstname.lastname, j.smith. */
const PERSON = /^([a-z]+(?:-[a-z]+)?)[._]([a-z]{2,}(?:-[a-z]+)?)$/;

function localFault(local: string): string | undefined {
  if (local.length > 64) return `Before the @ stand ${local.length} characters; 64 is the most a mailbox has.`;
  if (/^[A-Za-z0-9+_-]+(\.[A-Za-z0-9+_-]+)*$/.test(local)) return undefined;
  return `“${local}” is no usual name of a mailbox: letters, digits, hyphens, and full stops between them.`;
}

/** Parts of the name that are also parts of the host stand for the association itself. */
function looksPersonal(local: string, host: string): boolean {
  const parts = PERSON.exec(local.toLowerCase());
  return parts !== null && !parts.slice(1).some((part) => OFFICES.test(part) || host.includes(part));
}

/** What is wrong with a mailbox: it must be well formed, public, and that of an office rather than of a person. */
export function mailbox(value: string): string | undefined {
  const [local = '', host = '', ...rest] = value.split('@');
  if (/^mailto:/i.test(value)) return 'Write the address alone, without “mailto:”.';
  if (/[<>\s,;]/.test(value)) return 'Write one address alone, such as info@example.org, without a name or brackets.';
  if (/[^\x21-\x7E]/.test(value))
    return `“${value}” has characters outside ASCII; such mailboxes are not supported, so give another one.`;
  if (local === '' || host === '' || rest.length > 0)
    return `“${value}” is no mailbox; write it like info@example.org.`;
  if (value.length > 254) return `The address has ${value.length} characters; 254 is the most a mailbox has.`;
  if (host !== host.toLowerCase()) return `Write the host in lower-case letters: “${local}@${host.toLowerCase()}”.`;
  const fault = localFault(local) ?? hostFault(host);
  if (fault !== undefined) return fault;
  if (FREE_HOSTS.has(host) || FREE_NAMES.test(host))
    return `${host} gives mailboxes to anybody, so this one may be a person's; give a mailbox at the association's own host.`;
  if (looksPersonal(local, host))
    return `“${local}” looks like the name of a person; give a role mailbox, such as info@${host} or secretariat@${host}.`;
  return undefined;
}
