import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { parametersTable } from '../../../declarations/parametersTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { argument, isValue, said } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { heldSource } from '../../python/heldObjects';
import type { HeldObject } from '../../python/heldObjects';
import { constructions } from '../../python/libraryCalls';
import { madeHandle } from '../../python/madeHandle';
import { urlOptionsOf } from '../pythonUrl';
import { connectionParameters, connectionSpellings } from './spellings';

const adapters = [
  ...['BlockingConnection', 'SelectConnection', 'AsyncioConnection', 'TornadoConnection', 'TwistedProtocolConnection'],
  ...['GeventConnection', 'LibevConnection'],
];

const credentials: HeldObject = {
  spellings: spellings({ username: 'username', password: 'password' }),
  classes: ['PlainCredentials'],
  parameters: ['username', 'password'],
};

/** Names in the query of a URL (pika/connection.py of 1.4.4, URLParameters); timeouts are in seconds and left out. */
const queryParameters = { heartbeat: 'heartbeat', frame_max: 'frame-max', channel_max: 'channel-max' };

/** `ConnectionParameters(…)` and `URLParameters(…)`, with the connection that is made with them as handle. */
export function pikaConnections(file: CodeFile, library: FormLibrary): readonly Declaration[] {
  const handles = connectionHandles(file, library);
  const declare = (
    call: CallExpression,
    parts: Pick<Parameters<typeof codeDeclaration>[0], 'sources' | 'implied'>,
  ): Declaration =>
    codeDeclaration({
      ...{ file, kind: 'rabbitmq.connection', dialect: library.dialect, nameSpan: call.nameSpan, span: call.span },
      ...{ ...parts, vocabulary: library.vocabulary, handle: handles.get(call.nameToken) },
    });
  const parameters = constructions(file, library, 'ConnectionParameters').map(({ call }) => {
    const table = parametersTable(file, call, connectionParameters);
    const held = heldSource(file, library, table, 'credentials', credentials);
    const tls = tlsOf(file, call, table);
    return declare(call, {
      sources: [held, { table, spellings: connectionSpellings }],
      ...(tls !== undefined && { implied: said(call, { tls }) }),
    });
  });
  const urls = constructions(file, library, 'URLParameters').map(({ call }) => {
    const table = parametersTable(file, call, ['url']);
    return declare(call, {
      sources: [{ table, spellings: spellings({ url: 'url' }) }],
      implied: urlOptionsOf(file, argument(table, 'url'), call.nameToken, library.vocabulary, queryParameters),
    });
  });
  return [...parameters, ...urls];
}

function tlsOf(file: CodeFile, call: CallExpression, table: OptionTable): boolean | undefined {
  const options = argument(table, 'ssl_options');
  if (!options) return undefined;
  if (isValue(file, options, call.nameToken, null)) return false;
  return follow(file, options, call.nameToken).type === 'call' ? true : undefined;
}

/** The connections of a file by the parameters that they are made with. */
function connectionHandles(file: CodeFile, library: FormLibrary): ReadonlyMap<number, string> {
  const handles = new Map<number, string>();
  for (const { call } of adapters.flatMap((name) => constructions(file, library, name))) {
    const given = argument(parametersTable(file, call, ['parameters']), 'parameters');
    const made = given && follow(file, given, call.nameToken);
    const handle = madeHandle(file, call);
    if (made?.type === 'call' && handle !== undefined) handles.set(made.nameToken, handle);
  }
  return handles;
}
