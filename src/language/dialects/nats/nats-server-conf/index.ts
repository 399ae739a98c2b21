import { natsServerKeys } from '../../../../reference/options/natsServerKeys';
import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { yamlLanguages } from '../../languages';
import { serverVersions } from '../serverVersions';
import { serversOfCommands } from './commands';
import { serverOfConf } from './conf';
import { serverDefaults } from './defaults';

const id = 'nats-server-conf';

/** The server's own keys: a configuration has at least one of them at the beginning of a line. */
const signal = new RegExp(`^[ \\t{]*["']?(?:include|${natsServerKeys.server.join('|').replaceAll(' ', '|')})\\b`, 'im');

/** The server's own file, and the flags that compose and Kubernetes give to its image. */
const natsServerConf: Dialect = {
  id,
  broker: 'nats',
  label: 'NATS server',
  ...serverVersions,
  defaults: serverDefaults,
  languages: ['nats-conf', ...yamlLanguages],
  mayContain: ({ languageId, text }) =>
    languageId === 'nats-conf' ? signal.test(text) : /\bimage\b/.test(text) && /\bnats\b/.test(text),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  if (source.languageId !== 'nats-conf') return serversOfCommands(source, id);
  return [serverOfConf(source, id)].flatMap((one) => one ?? []);
}

export default natsServerConf;
