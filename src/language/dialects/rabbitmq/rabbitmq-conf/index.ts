import { rabbitMqConfAliases, rabbitMqConfOptions } from '../../../../reference/options/rabbitmqConfOptions';
import { environmentLanguages } from '../../../declarations/environment/index';
import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { serverDefaults } from '../serverDefaults';
import { serverVersions } from '../serverVersions';
import { serverOfAdvanced } from './advanced';
import { serverOfConf } from './conf';
import { serversOfEnvironment } from './environment';

const id = 'rabbitmq-conf';

/** The server's own files (rabbitmq.conf, advanced.config, rabbitmq-env.conf) and what containers are given. */
const rabbitmqConf: Dialect = {
  id,
  broker: 'rabbitmq',
  label: 'RabbitMQ server',
  ...serverVersions,
  defaults: serverDefaults,
  languages: ['rabbitmq-conf', 'erlang', ...environmentLanguages],
  mayContain,
  read,
};

function mayContain({ languageId, text, uri }: SourceText): boolean {
  if (languageId === 'rabbitmq-conf') return namesKey(text);
  if (languageId === 'erlang') return /\{\s*rabbit/.test(text);
  return /rabbitmq/i.test(text) && (/rabbitmq-env\.conf$/i.test(uri) || /image|containers|from/i.test(text));
}

/** The first words of the keys that RabbitMQ knows. */
const firstWords = new Set(
  Object.keys({ ...rabbitMqConfOptions, ...rabbitMqConfAliases }).map((key) => key.split('.')[0]),
);

/** A document that was given the language by hand may hold anything. */
function namesKey(text: string): boolean {
  for (const [, word] of text.matchAll(/^[ \t]*([\w-]+)[\w.\\-]*[ \t]*=/gm)) if (firstWords.has(word)) return true;
  return false;
}

function read(source: SourceText): readonly Declaration[] {
  if (source.languageId === 'rabbitmq-conf') return [serverOfConf(source, id)].flatMap((one) => one ?? []);
  if (source.languageId === 'erlang') return [serverOfAdvanced(source, id)].flatMap((one) => one ?? []);
  return serversOfEnvironment(source, id);
}

export default rabbitmqConf;
