import type { ResourceView } from '../../api/tree/view';
import type { TreeContext } from '../context';
import { consumerDetails } from './consumerDetails';

/** One consumer, which has nothing under it. */
export function consumerView({ profile, api, cli }: TreeContext): ResourceView {
  return {
    describe: async ({ path: [stream = '', name = ''] }, signal) =>
      consumerDetails(profile, stream, await api.consumer(stream, name, signal)),
    commands: ({ path: [stream = '', name = ''] }) => [
      cli.command('consumer', 'info', stream, name),
      cli.command('consumer', 'report', stream),
    ],
  };
}
