import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { KafkajsApi } from './api';
import { consumers } from './consumers';
import { clients } from './objects';
import { topics } from './topics';
import { producerUses } from './uses';

/** Everything that a file says through the objects of kafkajs. */
export function readKafkajsApi(file: CodeFile, api: KafkajsApi): readonly Declaration[] {
  const { dialect, vocabulary } = api;
  const made = (['kafka.producer', 'kafka.admin'] as const).flatMap((kind) => clients(file, api, kind));
  return [
    ...made.map(({ call: { nameSpan, span }, handle, kind, sources }) =>
      codeDeclaration({ file, kind, dialect, nameSpan, span, sources, vocabulary, handle }),
    ),
    ...producerUses(file, api),
    ...consumers(file, api),
    ...topics(file, api),
  ];
}
