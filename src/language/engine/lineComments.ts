/** Opening of a line comment, by the languages that have it. */
const byOpening: Readonly<Record<string, readonly string[]>> = {
  '//': [
    ...['java', 'kotlin', 'scala', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go', 'csharp'],
    ...['rust', 'php', 'jsonc'],
  ],
  '#': [
    ...['python', 'ruby', 'properties', 'java-properties', 'spring-boot-properties', 'quarkus-properties', 'yaml'],
    ...['spring-boot-properties-yaml', 'opentofu', 'terraform', 'dotenv', 'dockerfile', 'rabbitmq-conf', 'nats-conf'],
  ],
  '%': ['erlang'],
};

/** How a line comment begins in a language, by VS Code's id; `undefined` where it has none, as in JSON. */
export function lineCommentOf(languageId: string): string | undefined {
  return Object.entries(byOpening).find(([, languages]) => languages.includes(languageId))?.[0];
}
