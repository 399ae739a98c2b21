import fs from 'node:fs';

/** A listening TCP socket. */
export interface Listener {
  readonly address: string;
  readonly port: number;
  /** Names the socket among a process's open files. */
  readonly inode: string;
}

const listenState = '0A';

/**
 * Reads the listening sockets out of the text of /proc/net/tcp or /proc/net/tcp6 (proc(5)): addresses are hexadecimal
 * words in host byte order, little-endian on every machine the lab runs on.
 */
export function parseListeners(text: string): Listener[] {
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === listenState)
    .map((fields) => {
      const [address = '', port = ''] = (fields[1] ?? '').split(':');
      return { address: decodeAddress(address), port: Number.parseInt(port, 16), inode: fields[9] ?? '' };
    });
}

function decodeAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).reverse(),
  );
  if (bytes.length === 4) return bytes.join('.');
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (mapped) return bytes.slice(12).join('.');
  if (bytes.every((byte) => byte === 0)) return '::';
  if (bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1) return '::1';
  return Buffer.from(bytes).toString('hex');
}

/** True for an address that only this machine can reach. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** Every listening TCP socket of this machine. Linux only. */
export function listeners(): Listener[] {
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => parseListeners(fs.readFileSync(file, 'utf8')));
}

/** The listening TCP sockets that these processes hold open. Linux only. */
export function listenersOf(pids: readonly number[]): Listener[] {
  const open = new Set(pids.flatMap(openFiles));
  return listeners().filter(({ inode }) => open.has(`socket:[${inode}]`));
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return fs.readdirSync(folder).map((file) => readLink(`${folder}/${file}`));
  } catch {
    return [];
  }
}

function readLink(file: string): string {
  try {
    return fs.readlinkSync(file);
  } catch {
    return '';
  }
}
