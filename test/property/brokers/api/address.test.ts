import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAddress, type AddressForm } from '../../../../src/brokers/api/address';
import { formatEndpoint } from '../../../../src/brokers/api/endpoint';
import { isLoopback } from '../../../../src/brokers/api/loopback';

const form: AddressForm = { schemes: ['nats'], defaultPort: 4222, example: 'nats://localhost:4222' };
const endpoint = fc
  .record({
    host: fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()),
    port: fc.integer({ min: 1, max: 65535 }),
  })
  .map(({ host, port }) => ({ host, port }));

describe('an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(endpoint, { minLength: 1, maxLength: 4 }), fc.boolean(), (endpoints, withScheme) => {
        const written = endpoints.map((one) => `${withScheme ? 'nats://' : ''}${formatEndpoint(one)}`).join(',');
        const parsed = parseAddress(written, form);
        assert.deepEqual('endpoints' in parsed && parsed.endpoints, endpoints);
      }),
    );
  });

  it('is understood or refused in one sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseAddress(text, form);
        if ('problem' in parsed) assert.match(parsed.problem, /write it like nats:\/\/localhost:4222\.$/);
        else assert.ok(parsed.endpoints.every(({ host, port }) => host !== '' && port >= 1 && port <= 65535));
      }),
    );
  });

  it('is never loopback while one of its hosts is not', () => {
    fc.assert(
      fc.property(fc.domain(), fc.nat(2), (domain, position) => {
        const hosts = ['localhost', '127.0.0.1'];
        hosts.splice(position, 0, domain);
        assert.equal(isLoopback(hosts.join(',')), false);
      }),
    );
  });
});
