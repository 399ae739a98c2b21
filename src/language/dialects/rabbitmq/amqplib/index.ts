import { callFormDeclaration } from '../../../declarations/callForm';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { importsFrom } from '../../../syntax/code/ecmascriptImports';
import { importedCalls } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { callbackHandle, connection } from './connections';
import { amqplibDefaults } from './defaults';
import { channelCalls } from './channelCalls';

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
  return importedCalls(file, modules, ['connect']).map((call) => connection(file, call, identity));
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
