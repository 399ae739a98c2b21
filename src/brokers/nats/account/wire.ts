/** `$SYS.REQ.USER.INFO` (nats-server 2.10): who the connection is. */
export interface UserInfo {
  readonly user: string;
  readonly account: string;
  readonly account_name?: string;
  readonly permissions?: {
    readonly publish?: Allowed;
    readonly subscribe?: Allowed;
    readonly responses?: { readonly max: number; readonly ttl: number };
  };
  /** Nanoseconds until the user's credentials end. */
  readonly expires?: number;
}

export interface Allowed {
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
}
