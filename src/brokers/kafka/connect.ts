import type { DriverEnv } from '../api/driver';
import type { ConnectionProfile } from '../api/profile';
import { withDeadline } from '../api/reach/deadline';
import { bootstrapServers } from './address';
import { KafkaConnection } from './connection';
import { clusterRights } from './clusterRights';
import { TopicStore } from './topics/topicStore';
import { Cluster } from './transport/cluster';
import { explain } from './transport/explain';
import { prepareSignIn, transportOptions, type TransportOptions } from './transport/options';
import { kafkaTree } from './tree/kafkaTree';
import { serviceAreas } from './tree/serviceAreas';
import { brokerVersion } from './version';

/** For each request while connecting, and for all of it. */
const requestTimeoutMs = 6000;
const connectTimeoutMs = 15_000;

/** Connects to a cluster. `onRequest` hears the name of every request, for tests that count them. */
export async function connectKafka(
  profile: ConnectionProfile,
  env: DriverEnv,
  signal: AbortSignal,
  onRequest?: TransportOptions['onRequest'],
): Promise<KafkaConnection> {
  const servers = bootstrapServers(profile.address);
  const options = { ...(await transportOptions(profile, env)), ...(onRequest && { onRequest }) };
  // Outside of the time for the broker, as it may ask another server or a person.
  await prepareSignIn(options, signal);
  const cluster = new Cluster(servers, options);
  const services = serviceAreas(profile, env);
  const what = `Kafka at ${profile.address}`;
  try {
    return await withDeadline({ signal, timeoutMs: connectTimeoutMs, what }, async (inner) => {
      const deadline = { signal: inner, timeoutMs: requestTimeoutMs, what };
      const socket = await cluster.connect(deadline);
      const { notice } = await clusterRights(cluster, options, deadline);
      const tools = { address: profile.address, secured: options.tls !== undefined || options.sasl !== undefined };
      const topics = new TopicStore(cluster);
      const tree = kafkaTree({ profile: profile.id, cluster, topics, tools, rightsNotice: notice }, services.areas);
      const info = { product: 'Apache Kafka', version: brokerVersion(socket.abilities) };
      return new KafkaConnection(info, { cluster, services }, tree, profile.address);
    });
  } catch (error) {
    cluster.close();
    throw await explain(error, servers, options, signal);
  }
}
