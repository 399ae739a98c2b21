import { BrokerError } from '../../api/error';
import type { ResourceView } from '../../api/tree/view';
import type { TreeContext } from '../context';
import { properties } from '../tree/facts';
import { linkOf, sourceNode, sourcesOf } from './sources';

/** A mirrored or sourced stream, as seen from its copy. */
export function sourceView({ profile, api, cli }: TreeContext): ResourceView {
  return {
    describe: async ({ path: [stream = '', as, id] }, signal) => {
      const info = await api.stream(stream, signal);
      const source = sourcesOf(info).find((one) => one.as === as && one.id === id);
      if (!source) {
        throw new BrokerError('notFound', `${stream} is not copied from ${id ?? ''} any more: refresh the list.`);
      }
      const node = sourceNode(profile, stream, source);
      const link = linkOf(profile, source.info);
      const name = properties(['name', 'Stream', source.info.name, undefined, link && { link }]);
      const sections = [{ title: 'State', properties: [...name, ...node.properties] }];
      return { label: node.label, ...(node.health && { health: node.health }), sections };
    },
    commands: ({ path: [stream = ''] }) => [cli.command('stream', 'info', stream)],
  };
}
