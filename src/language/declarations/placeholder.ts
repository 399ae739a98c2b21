/**
 * Whether something replaces a part of this text before a client sees it: `${name}` of Spring, Kafka's config providers
 * and shells, `@name@` of Maven, `{{ name }}` and `<name>` of templates. A hash of bcrypt (`$2a$11$…`) only looks like one.
 */
export function isPlaceholder(text: string): boolean {
  if (/^\$2[abxy]\$\d\d\$/.test(text)) return false;
  return /\$\{|\$\(|\$[A-Za-z_]|#\{|\{\{|<%|^@[\w.-]+@$|^<[\w .-]+>$/.test(text);
}
