/**
 * VS Code's ids of the languages that are checked. The manifest activates the extension on each of them, and on plain
 * text: most of them VS Code does not know by itself, and then the name of the file decides.
 */
export const checkedLanguages: readonly string[] = [
  'csharp',
  'dockerfile',
  'dotenv',
  'erlang',
  'go',
  'java',
  'java-properties',
  'javascript',
  'javascriptreact',
  'json',
  'jsonc',
  'kotlin',
  'nats-conf',
  'opentofu',
  'php',
  'properties',
  'python',
  'quarkus-properties',
  'rabbitmq-conf',
  'ruby',
  'rust',
  'scala',
  'spring-boot-properties',
  'spring-boot-properties-yaml',
  'terraform',
  'typescript',
  'typescriptreact',
  'yaml',
];

/** VS Code's language ids by file name ending, for the languages and formats that dialects speak. */
const byEnding: Readonly<Record<string, string>> = {
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  scala: 'scala',
  sc: 'scala',
  py: 'python',
  pyi: 'python',
  js: 'javascript',
  cjs: 'javascript',
  mjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  cts: 'typescript',
  mts: 'typescript',
  tsx: 'typescriptreact',
  go: 'go',
  cs: 'csharp',
  rs: 'rust',
  rb: 'ruby',
  php: 'php',
  properties: 'properties',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'jsonc',
  tf: 'terraform',
  tofu: 'opentofu',
  env: 'dotenv',
};

/** Files whose name says what they are, whatever their ending. First match wins. */
const byName: readonly (readonly [name: RegExp, languageId: string])[] = [
  [/(^|\/)(docker|container)file(\.[\w-]+)?$|\.dockerfile$/i, 'dockerfile'],
  [/(^|\/)\.env(\.[\w.-]+)?$/, 'dotenv'],
  [/(^|\/)[\w.-]*nats[\w.-]*\.conf$/i, 'nats-conf'],
  [/(^|\/)rabbitmq-env\.conf$/i, 'dotenv'],
  // RabbitMQ reads every file of conf.d after its main one (rabbitmq.conf(5), 3.8 and later).
  [/(^|\/)[\w.-]*rabbitmq[\w.-]*\.conf$|rabbitmq\/conf\.d\/[\w.-]+\.conf$/i, 'rabbitmq-conf'],
  [/(^|\/)advanced\.config$/, 'erlang'],
];

/** Endings of the files that dialects read, without the dot. */
export const sourceEndings: readonly string[] = Object.keys(byEnding);

/** Language of a file by its path (with slashes of either kind), or `undefined` for one that no dialect reads. */
export function languageIdOf(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  const named = byName.find(([name]) => name.test(slashed))?.[1];
  return named ?? byEnding[/\.(\w+)$/.exec(slashed)?.[1]?.toLowerCase() ?? ''];
}

/** Language of an open document: its own where a dialect knows it, else what its name says. VS Code knows few by itself. */
export function documentLanguage(languageId: string, path: string): string {
  return checkedLanguages.includes(languageId) ? languageId : (languageIdOf(path) ?? languageId);
}
