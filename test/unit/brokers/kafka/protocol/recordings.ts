import assert from 'node:assert/strict';
import { decodeBody, encodeBody, type Api } from '../../../../../src/brokers/kafka/protocol/api';

/** What was sent to and answered by a broker of that version, after the headers, in hexadecimal. */
export interface Recording {
  readonly api: string;
  readonly version: number;
  readonly server: string;
  readonly request: string;
  readonly response: string;
}

/**
 * Checks that a request is written byte for byte as the recorded broker has answered it, and reads that answer. `name`
 * is that of the recording.
 */
export function replay<Request, Response>(
  recordings: readonly Recording[],
  [name, version, server = '4.3.1']: readonly [name: string, version: number, server?: string],
  api: Api<Request, Response>,
  request: Request,
): Response {
  const found = recordings.find((one) => one.api === name && one.version === version && one.server === server);
  assert.ok(found, `${name} ${version} was not recorded from ${server}`);
  assert.equal(encodeBody(api, request, version).toString('hex'), found.request, `${name} ${version}`);
  return decodeBody(api, Buffer.from(found.response, 'hex'), version);
}
