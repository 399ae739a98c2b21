import type { L10n } from '../../l10n';
import type { ConnectionDraft, TlsMode } from './draft';
import type { Step } from './wizard';

const modes: readonly TlsMode[] = ['off', 'system', 'authority', 'client'];

/** The questions about encryption. An address whose scheme says it is not encrypted is not asked about. */
export function tlsSteps(l10n: L10n): readonly Step<ConnectionDraft>[] {
  const labels: Readonly<Record<TlsMode, string>> = {
    off: l10n.t('No TLS'),
    system: l10n.t('TLS, certificate from a public authority'),
    authority: l10n.t('TLS, certificate from an authority of your own'),
    client: l10n.t('TLS with a client certificate'),
  };
  return [
    {
      applies: ({ address = '' }) => !isPlain(address),
      question: ({ address = '', tlsMode }) => ({
        type: 'pick',
        placeholder: l10n.t('How is the connection encrypted?'),
        items: modes
          .filter((mode) => mode !== 'off' || !isEncrypted(address))
          .map((value) => ({ label: labels[value], value })),
        current: tlsMode,
      }),
      answer(draft, answer) {
        const tlsMode = modes.find((mode) => mode === answer);
        return tlsMode ? { ...draft, tlsMode } : draft;
      },
    },
    {
      applies: ({ tlsMode }) => tlsMode === 'authority',
      question: ({ caFile }) => ({ type: 'file', prompt: l10n.t('Certificate of the authority (PEM)'), value: caFile }),
      answer: (draft, caFile) => ({ ...draft, caFile }),
    },
    {
      applies: ({ tlsMode }) => tlsMode === 'client',
      question: ({ caFile }) => ({
        type: 'text',
        prompt: l10n.t('Certificate of the authority (PEM); leave empty for a public one'),
        value: caFile,
      }),
      answer: (draft, caFile) => ({ ...draft, caFile }),
    },
    {
      applies: ({ tlsMode }) => tlsMode === 'client',
      question: ({ certFile }) => ({ type: 'file', prompt: l10n.t('Client certificate (PEM)'), value: certFile }),
      answer: (draft, certFile) => ({ ...draft, certFile }),
    },
    {
      applies: ({ tlsMode }) => tlsMode === 'client',
      question: ({ keyFile }) => ({
        type: 'file',
        prompt: l10n.t('Key of the client certificate (PEM)'),
        value: keyFile,
      }),
      answer: (draft, keyFile) => ({ ...draft, keyFile }),
    },
    {
      applies: ({ tlsMode }) => tlsMode === 'client',
      question: () => ({
        type: 'text',
        secret: true,
        prompt: l10n.t('Passphrase of the key; leave empty if it has none'),
      }),
      answer: (draft, keyPassphrase) => ({ ...draft, secrets: { ...draft.secrets, keyPassphrase } }),
    },
  ];
}

/** Tells whether the scheme of an address rules TLS out. */
export function isPlain(address: string): boolean {
  return /^amqp:/i.test(address);
}

function isEncrypted(address: string): boolean {
  return /^(amqps|tls|wss):/i.test(address);
}
