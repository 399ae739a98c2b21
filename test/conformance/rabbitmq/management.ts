import { labServer, type LabServerId } from '../../lab';

/** Asks the management API with the lab's administrator: for preparing and for waiting, never for what is compared. */
export async function askManagement(
  id: LabServerId,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  segments: readonly string[],
  body?: unknown,
): Promise<unknown> {
  const { httpUrl, credentials } = labServer(id);
  const { username = '', password = '' } = credentials;
  const response = await fetch(`${httpUrl}/api/${segments.map(encodeURIComponent).join('/')}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok && !(method === 'DELETE' && response.status === 404)) {
    throw new Error(`${method} ${segments.join('/')}: ${response.status} ${text}`);
  }
  return text === '' ? undefined : JSON.parse(text);
}

/** Makes a virtual host that is empty, whatever it held before, with all rights for the administrators. */
export async function makeVhost(id: LabServerId, vhost: string): Promise<void> {
  await askManagement(id, 'DELETE', ['vhosts', vhost]);
  await askManagement(id, 'PUT', ['vhosts', vhost], {});
  for (const username of [labServer(id).credentials.username ?? '', administrator.username]) {
    await grant(id, vhost, username);
  }
}

/** A user of the tests. */
export interface TestUser {
  readonly username: string;
  readonly password: string;
}

/** The suite's administrator. The lab's is called as its password is, which would hide a password in a message. */
export const administrator: TestUser = { username: 'conformance', password: 'conformance-password' };

/** Makes a user with the tags, or gives it these. */
export async function makeUser(id: LabServerId, { username, password }: TestUser, tags: string): Promise<void> {
  await askManagement(id, 'PUT', ['users', username], { password, tags });
}

/** Gives a user all rights in a virtual host. */
export async function grant(id: LabServerId, vhost: string, username: string): Promise<void> {
  const everything = { configure: '.*', write: '.*', read: '.*' };
  await askManagement(id, 'PUT', ['permissions', vhost, username], everything);
}
