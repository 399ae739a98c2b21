import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock';
import type { Progress } from './model';
import { certificatesDir } from './paths';
import { run } from './run';

/** A certificate to sign; every one gets `<name>.pem` and `<name>.key` (PKCS #8, not encrypted). */
interface Leaf {
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly usage: 'serverAuth' | 'clientAuth';
  /** Validity as YYYYMMDD. */
  readonly from: string;
  readonly until: string;
}

const always = { from: '20200101', until: '20491231' } as const;

const leaves: readonly Leaf[] = [
  { name: 'server', subject: '/CN=localhost', issuer: 'ca', usage: 'serverAuth', ...always },
  { name: 'client', subject: '/CN=brokerscope-client', issuer: 'ca', usage: 'clientAuth', ...always },
  { name: 'expired', subject: '/CN=localhost', issuer: 'ca', usage: 'serverAuth', from: '20200101', until: '20210101' },
  // Signed by an authority that the servers do not trust.
  { name: 'other-client', subject: '/CN=stranger', issuer: 'other-ca', usage: 'clientAuth', ...always },
  { name: 'other-server', subject: '/CN=localhost', issuer: 'other-ca', usage: 'serverAuth', ...always },
];

/**
 * Makes the lab's certificates once: two authorities (`ca`, `other-ca`) and the leaves above. They are good for this
 * clone's loopback servers only; nothing else trusts them.
 */
export async function ensureCertificates(progress: Progress): Promise<void> {
  if (fs.existsSync(certificatesDir)) return;
  await withLock(`${certificatesDir}.lock`, progress, async () => {
    if (!fs.existsSync(certificatesDir)) await makeCertificates(progress);
  });
}

async function makeCertificates(progress: Progress): Promise<void> {
  progress('making certificates');
  const building = `${certificatesDir}.${process.pid}.tmp`;
  fs.rmSync(building, { recursive: true, force: true });
  fs.mkdirSync(path.join(building, 'issued'), { recursive: true });
  for (const [name, subject] of [
    ['ca', '/CN=Brokerscope lab authority'],
    ['other-ca', '/CN=Another authority'],
  ] as const) {
    await authority(building, name, subject);
  }
  for (const leaf of leaves) await sign(building, leaf);
  // Kafka's PEM key store is one file: the key, then the certificate chain.
  const read = (file: string) => fs.readFileSync(path.join(building, file), 'utf8');
  fs.writeFileSync(
    path.join(building, 'server-keystore.pem'),
    read('server.key') + certificateOnly(read('server.pem')),
  );
  const wanted = /\.(pem|key)$/;
  for (const entry of fs.readdirSync(building).filter((name) => !wanted.test(name))) {
    fs.rmSync(path.join(building, entry), { recursive: true });
  }
  fs.renameSync(building, certificatesDir);
}

/** The certificate itself, without the description that `openssl ca` writes before it. */
function certificateOnly(pem: string): string {
  return pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----'));
}

async function key(directory: string, name: string): Promise<void> {
  const args = ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`];
  await run('openssl', args, { cwd: directory });
}

async function authority(directory: string, name: string, subject: string): Promise<void> {
  await key(directory, name);
  const args = [
    'req',
    '-x509',
    '-new',
    '-key',
    `${name}.key`,
    '-subj',
    subject,
    '-days',
    '10000',
    '-out',
    `${name}.pem`,
  ];
  await run('openssl', args, { cwd: directory });
  fs.writeFileSync(path.join(directory, `${name}.index`), '');
  // Two leaves share a subject: the expired and the good server.
  fs.writeFileSync(path.join(directory, `${name}.index.attr`), 'unique_subject = no\n');
}

async function sign(directory: string, leaf: Leaf): Promise<void> {
  await key(directory, leaf.name);
  const request = ['req', '-new', '-key', `${leaf.name}.key`, '-subj', leaf.subject, '-out', `${leaf.name}.csr`];
  await run('openssl', request, { cwd: directory });
  const config = `${leaf.name}.cnf`;
  fs.writeFileSync(path.join(directory, config), authorityConfig(leaf));
  // `openssl ca`, because it is the one command of OpenSSL 1.1 to 3.x that takes a start and an end date.
  await run(
    'openssl',
    ['ca', '-batch', '-notext', '-config', config, '-in', `${leaf.name}.csr`, '-out', `${leaf.name}.pem`],
    {
      cwd: directory,
    },
  );
}

function authorityConfig(leaf: Leaf): string {
  return `[ca]
default_ca = lab
[lab]
database = ${leaf.issuer}.index
new_certs_dir = issued
certificate = ${leaf.issuer}.pem
private_key = ${leaf.issuer}.key
default_md = sha256
rand_serial = yes
policy = any
x509_extensions = leaf
default_startdate = ${leaf.from}000000Z
default_enddate = ${leaf.until}000000Z
[any]
commonName = supplied
[leaf]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = ${leaf.usage}
${leaf.usage === 'serverAuth' ? 'subjectAltName = DNS:localhost, IP:127.0.0.1' : ''}
`;
}
