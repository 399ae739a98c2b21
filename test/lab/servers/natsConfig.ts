import path from 'node:path';
import type { LabCredentials, LabServer } from '../model';

/** An account with JetStream, which clients without credentials use too; a system account; a user with few rights. */
export function authorization(credentials: LabCredentials): string {
  const { system, limited } = credentials.others ?? {};
  if (!system || !limited) throw new Error('A NATS server needs its system and its limited user.');
  return `accounts {
  APP {
    jetstream: enabled
    users: [
      { user: ${credentials.username}, password: ${credentials.password} }
      { user: ${limited.username}, password: ${limited.password}, permissions: { publish: "limited.>", subscribe: ["limited.>", "_INBOX.>"] } }
    ]
  }
  SYS { users: [ { user: ${system.username}, password: ${system.password} } ] }
}
system_account: SYS
no_auth_user: ${credentials.username}`;
}

/** TLS with one of the lab's certificates. `verify` demands a client certificate of the lab's authority; `first` says nothing before TLS. */
export function tlsBlock(certificates: string, name: string, verify: boolean, first = false): string {
  const file = (suffix: string) => JSON.stringify(path.join(certificates, suffix));
  return `tls {
  cert_file: ${file(`${name}.pem`)}
  key_file: ${file(`${name}.key`)}
  ca_file: ${file('ca.pem')}
  verify: ${verify}
${first ? '  handshake_first: true\n' : ''}}`;
}

/** One of the three members of the cluster. Its tag lets a stream be placed on it. The first also takes leaf nodes. */
export function clusterNodeConfig(server: LabServer, node: string, store: string): string {
  const index = server.nodes.indexOf(node);
  const [route1, route2, route3, leafPort] = server.innerPorts;
  const routes = [route1, route2, route3].map((port) => `nats://127.0.0.1:${port}`);
  return `server_name: ${node}
server_tags: [ "${node}" ]
listen: 127.0.0.1:${server.ports[node]}
http: 127.0.0.1:${server.ports[`http${index + 1}`]}
jetstream { store_dir: ${JSON.stringify(store)} }
cluster {
  name: lab
  listen: 127.0.0.1:${server.innerPorts[index]}
  routes: [ ${routes.join(', ')} ]
}
${index === 0 ? `leafnodes { listen: 127.0.0.1:${leafPort} }` : ''}
`;
}

/** A leaf node with a JetStream domain of its own, connected to the first member. */
export function leafNodeConfig(server: LabServer, store: string): string {
  return `server_name: leaf
listen: 127.0.0.1:${server.ports.leaf}
jetstream { store_dir: ${JSON.stringify(store)}, domain: leaf }
leafnodes { remotes: [ { url: "nats-leaf://127.0.0.1:${server.innerPorts[3]}" } ] }
`;
}
