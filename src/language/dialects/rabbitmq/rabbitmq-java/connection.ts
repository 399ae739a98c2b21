import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { Expression } from '../../../syntax/code/expression';
import { boundName, constructions } from '../../jvm/objects';
import { given } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { javaVocabulary } from '../../jvm/vocabulary';
import { amqpUrlOptions } from '../amqpUrl';

/** `useSslProtocol()` and its overloads turn TLS on; that they are called is enough. */
const tls: OptionSpelling = { canonical: 'tls', decode: () => true, encode: () => undefined };

/** Setters of com.rabbitmq.client.ConnectionFactory, amqp-client 5.25.0; times are milliseconds, the heartbeat seconds. */
const factorySpellings = spellings({
  host: 'host',
  port: 'port',
  username: { canonical: 'username', decode: given },
  password: { canonical: 'password', decode: given },
  virtualHost: 'virtual-host',
  requestedHeartbeat: 'heartbeat',
  requestedFrameMax: 'frame-max',
  requestedChannelMax: 'channel-max',
  connectionTimeout: 'connection-timeout',
  networkRecoveryInterval: 'network-recovery-interval',
  automaticRecoveryEnabled: 'automatic-recovery',
  uri: 'url',
  useSslProtocol: tls,
});

/** What ConnectionFactoryConfigurator does not read from a URI stays with the setters. */
const uriParameters = { heartbeat: 'heartbeat', connection_timeout: 'connection-timeout', channel_max: 'channel-max' };

/** `new ConnectionFactory()` and the setters called on it. */
export function connections(
  file: CodeFile,
  dialect: { readonly id: string; readonly broker: 'rabbitmq' },
): Declaration[] {
  return constructions(file, 'ConnectionFactory').map((call) => {
    const sources = stepSources(file, call, { spellings: factorySpellings, setters: true }).map(withFixedUri);
    const loaded = sources[0]?.table.entries.some((entry) => entry.key === 'load') === true;
    const uri = sources[0]?.table.entries.findLast((entry) => entry.key === 'uri');
    const url = uri && urlOf(file, uri);
    const name = boundName(file, file.chainStart(call.nameToken));
    return codeDeclaration({
      ...{ file, kind: 'rabbitmq.connection', dialect, nameSpan: call.nameSpan, span: call.span, sources },
      vocabulary: javaVocabulary,
      ...(url && { implied: url }),
      complete: !loaded && (uri === undefined || url !== undefined),
      ...(name && { handle: `${name.path.join('.')}@${name.binding.token}` }),
    });
  });
}

/** Other options are read from a URI too, so it is not to be changed for one of them. */
function withFixedUri(source: OptionSource): OptionSource {
  const entries = source.table.entries.map((entry) =>
    entry.key === 'uri' ? { ...entry, replaceable: false, remove: () => undefined } : entry,
  );
  return { ...source, table: { ...source.table, entries } };
}

/** What a URI says; setters that come after it win over it, and no one writes them before it. */
function urlOf(
  file: CodeFile,
  uri: { readonly value: Expression; readonly token: number; readonly uncertain: boolean },
): ReadonlyMap<string, WrittenOption> | undefined {
  if (uri.uncertain) return undefined;
  const evaluation = evaluate(file, uri.value, uri.token, javaVocabulary);
  const url =
    evaluation.how === 'value' ? evaluation.value : evaluation.how === 'template' ? evaluation.parts : undefined;
  if (typeof url !== 'string' && !Array.isArray(url)) return undefined;
  return amqpUrlOptions(url as string | readonly (string | null)[], uri.value.span, uriParameters);
}
