import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import { parseGoDuration, showGoDuration } from '../goDuration';
import { isKnownPath, listedKeys } from './blocks';

/** Text, or a number of seconds with a warning of the server (server/opts.go, parseDuration; TLS and login time-outs). */
const durations =
  /(?:^|\.)(?:ping_interval|write_deadline|reconnect|dial_timeout|sync_interval|ack_wait|js_api_timeout|first_info_timeout|consumer_inactive_threshold|handshake_timeout|timeout)$/;
/** Text only. */
const strictDurations =
  /(?:^|\.)(?:lame_duck_duration|lame_duck_grace_period|limits\.duplicate_window|response|threshold|expires)$/;
/** A number, or text with one letter that counts in 1024 (server/opts.go, getStorageSize). */
const storageSizes =
  /^jetstream\.(?:max_memory_store|max_file_store|max_outstanding_catchup|max_buffered_size|meta_compact_size)$/;

/** Keys of nats-server.conf as dotted paths, durations in nanoseconds, sizes in bytes. */
export const serverKeys: Spellings = {
  read: (key) => (isKnownPath(key.split('.')) ? serverKey(key) : undefined),
  // Where among the items of a list one goes, the path does not say.
  write: (canonical) =>
    !isKnownPath(canonical.split('.')) || /\.\d+(?:\.|$)/.test(canonical)
      ? undefined
      : { key: canonical, spelling: serverKey(canonical) },
  names: new Map(listedKeys().map((key) => [key, serverKey(key)])),
};

function serverKey(canonical: string): OptionSpelling {
  const isStrict = strictDurations.test(canonical);
  if (isStrict || durations.test(canonical)) {
    return {
      canonical,
      decode: (value) => duration(value, isStrict),
      encode: (value) => (typeof value === 'number' ? showGoDuration(value) : value),
    };
  }
  if (storageSizes.test(canonical)) return { canonical, decode: storageSize };
  return { canonical };
}

/** `always` of `sync_interval` and text that is no duration stay as they are. */
function duration(value: OptionValue, isStrict: boolean): OptionValue | undefined {
  if (typeof value === 'number') return isStrict ? undefined : value * 1e9;
  return typeof value === 'string' ? (parseGoDuration(value) ?? value) : undefined;
}

function storageSize(value: OptionValue): OptionValue | undefined {
  if (typeof value !== 'string') return value;
  const [, digits, unit = ''] = /^(\d+)([KMGT])$/.exec(value) ?? [];
  return digits === undefined ? value : Number(digits) * 1024 ** ('KMGT'.indexOf(unit) + 1);
}
