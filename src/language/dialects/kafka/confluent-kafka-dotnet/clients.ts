import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable, withoutEdits } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { constructionBehind, constructions, followed, tableOf } from '../../csharp/constructions';
import type { Construction } from '../../csharp/constructions';
import { withConstantKeys } from '../../csharp/dictionaries';
import { madeHandle } from '../../csharp/handles';
import { spellingsFor, vocabulary } from './spellings';

const identity = { id: 'confluent-kafka-dotnet', broker: 'kafka' } as const;

/** Configuration classes by what they configure; a `ClientConfig` is what the others, or a builder, make of it. */
const configClasses: Readonly<Record<string, DeclarationKind | undefined>> = {
  ProducerConfig: 'kafka.producer',
  ConsumerConfig: 'kafka.consumer',
  AdminClientConfig: 'kafka.admin',
  ClientConfig: undefined,
};

const builderClasses: Readonly<Record<string, DeclarationKind>> = {
  ProducerBuilder: 'kafka.producer',
  ConsumerBuilder: 'kafka.consumer',
  AdminClientBuilder: 'kafka.admin',
};

/** The configurations and builders of a file. */
export interface Clients {
  readonly configs: readonly Construction[];
  readonly builders: readonly Construction[];
}

const cache = new WeakMap<CodeFile, Clients>();

/** The configurations and builders of a file, found once. */
export function clientsOf(file: CodeFile): Clients {
  const known = cache.get(file);
  if (known) return known;
  const clients: Clients = {
    configs: Object.keys(configClasses).flatMap((name) => constructions(file, name)),
    builders: Object.keys(builderClasses).flatMap((name) => constructions(file, name)),
  };
  cache.set(file, clients);
  return clients;
}

/** What a client of a kind is configured with, by its builder. */
export function builtWith(file: CodeFile, { call, className }: Construction): readonly OptionSource[] {
  const kind = builderClasses[className] ?? 'kafka.admin';
  const [config] = call.args;
  const table = (config && sharedAware(file, config.value, call.nameToken)) ?? unknownTable;
  const known = config && constructionBehind(file, config.value, call.nameToken, clientsOf(file).configs);
  if (!known) return [{ table: withConstantKeys(table, {}), spellings: spellingsFor(kind, table) }];
  // What several clients are made from is not to be changed for one of them.
  const own = table.insertion !== undefined || table.entries.some((entry) => entry.replaceable);
  const sources = configuredBy(file, known, kind);
  return own ? sources : sources.map((source) => ({ ...source, table: withoutEdits(source.table) }));
}

/**
 * A configuration made from another shares its dictionary rather than copying it (Config.cs of 1.0 to 2.15), so what one
 * sets, the other has; only what stands in the text before it is taken over here.
 */
function configuredBy(file: CodeFile, config: Construction, kind: DeclarationKind): readonly OptionSource[] {
  const table = tableOf(file, config);
  const [base] = config.call.args;
  const knows = !base || sharedAware(file, base.value, config.call.nameToken) !== undefined;
  return [{ table: knows ? table : { ...table, complete: false }, spellings: spellingsFor(kind, table) }];
}

/** Clients are declared by their configuration, or by the builder where the configuration is no class of the library. */
export function clientDeclarations(file: CodeFile): readonly Declaration[] {
  const { builders, configs } = clientsOf(file);
  const declared = configs.flatMap((config) => {
    const kind = configClasses[config.className];
    const user = builders.find((builder) => usesConfig(file, builder, config));
    return kind ? [declaration(file, config, kind, configuredBy(file, config, kind), user)] : [];
  });
  const others = builders.flatMap((builder) => {
    const kind = builderClasses[builder.className];
    const ofClass = configs.some((config) => configClasses[config.className] && usesConfig(file, builder, config));
    return kind && !ofClass ? [declaration(file, builder, kind, builtWith(file, builder), builder)] : [];
  });
  return [...declared, ...others];
}

function usesConfig(file: CodeFile, { call }: Construction, config: Construction): boolean {
  const value = call.args[0] && followed(file, call.args[0].value, call.nameToken);
  return value?.type === 'call' && value.nameToken === config.call.nameToken && value.close === config.call.close;
}

function declaration(
  file: CodeFile,
  at: Construction,
  kind: DeclarationKind,
  sources: readonly OptionSource[],
  builder: Construction | undefined,
): Declaration {
  const { call, nameSpan } = at;
  const handle = builder && madeHandle(file, builder.start);
  return codeDeclaration({ file, kind, dialect: identity, nameSpan, span: call.span, sources, vocabulary, handle });
}
