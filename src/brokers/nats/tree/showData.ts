import type { DetailsSection } from '../../api/details';
import { properties } from './facts';

/** A value as text is shown up to here, as bytes up to {@link mostBytes}. */
const mostText = 64 * 1024;
const mostBytes = 1024;

/** A value for the eye: JSON indented, other text as it is, anything else as bytes; bounded. */
export function dataSection(title: string, data: Uint8Array): DetailsSection {
  const { text, as, whole } = shown(data);
  const notice = whole ? undefined : `Only the beginning of ${data.byteLength.toLocaleString('en-US')} bytes is shown.`;
  return {
    title,
    properties: properties(['size', 'Size', data.byteLength, 'bytes'], ['shownAs', 'Shown as', as]),
    ...(text !== '' && { text }),
    ...(notice !== undefined && { notice }),
  };
}

function shown(data: Uint8Array): { readonly text: string; readonly as: string; readonly whole: boolean } {
  const whole = data.byteLength <= mostText;
  const text = asText(whole ? data : data.subarray(0, mostText));
  if (text === undefined) {
    return { text: hex(data.subarray(0, mostBytes)), as: 'bytes', whole: data.byteLength <= mostBytes };
  }
  const json = whole ? indented(text) : undefined;
  return { text: json ?? text, as: json === undefined ? 'text' : 'JSON', whole };
}

/** `undefined` for what is no UTF-8 or holds control characters. A last character may have been cut off. */
function asText(data: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data, { stream: true });
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function indented(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}

/** Sixteen bytes a line, with what of them is ASCII. */
function hex(data: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < data.byteLength; at += 16) {
    const line = [...data.subarray(at, at + 16)];
    const bytes = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${at.toString(16).padStart(6, '0')}  ${bytes.padEnd(47)}  ${ascii}`);
  }
  return lines.join('\n');
}
