import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable, withoutEdits } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { Expression } from '../../../syntax/code/expression';
import { beginningOf, constructionBehind, constructions, tableOf } from '../../csharp/constructions';
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

/** The builders of a file. */
export function buildersOf(file: CodeFile): readonly Construction[] {
  return Object.keys(builderClasses).flatMap((name) => constructions(file, name));
}

/** The builder behind a client, where the file shows it. */
export function builderBehind(file: CodeFile, client: Expression, token: number): Construction | undefined {
  const beginning = beginningOf(file, client, token);
  return beginning && constructionBehind(file, beginning, token, Object.keys(builderClasses));
}

/** The configuration class that a builder is given. */
function configOf(file: CodeFile, { call }: Construction): Construction | undefined {
  const [config] = call.args;
  return config && constructionBehind(file, config.value, call.nameToken, Object.keys(configClasses));
}

const built = new WeakMap<Construction, readonly OptionSource[]>();

/** What a client is configured with, by its builder; each use of the client comes back to it. */
export function builtWith(file: CodeFile, builder: Construction): readonly OptionSource[] {
  const sources = built.get(builder) ?? readBuiltWith(file, builder);
  built.set(builder, sources);
  return sources;
}

function readBuiltWith(file: CodeFile, builder: Construction): readonly OptionSource[] {
  const { call, className } = builder;
  const kind = builderClasses[className] ?? 'kafka.admin';
  const [config] = call.args;
  const table = (config && sharedAware(file, config.value, call.nameToken)) ?? unknownTable;
  const known = configOf(file, builder);
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
  const builders = buildersOf(file).map((builder) => [builder, configOf(file, builder)] as const);
  const users = new Map(builders.toReversed().map(([builder, config]) => [config, builder]));
  const configs = Object.keys(configClasses).flatMap((name) => constructions(file, name));
  const declared = configs.flatMap((config) => {
    const kind = configClasses[config.className];
    return kind ? [declaration(file, config, kind, configuredBy(file, config, kind), users.get(config))] : [];
  });
  const others = builders.flatMap(([builder, config]) => {
    const kind = builderClasses[builder.className];
    const ofClass = config !== undefined && configClasses[config.className] !== undefined;
    return kind && !ofClass ? [declaration(file, builder, kind, builtWith(file, builder), builder)] : [];
  });
  return [...declared, ...others];
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
