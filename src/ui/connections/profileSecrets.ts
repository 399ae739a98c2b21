import type { SecretStorage } from 'vscode';
import type { ProfileId, SecretField } from '../../brokers/api/profile';
import { secretFields } from '../../brokers/api/profile';
import type { ConnectionSource } from './configuredConnection';

/** Whose secret it is. */
export interface SecretOwner {
  readonly id: ProfileId;
  readonly source: ConnectionSource;
}

/** Secrets by profile id and field, for development and tests. */
export type SeededSecrets = Readonly<Partial<Record<string, Partial<Record<SecretField, string>>>>>;

/**
 * Secrets of profiles, in VS Code's SecretStorage. Those of a workspace's connections are kept by workspace: a folder
 * that names a connection like one of the user's gets none of the user's secrets.
 */
export class ProfileSecrets {
  constructor(
    private readonly storage: SecretStorage,
    private readonly workspace: string,
    /** Counts where nothing is stored. */
    private readonly seeded: () => SeededSecrets = () => ({}),
  ) {}

  async get(owner: SecretOwner, field: SecretField): Promise<string | undefined> {
    return (await this.storage.get(this.key(owner, field))) ?? this.seeded()[owner.id]?.[field];
  }

  async store(owner: SecretOwner, field: SecretField, value: string): Promise<void> {
    await this.storage.store(this.key(owner, field), value);
  }

  async delete(owner: SecretOwner, field: SecretField): Promise<void> {
    await this.storage.delete(this.key(owner, field));
  }

  /** Deletes everything stored for a profile. */
  async deleteAll(owner: SecretOwner): Promise<void> {
    await Promise.all(secretFields.map((field) => this.delete(owner, field)));
  }

  private key({ id, source }: SecretOwner, field: SecretField): string {
    const scope = source === 'user' ? ['user'] : ['workspace', this.workspace];
    return ['secret', ...scope, id, field].map(encodeURIComponent).join('/');
  }
}

/** Variable that seeds secrets under development and in tests: `{"<profile id>": {"password": "…"}}`. */
export const seededSecretsVariable = 'BROKERSCOPE_DEV_SECRETS';

/** Reads {@link seededSecretsVariable}. An extension that runs from the Marketplace never calls this. */
export function seededSecretsOf(env: NodeJS.ProcessEnv): SeededSecrets {
  const text = env[seededSecretsVariable];
  return text === undefined ? {} : (JSON.parse(text) as SeededSecrets);
}
