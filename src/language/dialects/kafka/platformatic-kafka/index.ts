import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { loopOver } from '../../ecmascriptLoops';
import { receiverWord } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { clientBehind, clients, consumeSources } from './clients';
import type { Client } from './clients';
import { platformaticDefaults } from './defaults';
import { platformaticVocabulary } from './spellings';
import { topics } from './topics';
import { dialect, producerUses, use } from './uses';

/** @platformatic/kafka: `new Producer({…})`, `new Consumer({…})`, `consumer.consume({…})`. */
export default defineCodeDialect({
  ...dialect,
  label: '@platformatic/kafka',
  library: '@platformatic/kafka',
  // A fetch of 10 MiB became one of 50 between these two.
  supportedVersions: ['1.35.0', '2.12.1'],
  defaults: platformaticDefaults,
  languages: ecmascriptLanguages,
  signal: /['"]@platformatic\/kafka['"]/,
  readFile: (file) => {
    const producers = clients(file, 'kafka.producer');
    const consumers = clients(file, 'kafka.consumer');
    const admins = clients(file, 'kafka.admin');
    return [
      ...producers.map((producer) => made(file, producer)),
      ...admins.map((admin) => made(file, admin)),
      ...producerUses(file, producers),
      ...consumerUses(file, consumers),
      ...topics(file, admins),
    ];
  },
});

function made(file: CodeFile, { call, forced, handle, kind, sources }: Client): Declaration {
  const place = { nameSpan: call.nameSpan, span: call.span, handle };
  const vocabulary = platformaticVocabulary;
  return codeDeclaration({ file, kind, dialect, ...place, sources, vocabulary, implied: forced });
}

/** A consumer with what its only `consume` says; each `consume`, and what commits. */
function consumerUses(file: CodeFile, consumers: readonly Client[]): readonly Declaration[] {
  const consumes = file.calls('consume').flatMap((call) => {
    const consumer = clientBehind(file, consumers, call);
    if (!consumer && !/consumer$/i.test(receiverWord(call))) return [];
    return [{ call, consumer, sources: consumeSources(argumentTable(file, call, 0)), body: loopOver(file, call) }];
  });
  const whole = consumers.map((consumer) => {
    const own = consumes.filter((each) => each.consumer === consumer);
    const [only] = own;
    const place = { nameSpan: consumer.call.nameSpan, span: consumer.call.span, handle: consumer.handle };
    const reset = { how: 'unknowable', span: consumer.call.nameSpan } as const;
    return codeDeclaration({
      ...{ file, kind: consumer.kind, dialect, ...place, vocabulary: platformaticVocabulary },
      sources: [
        ...consumer.sources,
        ...(own.length === 1 && only ? only.sources.map((source) => ({ ...source, elsewhere: true })) : []),
      ],
      body: own.length === 1 ? only?.body : undefined,
      // Where nothing is committed, `consume` says where to begin.
      ...(own.length === 1 ? {} : { implied: new Map([['auto.offset.reset', reset]]) }),
    });
  });
  const streams = consumes.map(({ body, call, consumer, sources }) => {
    const declaration = use(file, call, 'kafka.subscribe', consumer, {}, sources);
    return body ? { ...declaration, body } : declaration;
  });
  const commits = file.calls('commit').flatMap((call) => {
    const consumer = clientBehind(file, consumers, call);
    const isMessage = /^(message|msg)$/i.test(receiverWord(call));
    return consumer || isMessage ? [use(file, call, 'kafka.commit', consumer, { mode: 'sync' })] : [];
  });
  return [...whole, ...streams, ...commits];
}
