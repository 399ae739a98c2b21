import { propertiesDeclaration } from '../../../declarations/propertiesDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { readProperties } from '../../../syntax/properties';
import { connectClients } from '../connectClients';
import { kafkaSpellings } from '../values';
import { identity, isMark } from './identity';

/** A connector (`connect-file-source.properties`) or a worker (`connect-distributed.properties`). */
export function fromProperties(source: SourceText): readonly Declaration[] {
  const properties = readProperties(source.text);
  const keys = new Set(properties.map((property) => property.key));
  const isConnector = keys.has('connector.class');
  const isWorker = keys.has('config.storage.topic') || keys.has('offset.storage.file.filename');
  if (!isConnector && !isWorker) return [];
  const declare = (kind: DeclarationKind, spellings: Spellings, complete: boolean): Declaration | undefined =>
    propertiesDeclaration({
      ...{ uri: source.uri, text: source.text, kind, dialect: identity, properties, spellings, complete, isMark },
      owns: (key) => kind === 'kafka.connect' || kind === 'kafka.connector' || spellings.read(key) !== undefined,
    });
  const whole = declare(isConnector ? 'kafka.connector' : 'kafka.connect', kafkaSpellings, true);
  return [
    ...(whole ? [whole] : []),
    ...connectClients(isConnector ? 'connector' : 'worker', (kind, spellings) => declare(kind, spellings, false)),
  ];
}
