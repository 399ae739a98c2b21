import { brokerKinds, brokerNames, isBrokerKind } from '../../../base/brokerKind';
import { secretOf } from '../../../brokers/api/driver';
import type { AuthenticationChoice, BrokerDriver } from '../../../brokers/api/driver';
import { environments } from '../../../brokers/api/profile';
import type { Environment } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { secretPrompt } from '../secretPrompt';
import type { ConnectionDraft } from './draft';
import { isPlain, tlsSteps } from './tlsSteps';
import type { Step } from './wizard';

/** What the questions need to know. */
export interface StepContext {
  readonly l10n: L10n;
  readonly loadDriver: (draft: ConnectionDraft) => Promise<BrokerDriver>;
  /** Names of the other connections. */
  readonly takenNames: readonly string[];
}

/** The questions about a connection, in their order. Which of them apply is up to the driver's data. */
export function connectionSteps(context: StepContext): readonly Step<ConnectionDraft>[] {
  return [
    kindStep(context),
    addressStep(context),
    nameStep(context),
    authenticationStep(context),
    usernameStep(context),
    secretStep(context),
    credentialsFileStep(context),
    ...tlsSteps(context.l10n),
    managementStep(context),
    environmentStep(context),
  ];
}

function kindStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    applies: ({ original }) => original === undefined,
    question: ({ kind }) => ({
      type: 'pick',
      placeholder: l10n.t('Which broker do you connect to?'),
      items: brokerKinds.map((value) => ({ label: brokerNames[value], value })),
      current: kind,
    }),
    answer: (draft, kind) => (isBrokerKind(kind) ? { ...draft, kind } : draft),
  };
}

function addressStep({ l10n, loadDriver }: StepContext): Step<ConnectionDraft> {
  return {
    applies: () => true,
    async question(draft) {
      const driver = await loadDriver(draft);
      return {
        type: 'text',
        prompt: l10n.t('Address, for example {0}', driver.defaultAddress),
        value: draft.address ?? driver.defaultAddress,
        validate: (text) => driver.validateAddress(text),
      };
    },
    async answer(draft, address) {
      const { authentications } = await loadDriver(draft);
      const [only, ...others] = authentications;
      const answered = {
        ...draft,
        address,
        authentications,
        // What the scheme says cannot be chosen otherwise any more.
        ...(isPlain(address) && { tlsMode: 'off' as const }),
      };
      return only && others.length === 0 ? withAuthentication(answered, only) : answered;
    },
  };
}

function nameStep({ l10n, takenNames }: StepContext): Step<ConnectionDraft> {
  return {
    applies: () => true,
    question: ({ kind, address, name }) => ({
      type: 'text',
      prompt: l10n.t('Name shown in the explorer'),
      value: name ?? freeName(`${kind ? brokerNames[kind] : ''} ${hostPart(address ?? '')}`, takenNames),
      validate(text) {
        if (text === '') return l10n.t('Enter a name.');
        return takenNames.includes(text) ? l10n.t('Another connection has this name.') : undefined;
      },
    }),
    answer: (draft, name) => ({ ...draft, name }),
  };
}

function authenticationStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    // Where there is one way only, there is nothing to ask.
    applies: ({ authentications }) => authentications?.length !== 1,
    question: ({ authentications = [], authentication: current }) => ({
      type: 'pick',
      placeholder: l10n.t('How do you log in?'),
      items: authentications.map(({ authentication, label }) => ({ label, value: authentication })),
      current,
    }),
    answer(draft, answer) {
      const choice = draft.authentications?.find(({ authentication }) => authentication === answer);
      return choice ? withAuthentication(draft, choice) : draft;
    },
  };
}

/** Takes that way to log in, and drops what only another one needs. */
function withAuthentication(draft: ConnectionDraft, choice: AuthenticationChoice): ConnectionDraft {
  const { username, credentialsFile, ...rest } = draft;
  return {
    ...rest,
    ...(choice.needs.includes('username') && username !== undefined && { username }),
    ...(choice.needs.includes('credentialsFile') && credentialsFile !== undefined && { credentialsFile }),
    authentication: choice.authentication,
    choice,
  };
}

function usernameStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    applies: ({ choice }) => choice?.needs.includes('username') === true,
    question: ({ username }) => ({
      type: 'text',
      prompt: l10n.t('User name'),
      value: username,
      validate: (text) => (text === '' ? l10n.t('Enter a user name.') : undefined),
    }),
    answer: (draft, username) => ({ ...draft, username }),
  };
}

function secretStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    applies: ({ choice }) => secretOf(choice) !== undefined,
    question: ({ choice, original }) => ({
      type: 'text',
      secret: true,
      prompt: secretPrompt(secretOf(choice) ?? 'password', l10n),
      ...(original && { placeholder: l10n.t('Leave empty to keep the stored one') }),
    }),
    answer(draft, secret) {
      const field = secretOf(draft.choice);
      return field === undefined ? draft : { ...draft, secrets: { ...draft.secrets, [field]: secret } };
    },
  };
}

function credentialsFileStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    applies: ({ choice }) => choice?.needs.includes('credentialsFile') === true,
    question: ({ credentialsFile }) => ({
      type: 'file',
      prompt: l10n.t('Credentials file (.creds)'),
      value: credentialsFile,
    }),
    answer: (draft, credentialsFile) => ({ ...draft, credentialsFile }),
  };
}

function managementStep({ l10n }: StepContext): Step<ConnectionDraft> {
  return {
    applies: ({ kind }) => kind === 'rabbitmq',
    question: ({ managementUrl }) => ({
      type: 'text',
      prompt: l10n.t('Address of the management API; leave empty for the default port on the same host'),
      value: managementUrl,
      placeholder: 'http://localhost:15672',
      validate: (text) =>
        text === '' || /^https?:\/\/[^@\s]+$/i.test(text)
          ? undefined
          : l10n.t('Enter an address like http://localhost:15672, without user name and password.'),
    }),
    answer: (draft, managementUrl) => ({ ...draft, managementUrl }),
  };
}

function environmentStep({ l10n }: StepContext): Step<ConnectionDraft> {
  const labels: Readonly<Record<Environment, string>> = {
    development: l10n.t('Development'),
    test: l10n.t('Test'),
    staging: l10n.t('Staging'),
    production: l10n.t('Production'),
  };
  return {
    applies: () => true,
    question: ({ environment }) => ({
      type: 'pick',
      placeholder: l10n.t('What is this broker used for?'),
      items: environments.map((value) => ({ label: labels[value], value })),
      current: environment,
    }),
    answer(draft, answer) {
      const environment = environments.find((value) => value === answer);
      return environment ? { ...draft, environment } : draft;
    },
  };
}

/** First host of an address, with its port: what tells connections apart. */
function hostPart(address: string): string {
  const [first = ''] = address.split(',');
  return first
    .trim()
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/[/?].*$/, '');
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name.trim();
  for (let i = 2; taken.includes(free); i++) free = `${name.trim()} (${i})`;
  return free;
}
