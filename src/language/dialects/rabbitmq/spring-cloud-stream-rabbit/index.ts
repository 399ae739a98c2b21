import { configDocuments } from '../../../declarations/configDocuments';
import type { ConfigDocument } from '../../../declarations/configDocuments';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { relaxed } from '../../kafka/spring-boot/keys';
import { isBase } from '../../kafka/springDocuments';
import { propertiesLanguages, yamlLanguages } from '../../languages';
import { configDeclarations } from '../configForms';
import { bindingForms } from './keys';

const id = 'spring-cloud-stream-rabbit';

/** RabbitConsumerProperties, RabbitProducerProperties and RabbitCommonProperties of Spring Cloud Stream 5.0. */
const defaults: DialectDefaults = {
  'rabbitmq.consume': {
    'prefetch-count': [{ value: 1 }],
    'acknowledge-mode': [{ value: 'auto' }],
    'default-requeue-rejected': [{ value: false }],
    concurrency: [{ value: 1 }],
    'retry.max-attempts': [{ value: 3 }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.queue': { durable: [{ value: true }] },
  'rabbitmq.exchange': {
    type: [{ value: 'topic' }],
    durable: [{ value: true }],
    'auto-delete': [{ value: false }],
  },
  'rabbitmq.publish': { 'delivery-mode': [{ value: 2 }] },
};

/** `rabbit.bindings.orders-in-0.consumer.prefetch`, `rabbit.default.consumer.prefetch`, `bindings.orders-in-0.consumer.concurrency` */
const key = /^spring\.cloud\.stream\.(rabbit\.)?(?:(default)|bindings\.([^.]+))\.((?:consumer|producer)\..+)$/i;

const speaksOf = ({ text }: SourceText): boolean =>
  /\bcloud\b/.test(text) && /\bstream\b/.test(text) && /\brabbit\b/.test(text);

/** Spring Cloud Stream's bindings and its Rabbit binder, in YAML and `.properties` files. */
const springCloudStreamRabbit: Dialect = {
  id,
  broker: 'rabbitmq',
  label: 'Spring Cloud Stream',
  library: 'spring-cloud-stream-binder-rabbit',
  // Nothing that it reads has changed its meaning since 3.2.
  supportedVersions: ['5.0.3'],
  defaults,
  languages: [...yamlLanguages, ...propertiesLanguages],
  mayContain: speaksOf,
  read: (source) =>
    speaksOf(source) ? configDocuments(source, relaxed).flatMap((document) => bindings(source, document)) : [],
};

interface Setting {
  readonly binding: string | undefined;
  readonly isRabbit: boolean;
  readonly within: string;
  readonly entry: FileEntry;
}

/** A binding is Rabbit's where the binder's own keys speak of it; the others' keys may be another binder's. */
function bindings(source: SourceText, document: ConfigDocument): readonly Declaration[] {
  const settings = document.entries.flatMap((entry): readonly Setting[] => {
    const [, rabbit, , binding, within] = key.exec(entry.key) ?? [];
    return within === undefined ? [] : [{ binding, isRabbit: rabbit !== undefined, within, entry }];
  });
  const ours = settings.filter(({ isRabbit }) => isRabbit);
  const names = [...new Set(ours.map(({ binding }) => binding))];
  const shared = ours.filter(({ binding }) => binding === undefined);
  const own = names.filter((name) => name !== undefined);
  return (own.length === 0 && shared.length > 0 ? [undefined] : own).flatMap((name) => {
    const isShared = own.length > 1;
    const general = shared.map(({ entry, within }) => [within, isShared ? { ...entry, isShared } : entry] as const);
    const entries = settings
      .filter(({ binding }) => name !== undefined && binding === name)
      .map(({ entry, within }) => [within, entry] as const);
    const prefix = `spring.cloud.stream.rabbit.${name === undefined ? 'default' : `bindings.${name}`}.`;
    return configDeclarations(
      {
        ...{ uri: source.uri, dialect: id, entries: [...general, ...entries] },
        complete: isBase(source, document) && document.merged.length === 0,
        whole: (within) =>
          /^consumer\.(?:concurrency|max-attempts)$/.test(within)
            ? prefix.replace('stream.rabbit.', 'stream.') + within
            : prefix + within,
        insert: (whole, native, beside) => document.insert(whole, native, beside),
      },
      bindingForms,
    );
  });
}

export default springCloudStreamRabbit;
