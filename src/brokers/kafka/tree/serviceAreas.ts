import type { DriverEnv } from '../../api/driver';
import type { ConnectionProfile } from '../../api/profile';
import type { Area } from '../../api/tree/area';
import { connectArea } from '../connectors/connectArea';
import { schemaArea } from '../schemas/schemaArea';
import { connectWorker, lazyService, schemaRegistry } from '../services/openService';

/** The services beside the cluster that the profile names. */
export interface ServiceAreas {
  readonly areas: readonly Area[];
  /** Closes their connections. */
  close(): void;
}

/** Opens nothing yet. */
export function serviceAreas(
  { id, schemaRegistry: schemas, connect }: ConnectionProfile,
  env: DriverEnv,
): ServiceAreas {
  const registry = schemas && lazyService(schemaRegistry, schemas, env);
  const worker = connect && lazyService(connectWorker, connect, env);
  return {
    areas: [...(registry ? [schemaArea(id, registry)] : []), ...(worker ? [connectArea(id, worker)] : [])],
    close: () => {
      registry?.close();
      worker?.close();
    },
  };
}
