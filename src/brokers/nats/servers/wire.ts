/**
 * JSON of monitoring, the same over HTTP and over `$SYS.REQ`, as far as it is read here.
 * https://docs.nats.io/running-a-nats-service/nats_admin/monitoring
 */
export interface ServerBlock {
  readonly id: string;
  readonly name: string;
  readonly ver: string;
  readonly host?: string;
  readonly cluster?: string;
  readonly domain?: string;
  readonly jetstream?: boolean;
  readonly tags?: readonly string[];
}

/** Every answer on `$SYS.REQ`. */
export interface SystemAnswer<T> {
  readonly server: ServerBlock;
  readonly data?: T;
  readonly statsz?: ServerStats;
  readonly error?: { readonly code: number; readonly description?: string };
}

/** Figures of a server in its answer to a ping. */
export interface ServerStats {
  readonly start?: string;
  readonly mem?: number;
  readonly cores?: number;
  readonly cpu?: number;
  readonly connections: number;
  readonly total_connections?: number;
  readonly subscriptions?: number;
  readonly slow_consumers?: number;
  readonly sent?: Traffic;
  readonly received?: Traffic;
  readonly active_servers?: number;
}

export interface Traffic {
  readonly msgs: number;
  readonly bytes: number;
}

/** `/varz`; much more than this is in it. */
export interface Varz {
  readonly server_id: string;
  readonly server_name: string;
  readonly version: string;
  readonly host?: string;
  readonly start?: string;
  readonly mem?: number;
  readonly cores?: number;
  readonly cpu?: number;
  readonly connections: number;
  readonly total_connections?: number;
  readonly routes?: number;
  readonly remotes?: number;
  readonly leafnodes?: number;
  readonly subscriptions?: number;
  readonly slow_consumers?: number;
  readonly in_msgs?: number;
  readonly out_msgs?: number;
  readonly in_bytes?: number;
  readonly out_bytes?: number;
  readonly max_payload?: number;
  readonly max_connections?: number;
  readonly tags?: readonly string[];
  readonly cluster?: { readonly name?: string };
  readonly jetstream?: {
    readonly config?: { readonly max_memory?: number; readonly max_storage?: number; readonly domain?: string };
    readonly stats?: {
      readonly memory?: number;
      readonly storage?: number;
      readonly ha_assets?: number;
      readonly api?: { readonly total?: number; readonly errors?: number };
    };
    readonly meta?: { readonly leader?: string; readonly cluster_size?: number };
  };
}

/** `/connz`: one page. */
export interface Connz {
  readonly total: number;
  readonly connections?: readonly ConnectionInfo[] | null;
}

export interface ConnectionInfo {
  readonly cid: number;
  readonly kind?: string;
  readonly type?: string;
  readonly ip?: string;
  readonly port?: number;
  readonly name?: string;
  readonly lang?: string;
  readonly version?: string;
  readonly account?: string;
  readonly start?: string;
  readonly last_activity?: string;
  readonly rtt?: string;
  readonly uptime?: string;
  readonly idle?: string;
  readonly pending_bytes?: number;
  readonly in_msgs?: number;
  readonly out_msgs?: number;
  readonly in_bytes?: number;
  readonly out_bytes?: number;
  readonly subscriptions?: number;
  readonly subscriptions_list?: readonly string[] | null;
  readonly tls_version?: string;
  readonly tls_cipher_suite?: string;
  readonly mqtt_client?: string;
  readonly stalls?: number;
}

export interface Routez {
  readonly routes?: readonly RouteInfo[] | null;
}

export interface RouteInfo extends LinkFigures {
  readonly rid: number;
  readonly remote_id?: string;
  readonly remote_name?: string;
  readonly did_solicit?: boolean;
  readonly is_configured?: boolean;
  readonly account?: string;
}

export interface Leafz {
  readonly leafs?: readonly LeafInfo[] | null;
}

export interface LeafInfo extends LinkFigures {
  /** Since 2.10. */
  readonly id?: number;
  readonly name?: string;
  readonly account?: string;
  readonly is_spoke?: boolean;
}

/** What connections between servers have in common. */
export interface LinkFigures {
  readonly ip?: string;
  readonly port?: number;
  readonly rtt?: string;
  readonly uptime?: string;
  readonly in_msgs?: number;
  readonly out_msgs?: number;
  readonly in_bytes?: number;
  readonly out_bytes?: number;
  readonly subscriptions?: number;
  readonly compression?: string;
  readonly pending_size?: number;
}

export interface Gatewayz {
  readonly name?: string;
  readonly outbound_gateways?: Readonly<Record<string, GatewayInfo>> | null;
  readonly inbound_gateways?: Readonly<Record<string, readonly GatewayInfo[]>> | null;
}

export interface GatewayInfo {
  readonly configured?: boolean;
  readonly connection?: (LinkFigures & { readonly cid?: number; readonly name?: string }) | null;
}

/** `/accstatz`, one account on one server. */
export interface AccountStats {
  readonly acc: string;
  readonly name?: string;
  readonly conns: number;
  readonly leafnodes?: number;
  readonly total_conns?: number;
  readonly num_subscriptions?: number;
  readonly sent: Traffic;
  readonly received: Traffic;
  readonly slow_consumers?: number;
}
