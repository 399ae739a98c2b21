import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { loopOver, typeOf } from '../../rust/calls';
import { structTable } from '../../rust/structTable';
import { implied } from '../implied';
import { connections } from './connections';
import { lapinDefaults } from './defaults';
import { methods } from './methods';
import type { Method } from './methods';
import { fieldsOf, lapinVocabulary, propertiesOf } from './parts';

const identity = { id: 'lapin', broker: 'rabbitmq' } as const;

/** lapin: positional names, structs of options, field tables. */
export default defineCodeDialect({
  ...identity,
  label: 'lapin',
  library: 'lapin',
  // Names became ShortString with 4.0; options and defaults are as they were in 2.0.
  supportedVersions: ['2.5.5', '3.7.2', '4.7.4'],
  defaults: lapinDefaults,
  languages: ['rust'],
  signal: /\blapin::/,
  readFile: (file) => [
    ...connections(file),
    ...channels(file),
    ...methods.flatMap((method) =>
      file
        .calls(method.name)
        .filter((call) => isOf(file, call, method))
        .map((call) => declaration(file, call, method)),
    ),
  ],
});

function channels(file: CodeFile): readonly Declaration[] {
  return file
    .calls('create_channel')
    .filter((call) => call.receiver !== undefined)
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'rabbitmq.channel', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources: [] },
        handle: madeHandleOf(file, call),
      }),
    );
}

/** `ack` and its like are anybody's: what they are given tells whose. */
function isOf(file: CodeFile, call: CallExpression, { name, parameters, type }: Method): boolean {
  if (!call.receiver || call.args.length !== parameters.length) return false;
  if (name.includes('_')) return true;
  const options = call.args[parameters.indexOf('options')]?.value;
  const made = options && follow(file, options, call.nameToken);
  if (made?.type === 'table') return made.of?.at(-1) === type;
  return made?.type === 'call' && typeOf(made) === type;
}

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const sources: OptionSource[] = [leading(file, call, method)];
  let said: Readonly<Record<string, string | boolean>> = method.implied ?? {};
  for (const [index, part] of method.parameters.entries()) {
    const value = call.args[index]?.value;
    if (!value) continue;
    if (part === 'arguments') sources.push(fieldsOf(file, value, call.nameToken));
    if (part === 'properties') sources.push(propertiesOf(file, value, call.nameToken));
    if (part !== 'options' || !method.options) continue;
    const made = follow(file, value, call.nameToken);
    // `QueueDeclareOptions::durable()`, since 4.1.
    const isDurable = made.type === 'call' && made.name === 'durable' && typeOf(made) === method.type;
    if (isDurable) said = { ...said, durable: true };
    else sources.push({ table: structTable(file, value, call.nameToken), spellings: method.options });
  }
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: lapinVocabulary, implied: implied(call, said), handle: handleOf(file, call) },
    body: method.kind === 'rabbitmq.consume' ? loopOver(file, call) : undefined,
  });
}

const parts: ReadonlySet<string> = new Set(['options', 'arguments', 'properties', '']);

function leading(file: CodeFile, call: CallExpression, { parameters }: Method): OptionSource {
  const names: Spellings = {
    read: (key) => (parts.has(key) ? undefined : { canonical: key }),
    write: () => undefined,
  };
  return { table: parametersTable(file, call, parameters), spellings: names };
}
