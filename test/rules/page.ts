import type { SourceText } from '../../src/language/model/text';

/** A fenced block of a rule's page that is run as a test. */
export interface Example {
  readonly verdict: 'bad' | 'good';
  readonly source: SourceText;
  /** Other files of its workspace. */
  readonly beside: readonly SourceText[];
  /** Versions in force for it, unknown where not said. */
  readonly versions: ReadonlyMap<string, string>;
  /** Severity a bad example is to have, where it is not the rule's own. */
  readonly severity: string | undefined;
  /** Line of the fence in the page, from 1. */
  readonly line: number;
}

/** What the languages of fences are called in VS Code, and a file name that fits. */
const languages: Readonly<Record<string, readonly [languageId: string, file: string]>> = {
  conf: ['rabbitmq-conf', 'rabbitmq.conf'],
  csharp: ['csharp', 'Example.cs'],
  dockerfile: ['dockerfile', 'Dockerfile'],
  env: ['dotenv', '.env'],
  erlang: ['erlang', 'advanced.config'],
  go: ['go', 'example.go'],
  hcl: ['terraform', 'main.tf'],
  java: ['java', 'Example.java'],
  js: ['javascript', 'example.js'],
  json: ['json', 'example.json'],
  kotlin: ['kotlin', 'Example.kt'],
  nats: ['nats-conf', 'nats-server.conf'],
  php: ['php', 'example.php'],
  properties: ['properties', 'producer.properties'],
  python: ['python', 'example.py'],
  ruby: ['ruby', 'example.rb'],
  rust: ['rust', 'example.rs'],
  scala: ['scala', 'Example.scala'],
  ts: ['typescript', 'example.ts'],
  yaml: ['yaml', 'application.yml'],
};

/**
 * Reads the examples of a page: fences whose info string is a language, `bad` or `good`, and settings, as in
 * `java bad versions=kafka-clients:4.1,kafka:4.0 severity=warning` or `yaml good file=application.yml`. Fences that say
 * `beside`, as `yaml beside file=compose.yaml`, are other files in the workspace of the next example.
 */
export function readExamples(page: string): readonly Example[] {
  const examples: Example[] = [];
  let beside: SourceText[] = [];
  for (const match of page.matchAll(/^```(\S+) (bad|good|beside)\b([^\n]*)\n([^]*?)^```$/gm)) {
    const [, language = '', verdict, rest = '', text = ''] = match;
    const known = languages[language];
    if (!known) throw new Error(`No example may be in ${language}: add it to the languages of test/rules/page.ts.`);
    const settings = new Map(
      rest
        .trim()
        .split(/\s+/)
        .filter((setting) => setting !== '')
        .map((setting) => pair(setting, '=')),
    );
    const source = { uri: `file:///shop/${settings.get('file') ?? known[1]}`, languageId: known[0], text };
    if (verdict === 'beside') {
      beside.push(source);
      continue;
    }
    const versions = settings.get('versions')?.split(',') ?? [];
    examples.push({
      verdict: verdict === 'bad' ? 'bad' : 'good',
      source,
      beside,
      versions: new Map(versions.map((version) => pair(version, ':'))),
      severity: settings.get('severity'),
      line: page.slice(0, match.index).split('\n').length,
    });
    beside = [];
  }
  return examples;
}

function pair(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  if (at === -1) throw new Error(`"${text}" is not <name>${separator}<value>.`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
