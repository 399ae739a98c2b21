import path from 'node:path';
import { readProperties } from '../../../language/syntax/properties';
import type { ImportReader } from './draft';
import { projectName, outcome } from './draft';
import { kafkaDraft } from './kafkaDraft';
import { fillAll } from './placeholders';

/** `client.properties` of the Kafka tools, and producer or consumer configuration of Java programs. */
export const readClientProperties: ImportReader = (file, l10n) => {
  const written = new Map(readProperties(file.text).map(({ key, value }) => [key, value]));
  const { filled } = fillAll(written, file.variables);
  const name = `${projectName(file)} ${path.basename(file.path, '.properties')}`;
  return outcome(kafkaDraft(filled, name, file, l10n));
};
