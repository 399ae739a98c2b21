import assert from 'node:assert/strict';
import { parseAddress, type AddressForm } from '../../../../src/brokers/api/address';

const form: AddressForm = { schemes: ['nats', 'tls'], defaultPort: 4222, example: 'nats://localhost:4222' };

function endpoints(address: string): readonly string[] {
  const parsed = parseAddress(address, form);
  assert.ok('endpoints' in parsed, JSON.stringify(parsed));
  return parsed.endpoints.map(({ host, port }) => `${host} ${port}`);
}

function problem(address: string): string {
  const parsed = parseAddress(address, form);
  assert.ok('problem' in parsed, JSON.stringify(parsed));
  return parsed.problem;
}

describe('parseAddress', () => {
  it('reads hosts with and without scheme and port', () => {
    assert.deepEqual(endpoints('localhost'), ['localhost 4222']);
    assert.deepEqual(endpoints('nats://a.example:1, tls://b.example:2'), ['a.example 1', 'b.example 2']);
    assert.deepEqual(endpoints('nats://localhost/'), ['localhost 4222']);
  });

  it('reads IPv6 addresses in brackets', () => {
    assert.deepEqual(endpoints('[::1]:4223,nats://[fe80::1]'), ['::1 4223', 'fe80::1 4222']);
  });

  it('tells the schemes that were written, in lower case', () => {
    const parsed = parseAddress('TLS://a,b', form);
    assert.deepEqual('schemes' in parsed && [...parsed.schemes], ['tls']);
  });

  it('says what is wrong and how it should look', () => {
    assert.match(problem('  '), /^The address is empty: write it like nats:\/\/localhost:4222\.$/);
    assert.match(problem('a,,b'), /empty entry between its commas: write it like/);
    assert.match(problem('http://a'), /“http:\/\/” is not understood/);
    assert.match(problem('a:0'), /“0” is not a port/);
    assert.match(problem('a:65536'), /“65536” is not a port/);
    assert.match(problem('a:x'), /“x” is not a port/);
    assert.match(problem('::1'), /IPv6 address ::1 needs brackets/);
    assert.match(problem('[::g]:1'), /“\[::g\]” is not an IPv6 address/);
    assert.match(problem('a:1/path'), /“\/path” after the port/);
    assert.match(problem('two words'), /“two words” is not an address/);
  });

  it('refuses a password in the address without repeating it', () => {
    for (const address of ['nats://user:s3cret@host:1', 's3cret@host', 'nats://user:s3/cret@host']) {
      assert.match(problem(address), /holds a user name or password/);
      assert.doesNotMatch(problem(address), /s3/);
    }
  });
});
