/** The host of an address, without the “www.” that most sites answer to as well. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Whether two hosts are one, or one lies under the other: mail.example.org and example.org are one house. */
export function sameHouse(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
