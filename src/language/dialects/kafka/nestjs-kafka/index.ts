import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { withoutEdits } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { ecmascriptLanguages } from '../../languages';
import { nestSignal, nestTransports } from '../../nestTransports';
import type { NestTransport } from '../../nestTransports';
import { kafkajsDefaults } from '../kafkajs/defaults';
import {
  clientSources,
  kafkajsVocabulary,
  runSpellings,
  sendSpellings,
  subscribeSpellings,
} from '../kafkajs/spellings';

const dialect = { id: 'nestjs-kafka', broker: 'kafka' } as const;

/** The Kafka transport of NestJS: kafkajs' own objects, gathered in one. */
export default defineCodeDialect({
  ...dialect,
  label: 'NestJS Kafka transport',
  library: 'kafkajs',
  supportedVersions: ['2.2.4'],
  defaults: kafkajsDefaults,
  languages: ecmascriptLanguages,
  signal: nestSignal,
  readFile: (file) => nestTransports(file, 'KAFKA').flatMap((transport) => declarations(file, transport)),
});

/** A server and a client each have a consumer and a producer (server-kafka.js, client-kafka.js of 12.1.1). */
function declarations(file: CodeFile, transport: NestTransport): readonly Declaration[] {
  const { handle, nameSpan, options, span } = transport;
  const client = nestedTable(file, options, 'client');
  const part = (name: string, names: Spellings): OptionSource => ({
    table: nestedTable(file, options, name),
    spellings: names,
  });
  const place = { file, dialect, nameSpan, span, handle, vocabulary: kafkajsVocabulary, complete: options.complete };
  const producer = clientSources(file, 'kafka.producer', client, nestedTable(file, options, 'producer'));
  const consumer = [
    ...clientSources(file, 'kafka.consumer', client, nestedTable(file, options, 'consumer')),
    part('subscribe', subscribeSpellings),
    part('run', runSpellings),
    suffixed(file, transport),
  ];
  const producerOnly = options.entries.some(({ key }) => key === 'producerOnlyMode');
  return [
    ...(producerOnly ? [] : [codeDeclaration({ ...place, kind: 'kafka.consumer', sources: consumer })]),
    codeDeclaration({ ...place, kind: 'kafka.producer', sources: producer }),
    ...(transport.role === 'client'
      ? [codeDeclaration({ ...place, kind: 'kafka.send', sources: [...producer, part('send', sendSpellings)] })]
      : []),
  ];
}

/** NestJS puts `-server` or `-client` behind the name of the group, or what `postfixId` says. */
function suffixed(file: CodeFile, { options, role }: NestTransport): OptionSource {
  const known = role !== undefined && !options.entries.some(({ key }) => key === 'postfixId');
  const consumer = withoutEdits(nestedTable(file, options, 'consumer'));
  const only = { ...consumer, entries: consumer.entries.filter(({ key }) => key === 'groupId'), spans: [] };
  const decode = (value: unknown): string | undefined =>
    known && typeof value === 'string' ? `${value}-${role}` : undefined;
  return { table: only, spellings: spellings({ groupId: { canonical: 'group.id', decode } }), elsewhere: true };
}
