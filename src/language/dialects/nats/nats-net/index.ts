import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Declaration } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions } from '../../csharp/constructions';
import type { Construction } from '../../csharp/constructions';
import { methodSpan } from '../../csharp/functions';
import { handleOf } from '../../csharp/handles';
import { configured, sourcesOf } from './configs';
import { connections } from './connections';
import { defaults } from './defaults';
import { consumerConfig, forms, streamConfig } from './forms';
import type { Form } from './forms';
import { impliedBy } from './implied';
import { vocabulary } from './spellings';
import { subjectOf } from './subjects';

const identity = { id: 'nats-net', broker: 'nats' } as const;

/** NATS.Net: objects of options with the names of the API, durations as `TimeSpan`. */
export default defineCodeDialect({
  ...identity,
  label: 'NATS.Net',
  library: 'NATS.Net',
  // 3.0 turned the delay of a nak into an option; defaults are the same since 2.0.
  supportedVersions: ['2.8.2', '3.1.0'],
  defaults,
  languages: ['csharp'],
  signal:
    /^[ \t]*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?NATS\.(?:Client\.(?:Core|JetStream|KeyValueStore|ObjectStore|Services|Hosting)|Net)\b/m,
  readFile,
});

function readFile(file: CodeFile): readonly Declaration[] {
  const taken = new Set<number>();
  const called = forms.flatMap((form) =>
    form.names
      .flatMap((name) => file.calls(name))
      .flatMap((call) => declaration(file, call, form, (construction) => taken.add(construction.call.nameToken)) ?? []),
  );
  const alone = [streamConfig, consumerConfig].flatMap((config) =>
    config.classes
      .flatMap((name) => constructions(file, name))
      .filter((construction) => !taken.has(construction.call.nameToken))
      .map((construction) =>
        codeDeclaration({
          ...{ file, kind: config === streamConfig ? 'nats.stream' : 'nats.consumer', dialect: identity, vocabulary },
          nameSpan: construction.nameSpan,
          span: construction.call.span,
          sources: sourcesOf(file, construction, config),
        }),
      ),
  );
  return [...connections(file), ...called, ...alone];
}

/** `take` is told of the configurations that calls take. */
function declaration(
  file: CodeFile,
  call: CallExpression,
  form: Form,
  take: (construction: Construction) => void,
): Declaration | undefined {
  const subject = subjectOf(file, call, form.on);
  if (!subject) return undefined;
  const given = parametersTable(file, call, parametersOf(call, form));
  const table = { ...given, entries: given.entries.filter((entry) => !isCancellation(entry.value)) };
  const sources: OptionSource[] = [];
  for (const [parameter, config] of Object.entries(form.configs ?? {})) {
    const entry = table.entries.findLast((each) => each.key === parameter);
    // A bucket's name may stand where its configuration does.
    if (!entry || isText(file, call, entry.value)) continue;
    const { construction, sources: inner } = configured(file, entry.value, entry.token, config);
    if (construction) take(construction);
    sources.push(...inner);
  }
  const handler = table.entries.find((entry) => entry.key === form.handler);
  return codeDeclaration({
    ...{ file, kind: form.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary },
    sources: [{ table: withBucket(file, call, table), spellings: form.spellings }, ...sources],
    implied: impliedBy(file, call, form, subject),
    handle: handleOf(file, call),
    body: handler ? methodSpan(file, handler.value, call.nameToken) : loopBody(file, call),
  });
}

function parametersOf(call: CallExpression, { parameters }: Form): readonly string[] {
  const given = call.args.filter((argument) => argument.name === undefined && !isCancellation(argument.value));
  return parameters[Math.min(given.length, parameters.length - 1)] ?? [];
}

function isCancellation(value: CallExpression['args'][number]['value']): boolean {
  return value.type === 'name' && /(token|^ct|cancel\w*)$/i.test(value.path.at(-1) ?? '');
}

function isText(file: CodeFile, call: CallExpression, value: CallExpression['args'][number]['value']): boolean {
  const known = evaluate(file, value, call.nameToken, vocabulary);
  return known.how === 'template' || (known.how === 'value' && typeof known.value === 'string');
}

function withBucket(file: CodeFile, call: CallExpression, table: OptionTable): OptionTable {
  const entries = table.entries.map((entry) =>
    entry.key === 'config' && isText(file, call, entry.value) ? { ...entry, key: 'bucket' } : entry,
  );
  return { ...table, entries };
}

/** `await foreach (var message in …) { … }` handles messages in its body. */
function loopBody({ tokens }: CodeFile, call: CallExpression): Span | undefined {
  const open = tokens.parent(call.nameToken);
  if (!tokens.is(open, '(') || !tokens.isWord(open - 1, 'foreach')) return undefined;
  const brace = tokens.mate(open) + 1;
  return brace > 0 && tokens.is(brace, '{') && tokens.mate(brace) > 0
    ? tokens.span(brace, tokens.mate(brace))
    : undefined;
}
