import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted } from '../../api/words';
import { refOf } from '../context';
import { moment, properties } from '../tree/facts';
import type { EndpointStats, ServiceStats } from './srv';

/** A service with all its instances. */
export function serviceNode(profile: ProfileId, name: string, instances: readonly ServiceStats[]): ResourceNode {
  const sum = totals(instances.flatMap(({ endpoints }) => endpoints ?? []));
  return {
    ref: refOf(profile, 'service', name),
    label: name,
    description: `${counted(instances.length, 'instance')} · ${counted(sum.requests, 'request')}${errorText(sum.errors)}`,
    properties: properties(
      ['instances', 'Instances', instances.length, 'count'],
      ['versions', 'Versions', [...new Set(instances.map(({ version }) => version))].sort().join(', ')],
      ['requests', 'Requests', sum.requests, 'count'],
      ['errors', 'Errors', sum.errors, 'count'],
    ),
    hasChildren: true,
  };
}

/** One running copy of a service. */
export function instanceNode(profile: ProfileId, instance: ServiceStats): ResourceNode {
  const sum = totals(instance.endpoints ?? []);
  return {
    ref: refOf(profile, 'service', instance.name, instance.id),
    label: instance.id,
    description: `${instance.version} · ${counted(sum.requests, 'request')}${errorText(sum.errors)}`,
    properties: properties(
      ['version', 'Version', instance.version],
      ['started', 'Started', moment(instance.started), 'timestamp'],
      ['endpoints', 'Endpoints', instance.endpoints?.length ?? 0, 'count'],
      ['requests', 'Requests', sum.requests, 'count'],
      ['errors', 'Errors', sum.errors, 'count'],
    ),
    hasChildren: (instance.endpoints?.length ?? 0) > 0,
    variant: 'instance',
  };
}

/** One subject that an instance answers on. */
export function endpointNode(profile: ProfileId, { name, id }: ServiceStats, endpoint: EndpointStats): ResourceNode {
  return {
    ref: refOf(profile, 'serviceEndpoint', name, id, endpoint.name),
    label: endpoint.name,
    description: `${endpoint.subject} · ${counted(endpoint.num_requests, 'request')}${errorText(endpoint.num_errors)}`,
    properties: endpointFacts(endpoint),
    hasChildren: false,
  };
}

/** Figures of an endpoint. */
export function endpointFacts(endpoint: EndpointStats): readonly Property[] {
  return properties(
    ['subject', 'Subject', endpoint.subject],
    ['queueGroup', 'Queue group', endpoint.queue_group],
    ['requests', 'Requests', endpoint.num_requests, 'count'],
    ['errors', 'Errors', endpoint.num_errors, 'count'],
    ['averageTime', 'Average processing time', endpoint.average_processing_time / 1e6, 'milliseconds'],
    ['totalTime', 'Total processing time', endpoint.processing_time / 1e6, 'milliseconds'],
    ['lastError', 'Last error', endpoint.last_error],
  );
}

interface Totals {
  readonly requests: number;
  readonly errors: number;
}

function totals(endpoints: readonly EndpointStats[]): Totals {
  const sum = (of: (endpoint: EndpointStats) => number): number =>
    endpoints.reduce((all, endpoint) => all + of(endpoint), 0);
  return { requests: sum((one) => one.num_requests), errors: sum((one) => one.num_errors) };
}

function errorText(errors: number): string {
  return errors > 0 ? ` · ${counted(errors, 'error')}` : '';
}
