import { driver } from '../../../src/brokers/rabbitmq';
import { labServer, port, tools, type LabServerId } from '../../lab';
import type { Access, ConformanceTarget } from '../suite';
import { expectedLists } from './lists';
import { administrator, type TestUser } from './management';
import { rabbitmqctl, serverInfo } from './opinion';
import { seed } from './seed';
import { shop } from './topology';

/** How a user is let in: the suite's administrator, whom seeding makes, or another. */
export function accessTo(id: LabServerId, vhost: string, user: TestUser = administrator): Access {
  const { host, httpUrl = '' } = labServer(id);
  return {
    profile: {
      address: `amqp://${host}:${port(id, 'amqp')}/${encodeURIComponent(vhost)}`,
      managementUrl: httpUrl,
      authentication: 'password',
      username: user.username,
    },
    secrets: { password: user.password },
  };
}

/** The lab's user with the tag monitoring, who may read in the virtual host `/` and no other. */
export function monitorOf(id: LabServerId): TestUser {
  const user = labServer(id).credentials.others?.['monitor'];
  if (!user) throw new Error(`${id} has no user for monitoring.`);
  return user;
}

export const wrongPassword = ({ profile }: Access): Access => ({ profile, secrets: { password: 'not-the-password' } });

/** A server with plain AMQP on which everything is tested. */
export function plainTarget(id: LabServerId): ConformanceTarget {
  return {
    server: id,
    driver,
    access: () => accessTo(id, shop.vhost),
    info: () => serverInfo(id),
    wrongCredentials: wrongPassword,
    steps: ['address', 'lookup', 'tcp', 'authentication', 'authorisation', 'managementApi'],
    seed: () => seed(id),
    lists: expectedLists(id),
    traces: () => traces(id),
    aimedAt: ({ profile, secrets = {} }, host, to) => ({
      profile: { ...profile, address: `amqp://${host}:${to}`, managementUrl: `http://${host}:${to}` },
      secrets,
    }),
  };
}

/** Everything that looking could leave behind: objects, consumers, delivered messages, connections. */
async function traces(id: LabServerId): Promise<unknown> {
  const columns = ['name', 'messages_ready', 'messages_unacknowledged', 'consumers'];
  const [objects, queues, connections] = await Promise.all([
    tools.rabbitmqctl(id, ['--quiet', 'export_definitions', '-']),
    rabbitmqctl(id, ['list_queues', '-p', shop.vhost, ...columns]),
    rabbitmqctl(id, ['list_connections', 'pid', 'vhost']),
  ]);
  return {
    objects: JSON.parse(objects) as unknown,
    queues,
    connections: connections.filter(({ vhost }) => vhost === shop.vhost),
  };
}
