import { readFile } from 'node:fs/promises';

/** The settings of one profile of AWS's files. */
export type AwsProfile = Readonly<Partial<Record<string, string>>>;

/**
 * Reads one profile out of AWS's two files, of which either may be missing; what the credentials file says counts.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 * @returns `undefined` where no file has it.
 */
export async function readAwsProfile(
  name: string,
  files: { readonly credentials: string; readonly config: string },
): Promise<AwsProfile | undefined> {
  const [credentials, config] = await Promise.all([read(files.credentials), read(files.config)]);
  const section = name === 'default' ? /^(?:profile\s+)?default$/ : new RegExp(`^profile\\s+${escaped(name)}$`);
  const found = [parse(config, (title) => section.test(title)), parse(credentials, (title) => title === name)];
  return found.some((one) => one !== undefined) ? { ...found[0], ...found[1] } : undefined;
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

function parse(text: string, wanted: (title: string) => boolean): AwsProfile | undefined {
  let profile: Record<string, string> | undefined;
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const [, title] = /^\s*\[([^\]]+)\]/.exec(line) ?? [];
    if (title !== undefined) {
      inside = wanted(title.trim());
      if (inside) profile ??= {};
    }
    // An indented line belongs to a nested setting (`s3 =`), of which none is read here.
    const [, key, value] = /^([a-z_]\w*)\s*=\s*(.*?)\s*$/i.exec(line) ?? [];
    if (inside && profile && key !== undefined && value !== undefined) profile[key.toLowerCase()] = value;
  }
  return profile;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
