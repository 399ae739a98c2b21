import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import { curl } from '../services/curl';
import type { LazyService } from '../services/openService';
import { requestDeadline } from '../tree/context';
import { namedFinder } from '../tree/namedFinder';
import { namedListView, type NamedListing } from '../tree/namedList';
import { mapPage, numberKey, pageOf, sortedBy } from '../tree/page';
import { Remembered } from '../tree/remembered';
import { SchemaRegistry } from './registry';
import { compatibilityProperty, schemaSections } from './schemaDetails';

const folder = 'schemaRegistry';
const passwordVariable = 'SCHEMA_REGISTRY_PASSWORD';

/** Subjects of the schema registry that the profile names, and their versions. */
export function schemaArea(profile: ProfileId, service: LazyService): Area {
  const registry = new SchemaRegistry(service);
  const subjects: NamedListing<string> = {
    what: 'The list of subjects',
    list: new Remembered(async ({ signal }) => sortedBy(await registry.subjects(signal), same)),
    name: same,
    node: (subject) => ({ ref: subjectRef(profile, subject), label: subject, properties: [], hasChildren: true }),
  };
  const command = (path: string) => [curl(service.endpoint, path, passwordVariable)];
  return {
    folders: [{ name: folder, label: 'Schema registry', list: { filter: true, names: true } }],
    views: {
      [`folder/${folder}`]: folderView(registry, subjects, command),
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
    finders: [
      namedFinder({ profile }, subjects, {
        kind: 'schemaSubject',
        location: 'Schema registry',
        ancestors: [{ profile, kind: 'folder', path: [folder] }],
      }),
    ],
  };
}

function folderView(
  registry: SchemaRegistry,
  subjects: NamedListing<string>,
  command: (path: string) => ReturnType<NonNullable<ResourceView['commands']>>,
): ResourceView {
  return {
    ...namedListView(subjects),
    describe: async (_ref, signal) => {
      const names = await subjects.list.recent(requestDeadline(subjects.what, signal));
      const level = await registry.generalCompatibility(signal);
      const properties = [
        { key: 'subjects', label: 'Subjects', value: names.length, unit: 'count' as const },
        ...(level === undefined ? [] : [{ key: 'compatibility', label: 'Compatibility', value: level }]),
      ];
      return { label: 'Schema registry', sections: [{ title: 'Registry', properties }] };
    },
    commands: () => command('/subjects'),
  };
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

function subjectRef(profile: ProfileId, subject: string): ResourceRef {
  return { profile, kind: 'schemaSubject', path: [subject] };
}

function same(name: string): string {
  return name;
}
