import http from 'node:http';
import https from 'node:https';

/** GETs a URL and answers the parsed JSON; throws unless the status is 200. */
export function getJson(
  url: string,
  options: { readonly auth?: string; readonly ca?: Buffer } = {},
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https:') ? https : http;
    const request = client.get(url, { agent: false, timeout: 3000, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answers ${response.statusCode}: ${body}`));
          return;
        }
        try {
          resolve(JSON.parse(body) as Record<string, unknown>);
        } catch (error) {
          reject(new Error(`${url} does not answer JSON`, { cause: error }));
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error(`${url} does not answer`)));
    request.on('error', reject);
  });
}
