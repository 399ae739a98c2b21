/** Where a server listens. `host` is a name or an IP address, IPv6 without its brackets. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** `host:port` as people write it, IPv6 in brackets. */
export function formatEndpoint({ host, port }: Endpoint): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
