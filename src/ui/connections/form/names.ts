/** First host of an address, with its port: what tells connections apart. */
export function hostPart(address: string): string {
  const [first = ''] = address.split(',');
  return first
    .trim()
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/[/?#].*$/, '');
}

/** The name, with a number where another connection has it. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name.trim();
  for (let i = 2; taken.includes(free); i++) free = `${name.trim()} (${i})`;
  return free;
}
