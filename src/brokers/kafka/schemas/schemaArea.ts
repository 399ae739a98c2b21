import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import type { Finder } from '../../api/tree/viewTree';
import { curl } from '../services/curl';
import type { LazyService } from '../services/openService';
import { RememberedNames } from '../services/rememberedNames';
import { holding } from '../tree/namedPage';
import { mapPage, numberKey, pageOf } from '../tree/page';
import { SchemaRegistry } from './registry';
import { compatibilityProperty, schemaSections } from './schemaDetails';

const folder = 'schemaRegistry';
const passwordVariable = 'SCHEMA_REGISTRY_PASSWORD';

/** Subjects of the schema registry that the profile names, and their versions. */
export function schemaArea(profile: ProfileId, service: LazyService): Area {
  const registry = new SchemaRegistry(service);
  const subjects = new RememberedNames((signal) => registry.subjects(signal));
  const command = (path: string) => [curl(service.endpoint, path, passwordVariable)];
  return {
    folders: [{ name: folder, label: 'Schema registry', list: { filter: true, names: true } }],
    views: {
      [`folder/${folder}`]: folderView(profile, registry, subjects, command),
      schemaSubject: {
        children: ({ path: [subject = ''] }, page, signal) => listVersions(profile, registry, subject, page, signal),
        describe: async ({ path: [subject = ''] }, signal) => {
          const latest = await registry.schema(subject, 'latest', signal);
          const compatibility = await registry.compatibility(subject, signal);
          const properties = compatibility ? [compatibilityProperty(compatibility)] : [];
          return { label: subject, sections: [{ title: 'Subject', properties }, ...schemaSections(profile, latest)] };
        },
        commands: ({ path: [subject = ''] }) => command(`/subjects/${encodeURIComponent(subject)}/versions/latest`),
      },
      schemaVersion: {
        describe: async ({ path: [subject = '', version = ''] }, signal) => {
          const schema = await registry.schema(subject, Number(version), signal);
          return { label: `${subject}, version ${version}`, sections: schemaSections(profile, schema) };
        },
        commands: ({ path: [subject = '', version = ''] }) =>
          command(`/subjects/${encodeURIComponent(subject)}/versions/${version}`),
      },
    },
    finders: [subjectFinder(profile, subjects)],
  };
}

function folderView(
  profile: ProfileId,
  registry: SchemaRegistry,
  subjects: RememberedNames,
  command: (path: string) => ReturnType<NonNullable<ResourceView['commands']>>,
): ResourceView {
  const nodes = (page: Page<string>): Page<ResourceNode> => mapPage(page, (name) => subjectNode(profile, name));
  return {
    children: async (_ref, page, signal) => nodes(await subjects.page(page, signal)),
    recall: (_ref, page) => {
      const recalled = subjects.recall(page);
      return recalled && nodes(recalled);
    },
    names: async (_ref, _page, signal) => ({ names: await subjects.read(signal), complete: true }),
    describe: async (_ref, signal) => {
      const [names, level] = [await subjects.recent(signal), await registry.generalCompatibility(signal)];
      const properties = [
        { key: 'subjects', label: 'Subjects', value: names.length, unit: 'count' as const },
        ...(level === undefined ? [] : [{ key: 'compatibility', label: 'Compatibility', value: level }]),
      ];
      return { label: 'Schema registry', sections: [{ title: 'Registry', properties }] };
    },
    commands: () => command('/subjects'),
  };
}

function subjectNode(profile: ProfileId, subject: string): ResourceNode {
  return { ref: subjectRef(profile, subject), label: subject, properties: [], hasChildren: true };
}

/** Versions, the newest first: two requests, however many there are. */
async function listVersions(
  profile: ProfileId,
  registry: SchemaRegistry,
  subject: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const versions = await registry.versions(subject, signal);
  const newest = Math.max(...versions);
  const latest = versions.length > 0 ? await registry.schema(subject, newest, signal) : undefined;
  const newestFirst = versions.toSorted((a, b) => b - a);
  return mapPage(
    pageOf(newestFirst, (version) => numberKey(newest - version), page),
    (version) => ({
      ref: { profile, kind: 'schemaVersion', path: [subject, String(version)] },
      label: `Version ${version}`,
      ...(version === newest && latest && { description: `latest · ${latest.type} · id ${latest.id ?? 'unknown'}` }),
      properties: [{ key: 'version', label: 'Version', value: version }],
      hasChildren: false,
    }),
  );
}

function subjectFinder(profile: ProfileId, subjects: RememberedNames): Finder {
  return async (text, limit, signal) =>
    holding(await subjects.recent(signal), (name) => name, text)
      .slice(0, limit)
      .map((subject) => ({
        ref: subjectRef(profile, subject),
        label: subject,
        location: 'Schema registry',
        ancestors: [{ profile, kind: 'folder', path: [folder] }],
      }));
}

function subjectRef(profile: ProfileId, subject: string): ResourceRef {
  return { profile, kind: 'schemaSubject', path: [subject] };
}
