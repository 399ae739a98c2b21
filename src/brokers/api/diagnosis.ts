/** The steps of connecting, in their order. A step that fails ends the test; later ones are not reached. */
export type DiagnosisStep =
  'address' | 'lookup' | 'tcp' | 'tls' | 'authentication' | 'authorisation' | 'advertisedListeners' | 'managementApi';

/** What a user reads for a step. */
export const stepLabels: Readonly<Record<DiagnosisStep, string>> = {
  address: 'Address',
  lookup: 'Name lookup',
  tcp: 'TCP connection',
  tls: 'TLS handshake',
  authentication: 'Authentication',
  authorisation: 'Authorisation',
  advertisedListeners: 'Advertised listeners',
  managementApi: 'Management API',
};

/** Outcome of one step; `detail` is one sentence, on failure with the way out. */
export interface StepResult {
  readonly step: DiagnosisStep;
  readonly ok: boolean;
  readonly detail: string;
}
