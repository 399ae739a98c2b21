import { readHcl } from '../syntax/hcl';
import { childText } from '../syntax/tree';
import { type ManifestReader, pinned } from './manifest';

/** Providers that dialects read, by the end of their address, and the names under which their versions are known. */
const providers: Readonly<Record<string, string>> = {
  'mongey/kafka': 'terraform-provider-kafka',
  'cyrilgdn/rabbitmq': 'terraform-provider-rabbitmq',
};

/** `.terraform.lock.hcl`: the versions that `terraform init` chose. */
export const terraformLock: ManifestReader = {
  matches: (name) => name === '.terraform.lock.hcl',
  rank: 1,
  read: (text) =>
    pinned(
      readHcl(text)
        .pairs.filter(({ key }) => key === 'provider')
        .map(({ labels, value }) => {
          const address = String(labels?.[0]?.value).toLowerCase().split('/').slice(-2).join('/');
          return [providers[address], childText(value, 'version')] as const;
        }),
    ),
};
