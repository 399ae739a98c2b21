import { isLoopback } from '../../../brokers/api/loopback';
import { environments } from '../../../brokers/api/profile';
import type { Environment } from '../../../brokers/api/profile';
import type { FormContext, FormValues, SectionSpec } from './fieldSpec';

/** What the connection is used for, and where it is kept. */
export function useSection({ driver, hasWorkspace, l10n }: FormContext, values: FormValues): SectionSpec {
  const labels: Readonly<Record<Environment, string>> = {
    development: l10n.t('Development'),
    test: l10n.t('Test'),
    staging: l10n.t('Staging'),
    production: l10n.t('Production'),
  };
  return {
    id: 'use',
    title: l10n.t('Use'),
    fields: [
      {
        id: 'environment',
        type: 'choice',
        label: l10n.t('Environment'),
        hint: l10n.t('Marks the connection in the explorer. Production asks for more care before a change.'),
        options: environments.map((value) => ({ value, label: labels[value], colour: value })),
      },
      {
        id: 'readOnly',
        type: 'flag',
        label: l10n.t('Read-only'),
        hint: l10n.t('Refuses every change through this connection.'),
        initial: String(startsReadOnly(values['address'] ?? driver.defaultAddress)),
      },
      { id: 'autoConnect', type: 'flag', label: l10n.t('Connect when the explorer is first seen') },
      ...(hasWorkspace
        ? [
            {
              id: 'source',
              type: 'choice' as const,
              label: l10n.t('Kept in'),
              hint: l10n.t('Secrets are kept in the secret storage of VS Code either way.'),
              options: [
                { value: 'user', label: l10n.t('User settings') },
                { value: 'workspace', label: l10n.t('Workspace settings') },
              ],
            },
          ]
        : []),
    ],
  };
}

/** Whether a connection to that address is read-only unless it says otherwise. */
export function startsReadOnly(address: string): boolean {
  return !isLoopback(address);
}
