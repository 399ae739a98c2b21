import fs from 'node:fs';
import path from 'node:path';
import { ensureCertificates } from '../certificates';
import type { Recipe } from '../model';
import { ensureOAuthKeys } from '../oauth/keys';
import { certificatesDir, repositoryRoot, serverDir } from '../paths';
import { getJson } from '../probes/http';

/** The token server: a program of this repository, over TLS with the lab's certificate. */
export const oauthRecipe: Recipe = {
  async prepare(server, progress) {
    await ensureCertificates(progress);
    ensureOAuthKeys();
    fs.mkdirSync(serverDir(server.id), { recursive: true });
    const program = path.join(repositoryRoot, 'test', 'lab', 'oauth', 'main.ts');
    const certificate = ['server.pem', 'server.key'].map((file) => path.join(certificatesDir, file));
    const args = ['--import', 'tsx', program, String(server.ports.https), ...certificate];
    // From the repository, where tsx is.
    return [{ node: 'n1', command: process.execPath, args, cwd: repositoryRoot }];
  },

  async probe(server) {
    const ca = fs.readFileSync(path.join(certificatesDir, 'ca.pem'));
    await getJson(`${server.httpUrl}/jwks`, { ca });
  },
};
