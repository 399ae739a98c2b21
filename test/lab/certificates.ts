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

/** Opens the files in PKCS#12. */
export const pfxPassphrase = 'lab-passphrase';

const always = { from: '20200101', until: '20491231' } as const;

const past = { from: '20200101', until: '20210101' } as const;

const leaves: readonly Leaf[] = [
  { name: 'server', subject: '/CN=localhost', issuer: 'ca', usage: 'serverAuth', ...always },
  { name: 'client', subject: '/CN=brokerscope-client', issuer: 'ca', usage: 'clientAuth', ...always },
  { name: 'expired', subject: '/CN=localhost', issuer: 'ca', usage: 'serverAuth', ...past },
  { name: 'expired-client', subject: '/CN=brokerscope-client', issuer: 'ca', usage: 'clientAuth', ...past },
  // Signed by an authority that the servers do not trust.
  { name: 'other-client', subject: '/CN=stranger', issuer: 'other-ca', usage: 'clientAuth', ...always },
  { name: 'other-server', subject: '/CN=localhost', issuer: 'other-ca', usage: 'serverAuth', ...always },
];

const authorities = [
  ['ca', '/CN=Brokerscope lab authority'],
  ['other-ca', '/CN=Another authority'],
] as const;

const inPkcs12 = ['client', 'expired-client'];

const finished = [
  ...[...authorities.map(([name]) => name), ...leaves.map(({ name }) => name)].flatMap((name) => [
    `${name}.pem`,
    `${name}.key`,
  ]),
  'server-keystore.pem',
  ...inPkcs12.map((name) => `${name}.p12`),
];

const isThere = (file: string) => fs.existsSync(path.join(certificatesDir, file));

/**
 * Makes the lab's certificates once: two authorities (`ca`, `other-ca`), the leaves above, and clients in PKCS#12. They
 * are good for this clone's loopback servers only; nothing else trusts them. What an older version of this file has not
 * made is added, so that servers that run keep the certificates they have.
 */
export async function ensureCertificates(progress: Progress): Promise<void> {
  if (finished.every(isThere)) return;
  await withLock(`${certificatesDir}.lock`, progress, async () => {
    if (!finished.every(isThere)) await makeCertificates(progress);
  });
}

async function makeCertificates(progress: Progress): Promise<void> {
  progress('making certificates');
  const building = `${certificatesDir}.${process.pid}.tmp`;
  fs.rmSync(building, { recursive: true, force: true });
  if (fs.existsSync(certificatesDir)) fs.cpSync(certificatesDir, building, { recursive: true });
  fs.mkdirSync(path.join(building, 'issued'), { recursive: true });
  for (const [name, subject] of authorities) await authority(building, name, subject);
  for (const leaf of leaves) {
    if (!fs.existsSync(path.join(building, `${leaf.name}.pem`))) await sign(building, leaf);
  }
  // Kafka's PEM key store is one file: the key, then the certificate chain.
  const read = (file: string) => fs.readFileSync(path.join(building, file), 'utf8');
  fs.writeFileSync(
    path.join(building, 'server-keystore.pem'),
    read('server.key') + certificateOnly(read('server.pem')),
  );
  for (const name of inPkcs12) {
    const pair = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-passout', `pass:${pfxPassphrase}`];
    await run('openssl', ['pkcs12', '-export', ...pair, '-out', `${name}.p12`], { cwd: building });
  }
  fs.mkdirSync(certificatesDir, { recursive: true });
  for (const file of finished.filter((name) => !isThere(name))) {
    fs.renameSync(path.join(building, file), path.join(certificatesDir, file));
  }
  fs.rmSync(building, { recursive: true });
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
  if (!fs.existsSync(path.join(directory, `${name}.pem`))) await selfSigned(directory, name, subject);
  fs.writeFileSync(path.join(directory, `${name}.index`), '');
  // Leaves share a subject: the expired and the good server.
  fs.writeFileSync(path.join(directory, `${name}.index.attr`), 'unique_subject = no\n');
}

async function selfSigned(directory: string, name: string, subject: string): Promise<void> {
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
