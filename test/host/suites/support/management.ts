import assert from 'node:assert/strict';
import { rig } from '../../rig';
import type { LabServerId } from './servers';

/** The management API of a RabbitMQ of the lab: what suites make and remove there. */
export function management(id: LabServerId) {
  const { httpUrl = '', credentials } = rig.server(id);
  const login = Buffer.from(`${credentials.username ?? ''}:${credentials.password ?? ''}`).toString('base64');
  const ask = async (method: string, path: string, body?: unknown): Promise<void> => {
    const response = await fetch(`${httpUrl}/api/${path}`, {
      method,
      headers: { authorization: `Basic ${login}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  };
  return {
    put: (path: string, body: unknown) => ask('PUT', path, body),
    delete: (path: string) => ask('DELETE', path),
  };
}
