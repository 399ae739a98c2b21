import { inspect } from 'node:util';
import type { BrokerDriver, DriverEnv } from '../../../src/brokers/api/driver';
import type { DiagnosisStep } from '../../../src/brokers/api/diagnosis';
import type { ConnectionProfile, ProfileId, SecretField } from '../../../src/brokers/api/profile';
import type { Property, ResourceNode } from '../../../src/brokers/api/resource';
import type { LabServerId } from '../../lab';

type Secrets = Readonly<Partial<Record<SecretField, string>>>;

/** What a test says about a connection; the rest of the profile is the suite's. */
export interface Access {
  readonly profile: Omit<ConnectionProfile, 'id' | 'kind' | 'name' | 'environment' | 'readOnly'>;
  readonly secrets?: Secrets;
}

/** A server of the lab and how a driver is let in. */
export interface AccessTarget {
  readonly server: LabServerId;
  /** Added to the server's name in titles, where one server is tested in several ways: `SCRAM`. */
  readonly variant?: string;
  readonly driver: BrokerDriver;
  /** Read after the server is up, as the files it names exist only then. */
  readonly access: () => Access | Promise<Access>;
  /** `info` as the broker itself tells it by another way than the driver's, now. */
  readonly info: () => Promise<{ readonly product: string; readonly version: string }>;
  /** The access with a wrong password (token, key…); left out where the server asks for none. */
  readonly wrongCredentials?: (access: Access) => Access | Promise<Access>;
  /** Steps of `diagnose`, in order, where all is well. */
  readonly steps: readonly DiagnosisStep[];
}

/** One list of the tree with what the broker's own tool says about it. */
export interface ExpectedList {
  /** Labels from the root down to the node whose children are meant; empty for the root. */
  readonly at: readonly string[];
  /** Which children are compared; all of them if left out. */
  readonly only?: (node: ResourceNode) => boolean;
  /** Asks the broker's own tool now: label of each child to its properties by key. */
  readonly rows: () => Promise<Readonly<Record<string, Readonly<Record<string, Property['value']>>>>>;
}

/** A server on which everything is tested. */
export interface ConformanceTarget extends AccessTarget {
  /**
   * Makes the resources that `lists` speaks of and returns when their figures stand still. Safe to run again. At least
   * five children in one of the lists, so that pages are needed.
   */
  readonly seed: () => Promise<void>;
  /** Takes away again what `seed` made: the demo uses the same servers. */
  readonly clear?: () => Promise<void>;
  readonly lists: readonly ExpectedList[];
  /** Everything on the broker that looking could change: objects, offsets, counters. Compared before and after. */
  readonly traces: () => Promise<unknown>;
  /** The access aimed at another server, for closed ports and unknown hosts. */
  readonly aimedAt: (access: Access, host: string, port: number) => Access;
}

/** A profile as the user's settings would give it. */
export function profileOf(target: Pick<AccessTarget, 'server' | 'driver'>, { profile }: Access): ConnectionProfile {
  return {
    id: `conformance-${target.server}` as ProfileId,
    kind: target.driver.kind,
    name: target.server,
    environment: 'test',
    readOnly: true,
    ...profile,
  };
}

/** The environment of a driver, with what it logs. */
export function envOf({ secrets }: Access): DriverEnv & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write = (message: string, cause?: unknown): void => {
    lines.push(cause === undefined ? message : `${message} ${inspect(cause)}`);
  };
  return {
    secret: (field) => Promise.resolve(secrets?.[field]),
    log: { info: write, warn: write, error: write },
    lines,
  };
}

export function titleOf({ server, variant }: AccessTarget): string {
  return variant === undefined ? server : `${server}, ${variant}`;
}
