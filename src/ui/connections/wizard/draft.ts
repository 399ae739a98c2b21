import type { BrokerKind } from '../../../base/brokerKind';
import type { AuthenticationChoice } from '../../../brokers/api/driver';
import { isLoopback } from '../../../brokers/api/loopback';
import type {
  Authentication,
  ConnectionProfile,
  Environment,
  ProfileId,
  SecretField,
} from '../../../brokers/api/profile';
import type { ConnectionEntry } from '../entries';

/** How the connection is encrypted: not at all, trusting the system's or an own authority, or with a certificate of the client's. */
export type TlsMode = 'off' | 'system' | 'authority' | 'client';

/** A connection on its way through the questions. */
export interface ConnectionDraft {
  readonly id: ProfileId;
  /** The profile under edit. */
  readonly original?: ConnectionProfile;
  readonly autoConnect?: boolean;
  readonly kind?: BrokerKind;
  readonly address?: string;
  readonly name?: string;
  /** Ways to log in that the broker knows; the driver says so once the address is known. */
  readonly authentications?: readonly AuthenticationChoice[];
  readonly authentication?: Authentication;
  /** What the driver says about that authentication: which questions follow depends on it. */
  readonly choice?: AuthenticationChoice;
  readonly username?: string;
  readonly credentialsFile?: string;
  readonly tlsMode?: TlsMode;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly managementUrl?: string;
  readonly environment?: Environment;
  /** Typed secrets. An empty one leaves the stored secret as it is. */
  readonly secrets: Readonly<Partial<Record<SecretField, string>>>;
}

/** The draft of a connection that exists. */
export function draftOf(profile: ConnectionProfile, autoConnect: boolean): ConnectionDraft {
  const { tls, ...rest } = profile;
  return {
    ...rest,
    original: profile,
    autoConnect,
    tlsMode: !tls?.enabled
      ? 'off'
      : tls.certFile !== undefined
        ? 'client'
        : tls.caFile !== undefined
          ? 'authority'
          : 'system',
    ...(tls?.caFile !== undefined && { caFile: tls.caFile }),
    ...(tls?.certFile !== undefined && { certFile: tls.certFile }),
    ...(tls?.keyFile !== undefined && { keyFile: tls.keyFile }),
    secrets: {},
  };
}

/**
 * What is written to settings for a draft whose questions are all answered; `undefined` while some are not. What the
 * questions do not ask about is taken over from the profile under edit.
 */
export function entryOf(draft: ConnectionDraft): ConnectionEntry | undefined {
  const { id, kind, address, name, authentication, environment, original } = draft;
  if (!kind || address === undefined || name === undefined || !authentication || !environment) return undefined;
  const tls = tlsOf(draft);
  return {
    id,
    name,
    kind,
    address,
    environment,
    ...(original && original.readOnly !== !isLoopback(address) && { readOnly: original.readOnly }),
    ...(draft.autoConnect === true && { autoConnect: true }),
    authentication,
    ...(draft.username !== undefined && { username: draft.username }),
    ...(draft.credentialsFile !== undefined && { credentialsFile: draft.credentialsFile }),
    ...(tls && { tls }),
    ...(draft.managementUrl !== undefined && draft.managementUrl !== '' && { managementUrl: draft.managementUrl }),
  };
}

function tlsOf(draft: ConnectionDraft): ConnectionProfile['tls'] {
  const { tlsMode, caFile, certFile, keyFile, original } = draft;
  if (tlsMode === undefined || tlsMode === 'off') return undefined;
  const { serverName, verify } = original?.tls ?? {};
  return {
    enabled: true,
    ...(tlsMode !== 'system' && caFile !== undefined && caFile !== '' && { caFile }),
    ...(tlsMode === 'client' && certFile !== undefined && keyFile !== undefined && { certFile, keyFile }),
    ...(serverName !== undefined && { serverName }),
    ...(verify !== undefined && { verify }),
  };
}
