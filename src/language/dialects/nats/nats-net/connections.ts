import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { initializerTable } from '../../../declarations/initializerTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { readTable } from '../../../declarations/readTable';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions, followed, tableOf } from '../../csharp/constructions';
import { madeHandle } from '../../csharp/handles';
import { authSpellings, clientSpellings, connectionSpellings, tlsSpellings, vocabulary } from './spellings';

const identity = { id: 'nats-net', broker: 'nats' } as const;

/** `new NatsOpts { … }` and `NatsOpts.Default with { … }`. */
interface Options {
  readonly call: CallExpression;
  readonly nameToken: number;
  readonly table: OptionTable;
}

/** Connections, and options that no connection of this file is made with. */
export function connections(file: CodeFile): readonly Declaration[] {
  const known = optionsOf(file);
  const taken = new Set<Options>();
  const made = ['NatsConnection', 'NatsClient'].flatMap((name) => constructions(file, name));
  const declared = made.map(({ call, nameSpan, start }) => {
    const [first] = call.args;
    const value = first && followed(file, first.value, call.nameToken);
    const options = value?.type === 'call' ? known.find((each) => each.call.nameToken === value.nameToken) : undefined;
    if (options) taken.add(options);
    const isText = value?.type === 'literal' || value?.type === 'template' || first?.name === 'url';
    const arguments_: OptionSource = {
      table: parametersTable(file, call, ['url', 'name']),
      spellings: clientSpellings,
    };
    return codeDeclaration({
      ...{ file, kind: 'nats.connection', dialect: identity, nameSpan, span: call.span, vocabulary },
      sources: options ? sourcesOf(file, options) : isText ? [arguments_] : [],
      complete: !first || options !== undefined || isText,
      handle: madeHandle(file, start),
    });
  });
  const alone = known.filter((options) => !taken.has(options));
  return [...declared, ...alone.map((options) => optionsDeclaration(file, options))];
}

function optionsDeclaration(file: CodeFile, options: Options): Declaration {
  const { call, nameToken } = options;
  return codeDeclaration({
    ...{ file, kind: 'nats.connection', dialect: identity, span: call.span, vocabulary },
    nameSpan: file.tokens.span(nameToken, nameToken),
    sources: sourcesOf(file, options),
  });
}

function optionsOf(file: CodeFile): readonly Options[] {
  const made = constructions(file, 'NatsOpts').map((construction): Options => {
    const { call, nameSpan } = construction;
    return { call, nameToken: file.tokens.at(nameSpan.start), table: tableOf(file, construction) };
  });
  const copies = file.occurrences('NatsOpts').flatMap((token): readonly Options[] => {
    const word = file.tokens.is(token + 1, '.') ? token + 3 : -1;
    if (!file.tokens.isWord(word, 'with')) return [];
    const call = file.reader.callAt(file.chainStart(token), word);
    return call ? [{ call, nameToken: token, table: initializerTable(file, call, readTable) }] : [];
  });
  return [...made, ...copies];
}

function sourcesOf(file: CodeFile, { table }: Options): readonly OptionSource[] {
  const nested = (key: string): OptionTable => {
    const { complete, entries } = nestedTable(file, table, key);
    return { complete, entries, spans: [] };
  };
  return [
    { table: nested('AuthOpts'), spellings: authSpellings },
    { table: nested('TlsOpts'), spellings: tlsSpellings },
    { table, spellings: connectionSpellings },
  ];
}
