import * as vscode from 'vscode';
import { stepLabels } from '../../brokers/api/diagnosis';
import type { DriverEnv, DriverRegistry } from '../../brokers/api/driver';
import type { ConnectionProfile } from '../../brokers/api/profile';
import { signalOf } from '../cancellation';
import type { Pages } from '../reference/pages';
import { diagnosisReport, reportPath } from './diagnosisReport';

/** Tries the steps of connecting one by one, and opens a page that says how each of them went. */
export async function testConnection(
  profile: ConnectionProfile,
  drivers: DriverRegistry,
  env: DriverEnv,
  pages: Pages,
): Promise<void> {
  const title = vscode.l10n.t('Testing {0}', profile.name);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const results = await vscode.window.withProgress(options, async (progress, token) => {
    const driver = await drivers[profile.kind]();
    const said = ({ step }: { step: keyof typeof stepLabels }): void => progress.report({ message: stepLabels[step] });
    return driver.diagnose(profile, env, said, signalOf(token));
  });
  await pages.openReport(reportPath(profile), diagnosisReport(profile, results, vscode.l10n));
}
