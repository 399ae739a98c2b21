import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestTarget } from '../../../../src/brokers/rabbitmq/management/path';
import { pageAt } from '../../../../src/brokers/rabbitmq/management/paging';
import { parseAmqpAddress } from '../../../../src/brokers/rabbitmq/address';

/** Any name AMQP can carry, and often ones that mean something in a URL. */
const name = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom('/', '%', '.', ' ', '?', '#', '&', '=', '+', ';', '2', 'F', 'ж'), minLength: 1 }),
  )
  .filter((text) => text !== '.' && text !== '..');

describe('paths of the management API', () => {
  it('give every name back to a server that splits and decodes', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1 }),
        fc.dictionary(name, fc.string({ unit: 'binary' })),
        (segments, query) => {
          const target = requestTarget('/rabbit', { segments, query });
          assert.match(target, /^[\x21-\x7e]+$/);
          const [path = '', search = ''] = target.split('?');
          assert.deepEqual(path.split('/').slice(3).map(decodeURIComponent), segments);
          assert.ok(target.split('?').length <= 2);
          const told = search === '' ? [] : search.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
          assert.deepEqual(told, Object.entries(query));
        },
      ),
    );
  });

  it('survive the parser of URLs as they are', () => {
    fc.assert(
      fc.property(name, name, (vhost, queue) => {
        const target = requestTarget('', { segments: ['queues', vhost, queue, 'bindings'] });
        const url = new URL(target, 'http://localhost');
        assert.equal(url.pathname + url.search + url.hash, target);
      }),
    );
  });

  it('cannot be made for the names that mean a folder', () => {
    for (const dots of ['.', '..']) {
      assert.throws(() => requestTarget('', { segments: ['queues', '/', dots, 'bindings'] }), /cannot be asked about/);
    }
  });
});

describe('pages of the management API', () => {
  it('begin exactly where the page before ended, whatever the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 20 }), (limits) => {
        let offset = 0;
        for (const limit of limits) {
          const { page, size } = pageAt({ limit, cursor: String(offset) });
          assert.equal((page - 1) * size, offset);
          assert.ok(size >= 1 && size <= Math.min(limit, 500));
          offset += size;
        }
      }),
    );
  });
});

describe('AMQP addresses', () => {
  it('name any virtual host', () => {
    fc.assert(
      fc.property(name, (vhost) => {
        const parsed = parseAmqpAddress(`amqp://localhost/${encodeURIComponent(vhost)}`);
        assert.deepEqual(parsed, { endpoint: { host: 'localhost', port: 5672 }, tls: false, vhost });
      }),
    );
  });

  it('are read or answered with a sentence, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, tls) => {
        const parsed = parseAmqpAddress(text, tls);
        if ('problem' in parsed) assert.match(parsed.problem, /\.$/);
        else assert.ok(parsed.endpoint.port > 0);
      }),
    );
  });
});
