import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import { unknownTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { builderTable } from '../../rust/builderTable';
import { typeOf } from '../../rust/calls';
import { amqpUrlOptions } from '../amqpUrl';

const identity = { id: 'lapin', broker: 'rabbitmq' } as const;

/** What a URL says in its query (amq-protocol-uri, AMQPQueryString); the timeout in milliseconds. */
const urlParameters = {
  heartbeat: 'heartbeat',
  frame_max: 'frame-max',
  channel_max: 'channel-max',
  connection_timeout: 'connection-timeout',
} as const;

/** src/connection_properties.rs of 4.x. */
const properties = spellings({ enable_auto_recover: 'automatic-recovery' });

/** `Connection::connect(url, ConnectionProperties::default())` and its like. */
export function connections(file: CodeFile): readonly Declaration[] {
  return ['connect', 'connect_with_runtime', 'connect_with_config']
    .flatMap((name) => file.calls(name))
    .filter((call) => typeOf(call) === 'Connection' && call.args.length > 1)
    .map((call) => connection(file, call));
}

function connection(file: CodeFile, call: CallExpression): Declaration {
  const [url, options] = call.args;
  const said = new Map<string, WrittenOption>();
  const text = url && evaluate(file, url.value, call.nameToken);
  if (url && text?.how === 'value' && typeof text.value === 'string') {
    said.set('url', { how: 'written', value: text.value, span: url.span });
    for (const [key, option] of amqpUrlOptions(text.value, url.span, urlParameters)) said.set(key, option);
  }
  const table = builderTable(file, options?.value, call.nameToken, 'ConnectionProperties', properties) ?? unknownTable;
  return codeDeclaration({
    ...{ file, kind: 'rabbitmq.connection', dialect: identity, nameSpan: call.nameSpan, span: call.span },
    ...{ sources: [{ table: table, spellings: properties }], implied: said },
    ...{ complete: text?.how === 'value', handle: madeHandleOf(file, call) },
  });
}
