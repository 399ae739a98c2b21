import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { namedArguments } from '../../../declarations/literalTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { pythonImports } from '../../../syntax/code/pythonImports';
import type { FormLibrary } from '../../python/callForms';
import { constructions } from '../../python/libraryCalls';
import { confTables, moduleTable } from '../../python/settings';
import { isRabbitMq } from '../kombu/transport';
import { urlOptionsOf } from '../pythonUrl';
import { namespaced, settingNames, settingsGroups, settingsSpellings, transportOptions } from './settings';
import type { SettingsGroup } from './settings';

/** What the settings of an application in a file are made of. */
export interface Configuration {
  /** In the order in which they apply. */
  readonly tables: readonly OptionTable[];
  /** Whether the broker is RabbitMQ; `undefined` where the file does not show it. */
  readonly isRabbitMq: boolean | undefined;
  /** Whether no other file can add settings. */
  readonly complete: boolean;
}

const brokerNames: ReadonlySet<string> = new Set(['broker', 'broker_url', 'BROKER_URL', namespaced('broker_url')]);

/** The settings that a file gives: `Celery(broker=…)`, `app.conf`, the names of a configuration module. */
export function configurationOf(file: CodeFile, library: FormLibrary): Configuration {
  const apps = constructions(file, library, 'Celery').map(({ call }) => namedArguments(file, call, sharedAware));
  const all = [...apps, moduleTable(file, (name) => settingNames.has(name)), ...confTables(file)];
  const tables = all.filter(({ entries }) => entries.some(({ key = '' }) => isSettingName(key)));
  const brokers = tables
    .flatMap(({ entries }) => entries.filter(({ key = '' }) => brokerNames.has(key)))
    .map(({ token, value }) => isRabbitMq(file, value, token));
  const elsewhere = ['config_from_object', 'config_from_envvar']
    .flatMap((name) => file.calls(name))
    .some(({ args: [source] }) => source?.value.type !== 'name' || !isClass(file, source.value.path.at(-1) ?? ''));
  return {
    tables,
    isRabbitMq: brokers.length > 0 && brokers.every((one) => one === brokers[0]) ? brokers[0] : undefined,
    complete: !elsewhere && pythonImports(file).whole.length === 0,
  };
}

function isClass(file: CodeFile, name: string): boolean {
  return file.occurrences(name).some((token) => file.tokens.isWord(token - 1, 'class'));
}

function isSettingName(key: string): boolean {
  return settingNames.has(key) || key === 'broker';
}

/** The declarations that settings make, each at the first setting that speaks of it. */
export function settingsDeclarations(
  file: CodeFile,
  library: FormLibrary,
  configuration: Configuration,
): readonly Declaration[] {
  const groups = settingsGroups.flatMap((group) => {
    const sources = configuration.tables.map((table) => groupSource(table, group));
    return declare(file, library, configuration, group.kind, group.whole, sources) ?? [];
  });
  const options = configuration.tables.flatMap(({ entries, ...table }) =>
    [...transportOptions, namespaced(transportOptions[0])]
      .filter((name) => entries.some(({ key }) => key === name))
      .map((name): OptionSource => ({
        table: nestedTable(file, { ...table, entries }, name),
        spellings: spellings({ confirm_publish: 'confirms' }),
      })),
  );
  return [...groups, ...(declare(file, library, configuration, 'rabbitmq.channel', true, options) ?? [])];
}

function groupSource(table: OptionTable, group: SettingsGroup): OptionSource {
  const written = table.entries.find(({ key = '' }) => settingNames.has(key))?.key ?? '';
  const own = settingsSpellings(group, written);
  const isConnection = group.kind === 'rabbitmq.connection';
  // `Celery(broker=…)` takes other settings in no argument.
  const isApp = table.entries.some(({ key }) => key === 'broker');
  // Without its URL an application connects to another broker.
  const entries = table.entries.map((entry) =>
    brokerNames.has(entry.key ?? '') ? { ...entry, remove: (): undefined => undefined } : entry,
  );
  return {
    table: isApp ? { entries, complete: table.complete, spans: [] } : { ...table, entries, spans: [] },
    spellings: isConnection ? spellings({ broker: 'url' }, own) : own,
  };
}

function declare(
  file: CodeFile,
  library: FormLibrary,
  { complete, isRabbitMq: known }: Configuration,
  kind: SettingsGroup['kind'],
  whole: boolean,
  sources: readonly OptionSource[],
): readonly Declaration[] | undefined {
  const own = sources.flatMap(({ spellings: spelled, table }) =>
    table.entries.filter(({ key }) => key !== undefined && spelled.read(key) !== undefined),
  );
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const nameSpan = first.keySpan ?? first.value.span;
  const span = { start: Math.min(...own.map(startOf)), end: Math.max(...own.map(({ value }) => value.span.end)) };
  const url = own.findLast(({ key = '' }) => brokerNames.has(key));
  const implied =
    kind === 'rabbitmq.connection' && url
      ? urlOptionsOf(file, url.value, url.token, library.vocabulary, { heartbeat: 'heartbeat' })
      : undefined;
  return [
    codeDeclaration({
      ...{ file, kind, dialect: library.dialect, nameSpan, span, sources, vocabulary: library.vocabulary },
      complete: whole && complete && known === true,
      ...(implied && { implied }),
    }),
  ];
}

function startOf({ keySpan, value }: OptionEntry): number {
  return (keySpan ?? value.span).start;
}
