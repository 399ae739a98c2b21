import type { DetailsSection, ResourceDetails } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { Property } from '../../api/property';
import { connectorHealth, taskHealth } from './connectorNode';
import { redacted } from './redacted';
import type { Connector, Task } from './worker';

type Details = Omit<ResourceDetails, 'ref'>;

/** A connector in the details view: state, tasks, topics, configuration without its secrets, trace. */
export function connectorDetails(
  profile: ProfileId,
  connector: Connector,
  topics: readonly string[] | undefined,
): Details {
  const { name, type, state, worker, trace, config } = connector;
  const health = connectorHealth(connector);
  const connectorClass = config['connector.class'];
  const properties: Property[] = [
    { key: 'state', label: 'State', value: state },
    { key: 'type', label: 'Type', value: type },
    ...(connectorClass === undefined ? [] : [{ key: 'class', label: 'Class', value: connectorClass }]),
    ...(worker === undefined ? [] : [{ key: 'worker', label: 'Worker', value: worker }]),
  ];
  return {
    label: name,
    ...(health && { health }),
    sections: [
      { title: 'Connector', properties },
      taskSection(profile, connector),
      ...(topics === undefined ? [] : [topicSection(profile, topics)]),
      configSection(config),
      ...traceSection(trace),
    ],
  };
}

/** A task in the details view, with the trace of its failure. */
export function taskDetails(connector: string, task: Task): Details {
  const health = taskHealth(task);
  const properties: Property[] = [
    { key: 'state', label: 'State', value: task.state },
    ...(task.worker === undefined ? [] : [{ key: 'worker', label: 'Worker', value: task.worker }]),
  ];
  return {
    label: `${connector}, task ${task.id}`,
    ...(health && { health }),
    sections: [{ title: 'Task', properties }, ...traceSection(task.trace)],
  };
}

function taskSection(profile: ProfileId, { name, tasks }: Connector): DetailsSection {
  return {
    title: 'Tasks',
    table: {
      columns: [
        { key: 'task', label: 'Task' },
        { key: 'state', label: 'State' },
        { key: 'worker', label: 'Worker' },
      ],
      rows: tasks.map((task) => {
        const health = taskHealth(task);
        return {
          cells: [task.id, task.state, task.worker],
          link: { profile, kind: 'connectorTask', path: [name, String(task.id)] },
          ...(health && { health }),
        };
      }),
    },
  };
}

function topicSection(profile: ProfileId, topics: readonly string[]): DetailsSection {
  return {
    title: 'Topics in use',
    table: {
      columns: [{ key: 'topic', label: 'Topic' }],
      rows: topics.map((topic) => ({ cells: [topic], link: { profile, kind: 'topic', path: [topic] } })),
    },
  };
}

function configSection(config: Connector['config']): DetailsSection {
  const properties = Object.keys(config)
    .sort()
    .map((key) => ({ key, label: key, value: redacted(key, config[key] ?? '') }));
  return { title: 'Configuration', properties };
}

function traceSection(trace: string | undefined): readonly DetailsSection[] {
  return trace === undefined ? [] : [{ title: 'Trace', text: trace }];
}
