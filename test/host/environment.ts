import type { LabServer } from '../lab';
import { rigVariables, type RigWindow } from './protocol';

/** Environment by which the suites inside VS Code reach the test run outside. */
export function rigEnvironment(rig: {
  readonly window: RigWindow;
  readonly servers: readonly LabServer[];
  readonly control: string;
  readonly results: string;
  readonly grep?: string;
}): Record<string, string> {
  return {
    [rigVariables.window]: rig.window,
    [rigVariables.servers]: JSON.stringify(rig.servers),
    [rigVariables.control]: rig.control,
    [rigVariables.results]: rig.results,
    [rigVariables.grep]: rig.grep ?? '',
  };
}
