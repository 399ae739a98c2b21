import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { spellings } from '../../../declarations/spellings';
import { ecmascriptLanguages } from '../../languages';
import { nestSignal, nestTransports } from '../../nestTransports';
import { natsJsDefaults } from '../natsJs/defaults';
import { connectionSources } from '../natsJs/spellings';

const dialect = { id: 'nestjs-nats', broker: 'nats' } as const;

/** The NATS transport of NestJS: options of the connection, and the queue group that its handlers subscribe in. */
export default defineCodeDialect({
  ...dialect,
  label: 'NestJS NATS transport',
  library: '@nestjs/microservices',
  // On the package nats, and since 12.0 on @nats-io/transport-node: their defaults are alike.
  supportedVersions: ['11.2.6', '12.1.1'],
  defaults: natsJsDefaults,
  languages: ecmascriptLanguages,
  signal: nestSignal,
  readFile: (file) =>
    nestTransports(file, 'NATS').flatMap(({ handle, nameSpan, options, role, span }) => {
      const place = { file, dialect, nameSpan, span, handle, complete: options.complete };
      const connection = codeDeclaration({
        ...place,
        kind: 'nats.connection',
        sources: connectionSources(file, options),
      });
      // A handler may name a queue group of its own.
      const subscribe = codeDeclaration({
        ...{ ...place, kind: 'nats.subscribe', complete: false },
        sources: [{ table: options, spellings: spellings({ queue: 'queue' }) }],
      });
      return role === 'server' ? [connection, subscribe] : [connection];
    }),
});
