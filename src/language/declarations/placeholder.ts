/**
 * Whether something replaces a part of this text before a client sees it: `${name}` of Spring, Kafka's config providers
 * and shells, `@name@` of Maven, `{{ name }}` and `<name>` of templates.
 */
export function isPlaceholder(text: string): boolean {
  return /\$\{|\$\(|\$[A-Za-z_]|#\{|\{\{|<%|^@[\w.-]+@$|^<[\w .-]+>$/.test(text);
}
