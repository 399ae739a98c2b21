import { callFormDeclaration } from '../../../declarations/callForm';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { importsFrom } from '../../../syntax/code/ecmascriptImports';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { callbackHandle, connection } from './connections';
import { amqplibDefaults } from './defaults';
import { channelForms, isOfChannel, returnForms } from './forms';
import type { ChannelForm } from './forms';

const identity = { id: 'amqplib', broker: 'rabbitmq' } as const;
const modules = /^amqplib(\/callback_api)?$/;

/** amqplib: positional names, then an object with named options and `arguments`. */
export default defineCodeDialect({
  ...identity,
  label: 'amqplib',
  library: 'amqplib',
  // frameMax changed with 0.10.7; since 2.0.0 a heartbeat of 0 turns it off, where it left it to the server before.
  supportedVersions: ['0.10.6', '1.2.0', '2.3.1'],
  defaults: amqplibDefaults,
  languages: ecmascriptLanguages,
  signal: /['"]amqplib(\/callback_api)?['"]/,
  // Beside amqp-connection-manager it is there for its types: that dialect reads its channels.
  readFile: (file) =>
    importsFrom(file, /^amqp-connection-manager$/).length > 0
      ? []
      : [...connections(file), ...channels(file), ...channelCalls(file, identity)],
});

function connections(file: CodeFile): readonly Declaration[] {
  const imported = importsFrom(file, modules);
  return ['connect', 'connectWithRecovery', 'connectWithRecoveryPromise']
    .flatMap((name) => file.calls(name))
    .filter((call) => isConnect(call, imported))
    .map((call) => connection(file, call, identity));
}

/** `amqp.connect(…)`, `require('amqplib').connect(…)`, or `connect(…)` of an import. */
function isConnect(call: CallExpression, imported: ReturnType<typeof importsFrom>): boolean {
  const { receiver } = call;
  const is = (local: string, name: string): boolean =>
    imported.some((each) => each.local === local && each.name === name);
  if (!receiver) return is(call.name, call.name);
  if (receiver.type === 'call') {
    const [module] = receiver.args;
    return module?.value.type === 'literal' && modules.test(String(module.value.value));
  }
  return receiver.type === 'name' && receiver.path.length === 1 && is(receiver.path[0] ?? '', '*');
}

function channels(file: CodeFile): readonly Declaration[] {
  return [false, true].flatMap((confirms) =>
    file
      .calls(confirms ? 'createConfirmChannel' : 'createChannel')
      .filter((call) => call.receiver)
      .map((call) => {
        const implied = { confirms, transactional: false };
        const form = { name: call.name, kind: 'rabbitmq.channel', implied, makes: true } as const;
        const handle = madeHandleOf(file, call) ?? callbackHandle(file, call);
        return callFormDeclaration(file, call, form, { dialect: identity, handle });
      }),
  );
}

/** The calls on channels, for every dialect whose channels are amqplib's. */
export function channelCalls(
  file: CodeFile,
  dialect: { readonly id: string; readonly broker: 'rabbitmq' },
): readonly Declaration[] {
  const read = (form: ChannelForm): readonly Declaration[] =>
    file
      .calls(form.name)
      .filter((call) => isOfChannel(call, makerOf(file, call), form))
      .map((call) => callFormDeclaration(file, call, form, { dialect }));
  return [...channelForms.flatMap(read), ...returnForms.flatMap(read).filter((returns) => isReturn(file, returns))];
}

function isReturn({ text }: CodeFile, { nameSpan }: Declaration): boolean {
  return /^\s*\(\s*['"`]return['"`]/.test(text.slice(nameSpan.end, nameSpan.end + 80));
}
