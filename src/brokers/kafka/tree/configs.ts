import type { CommandLine } from '../../api/commandLine';
import type { DetailsSection, ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Property } from '../../api/property';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import { kafkaTool, type ToolAccess } from '../commands';
import type { ConfigEntry, ConfigResource } from '../protocol/describeConfigs';
import { readConfigs } from '../topics/configs';
import { configKey, configNode, configProperty, entryProperties, synonymCells } from './configEntry';
import { requestDeadline, type TreeContext } from './context';
import { mapPage, pageOf, sortedBy } from './page';
import { holding } from './topicList';

/** View keys of the folders that hold the configuration of a topic or of a broker. */
export const configFolder = { topic: 'folder/configuration', broker: 'folder/brokerConfiguration' } as const;

/** The folder with the configuration of one topic or broker, which its path names first. */
export function configView(context: TreeContext, resource: ConfigResource): ResourceView {
  return {
    children: ({ path: [owner = ''] }, page, signal) => listConfigs(context, resource, owner, page, signal),
    describe: async ({ path: [owner = ''] }, signal) => {
      const entries = await read(context, resource, owner, signal);
      return { label: 'Configuration', sections: configSections(resource, entries) };
    },
    commands: ({ path: [owner = ''] }) => [configCommand(context.tools, resource, owner)],
  };
}

/** An option; its path is whose it is (`topic`, `broker`), the owner's name, and the option's. */
export function configEntryView(context: TreeContext): ResourceView {
  return {
    describe: ({ path }, signal) => describeEntry(context, path, signal),
    commands: ({ path: [resource, owner = ''] }) => [configCommand(context.tools, resourceOf(resource), owner)],
  };
}

async function listConfigs(
  context: TreeContext,
  resource: ConfigResource,
  owner: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const holds = holding(page.filter);
  const entries = (await read(context, resource, owner, signal)).filter(({ name }) => holds(name));
  return mapPage(pageOf(sortedBy(entries, configKey), configKey, page), (entry) =>
    configNode(context, resource, owner, entry),
  );
}

async function read(
  { cluster }: TreeContext,
  resource: ConfigResource,
  owner: string,
  signal: AbortSignal,
): Promise<readonly ConfigEntry[]> {
  return readConfigs(
    cluster,
    resource,
    owner,
    {},
    requestDeadline(`The configuration of ${resource} ${owner}`, signal),
  );
}

/** Options that were set, then those left at their default. */
export function configSections(resource: ConfigResource, entries: readonly ConfigEntry[]): readonly DetailsSection[] {
  const sorted = sortedBy(entries, configKey);
  const set = sorted.filter(({ source }) => source !== 'default');
  const properties = (some: readonly ConfigEntry[]): readonly Property[] =>
    some.map((entry) => configProperty(resource, entry));
  return [
    { title: 'Configuration that is set', properties: properties(set) },
    { title: 'Configuration by default', properties: properties(sorted.filter((entry) => !set.includes(entry))) },
  ];
}

/** One option with what the broker says of it. */
async function describeEntry(
  { cluster }: TreeContext,
  [kind, owner = '', name = '']: ResourceRef['path'],
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const resource = resourceOf(kind);
  const deadline = requestDeadline(`The option ${name}`, signal);
  const [entry] = await readConfigs(cluster, resource, owner, { keys: [name], documentation: true }, deadline);
  if (!entry) {
    throw new BrokerError('notFound', `The ${resource} ${owner} has no option “${name}”: refresh its configuration.`);
  }
  const synonyms = entry.synonyms.map((synonym) => ({ cells: synonymCells(synonym, entry.sensitive) }));
  const columns = [
    { key: 'source', label: 'Source' },
    { key: 'name', label: 'Option' },
    { key: 'value', label: 'Value' },
  ];
  return {
    label: name,
    sections: [
      { title: 'Option', properties: entryProperties(resource, entry) },
      ...(synonyms.length > 0 ? [{ title: 'Where it is set', table: { columns, rows: synonyms } }] : []),
      ...(entry.documentation === undefined ? [] : [{ title: 'What the broker says', text: entry.documentation }]),
    ],
  };
}

function resourceOf(kind: string | undefined): ConfigResource {
  return kind === 'broker' ? 'broker' : 'topic';
}

/** The tool that shows all options of a topic or broker with their synonyms. */
export function configCommand(tools: ToolAccess, resource: ConfigResource, owner: string): CommandLine {
  return kafkaTool(
    tools,
    'kafka-configs',
    '--describe',
    '--all',
    '--entity-type',
    `${resource}s`,
    '--entity-name',
    owner,
  );
}
