import assert from 'node:assert/strict';
import { isLoopback, parseListeners } from '../../lab/ports';

const heading = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const line = (address: string, state: string, inode: number) =>
  `   0: ${address} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000 100\n`;

describe('lab ports', () => {
  it('reads listening sockets, and those only', () => {
    const text = heading + line('0100007F:5B68', '0A', 11) + line('0100007F:5B68', '01', 12);
    assert.deepEqual(parseListeners(text), [{ address: '127.0.0.1', port: 23400, inode: '11' }]);
  });

  const addresses: Readonly<Record<string, readonly [string, boolean]>> = {
    '0100007F': ['127.0.0.1', true],
    '00000000': ['0.0.0.0', false],
    '0200A8C0': ['192.168.0.2', false],
    '00000000000000000000000001000000': ['::1', true],
    '00000000000000000000000000000000': ['::', false],
    '0000000000000000FFFF00000100007F': ['127.0.0.1', true],
    '0000000000000000FFFF000000000000': ['0.0.0.0', false],
  };
  for (const [hex, [address, loopback]] of Object.entries(addresses)) {
    it(`knows ${address} (${hex}) as ${loopback ? 'loopback' : 'reachable from outside'}`, () => {
      const [listener] = parseListeners(heading + line(`${hex}:0050`, '0A', 1));
      assert.equal(listener?.address, address);
      assert.equal(isLoopback(address), loopback);
    });
  }
});
