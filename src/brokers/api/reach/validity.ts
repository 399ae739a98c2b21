import { BrokerError } from '../error';

/**
 * An expired client certificate is told here: servers refuse it in ways that name no reason (Java says
 * `certificate_unknown`, and older Go `bad_certificate`).
 * @throws BrokerError `tls` with the day on which it ended.
 */
export function refuseExpired(label: string, path: string, validTo: string | undefined): void {
  const end = Date.parse(validTo ?? '');
  // No date is no reason to refuse: the server will say.
  if (Number.isNaN(end) || end > Date.now()) return;
  throw new BrokerError(
    'tls',
    `The client certificate in the ${label} ${path} expired on ${new Date(end).toISOString().slice(0, 10)}: renew it, or clear it in the connection if the server asks for none.`,
  );
}
