import type { ProfileId } from '../../api/profile';
import type { ResourceHealth, ResourceNode, ResourceRef } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { Connector, Task } from './worker';

/** A connector as a row of the tree. */
export function connectorNode(profile: ProfileId, connector: Connector): ResourceNode {
  const { name, type, state, tasks } = connector;
  const health = connectorHealth(connector);
  return {
    ref: connectorRef(profile, name),
    label: name,
    ...description(type, state.toLowerCase(), counted(tasks.length, 'task')),
    properties: [
      { key: 'type', label: 'Type', value: type },
      { key: 'state', label: 'State', value: state },
      { key: 'tasks', label: 'Tasks', value: tasks.length, unit: 'count' },
    ],
    hasChildren: tasks.length > 0,
    ...(health && { health }),
    variant: type,
  };
}

/** A task as a row under its connector. */
export function taskNode(profile: ProfileId, connector: string, task: Task): ResourceNode {
  const health = taskHealth(task);
  return {
    ref: { profile, kind: 'connectorTask', path: [connector, String(task.id)] },
    label: `Task ${task.id}`,
    ...description(task.state.toLowerCase(), task.worker),
    properties: [
      { key: 'state', label: 'State', value: task.state },
      ...(task.worker === undefined ? [] : [{ key: 'worker', label: 'Worker', value: task.worker }]),
    ],
    hasChildren: false,
    ...(health && { health }),
  };
}

function connectorRef(profile: ProfileId, name: string): ResourceRef {
  return { profile, kind: 'connector', path: [name] };
}

/** A failed task stops reading or writing its part while the connector still says that it runs. */
export function connectorHealth({ state, trace, tasks }: Connector): ResourceHealth | undefined {
  if (state === 'FAILED') return { level: 'error', reason: failure('The connector failed', trace) };
  const failed = tasks.filter((task) => task.state === 'FAILED');
  const [first] = failed;
  if (!first) return undefined;
  return {
    level: 'error',
    reason: failure(`${failed.length} of ${counted(tasks.length, 'task')} failed`, first.trace),
  };
}

export function taskHealth({ state, trace }: Task): ResourceHealth | undefined {
  return state === 'FAILED' ? { level: 'error', reason: failure('The task failed', trace) } : undefined;
}

/** What happened, with the innermost cause that the trace names: the outer ones say only that something failed. */
function failure(what: string, trace: string | undefined): string {
  const lines = (trace ?? '').split('\n');
  const cause = lines.findLast((line) => line.startsWith('Caused by: '))?.slice('Caused by: '.length) ?? lines[0] ?? '';
  const text = cause.trim().replace(/\.$/, '');
  return text === '' ? `${what}.` : `${what}: ${text}.`;
}
