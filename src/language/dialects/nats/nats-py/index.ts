import { defineCodeDialect } from '../../../declarations/codeDialect';
import { parametersTable } from '../../../declarations/parametersTable';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { readForms } from '../../python/callForms';
import type { CallForm, FormLibrary } from '../../python/callForms';
import { heldCall } from '../../python/heldObjects';
import { callsNamed } from '../../python/libraryCalls';
import { consumerConfig, streamConfig } from './configs';
import { natsPyDefaults } from './defaults';
import { natsPyForms } from './forms';
import { natsPyLibrary } from './objects';
import { serviceForms } from './services';
import { natsPyVocabulary } from './vocabulary';

const library: FormLibrary = { ...natsPyLibrary, vocabulary: natsPyVocabulary };

/** nats-py: named arguments with the names of the API, durations in seconds. */
export default defineCodeDialect({
  ...library.dialect,
  label: 'nats-py',
  library: 'nats-py',
  supportedVersions: ['2.15.0'],
  defaults: natsPyDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+nats(\.\w+)*\s+import|import\s+nats)\b/m,
  readFile: (file) => [...readForms(file, library, [...natsPyForms, ...serviceForms]), ...looseConfigs(file)],
});

/** Configuration objects that no call of the file takes. */
function looseConfigs(file: CodeFile): readonly Declaration[] {
  const taken = new Set<number>();
  for (const { held = {}, names, parameters } of natsPyForms) {
    const config = held['config'];
    if (!config) continue;
    for (const { call } of names.flatMap((name) => callsNamed(file, name))) {
      const entry = parametersTable(file, call, parameters).entries.find(({ key }) => key === 'config');
      const made = entry && heldCall(file, library, entry, config);
      if (made) taken.add(made.nameToken);
    }
  }
  const loose = ([kind, { classes = [], parameters = [], spellings }]: (typeof configs)[number]): CallForm => ({
    ...{ names: classes, kind, parameters, spellings },
    fits: (_file, call) => !taken.has(call.nameToken),
  });
  return readForms(file, library, configs.map(loose));
}

const configs = [
  ['nats.stream', streamConfig],
  ['nats.consumer', consumerConfig],
] as const;
