import type { L10n } from '../../l10n';
import type { ImportReader, ImportResult } from './draft';
import { merged, outcome, projectName } from './draft';
import { applicationKeys } from './applicationKeys';
import { fillAll } from './placeholders';
import { quarkusDrafts } from './quarkus';
import { springDrafts } from './spring';

/** `application.properties` and `application.yaml` of Spring Boot and Quarkus. */
export const readApplication: ImportReader = (file, l10n) =>
  merged(
    applicationKeys(file.path, file.text).map(({ keys, profile }) => {
      const { filled, missing } = fillAll(keys, file.variables);
      const [, ofFile = ''] = /[/\\]\w+-([\w-]+)\.\w+$/.exec(file.path) ?? [];
      const name = [projectName(file), ofFile, profile].filter((part) => part !== '').join(' ');
      const drafts = [springDrafts, quarkusDrafts].flatMap((read) => read(filled, name, file, l10n));
      return merged([...drafts.map(outcome), unexplained(missing, name, l10n)]);
    }),
  );

/** Only of addresses: a password that only the server knows is nothing to complain about. */
function unexplained(missing: ReadonlyMap<string, string>, name: string, l10n: L10n): ImportResult {
  const addresses =
    /^(spring\.(kafka\.bootstrap-servers|rabbitmq\.(host|addresses))|kafka\.bootstrap\.servers|rabbitmq-host)$/;
  const [key, variable] = [...missing].find(([one]) => addresses.test(one)) ?? [];
  if (key === undefined || variable === undefined) return outcome(undefined);
  return outcome(l10n.t('{0}: {1} is the variable {2}, which is not known here.', name, key, variable));
}
