import type { DetailsTable } from '../../api/details';
import { apiNames } from '../protocol/apiNames';
import type { ApiVersionsResponse } from '../protocol/apiVersions';

/** The requests that brokers understand, with their versions; where brokers differ, as while being upgraded, each. */
export function apiTable(
  brokers: readonly (readonly [id: number, abilities: Pick<ApiVersionsResponse, 'ranges'>])[],
): DetailsTable {
  const keys = [...new Set(brokers.flatMap(([, { ranges }]) => [...ranges.keys()]))].sort((a, b) => a - b);
  const rows = keys.map((key) => {
    const versions = brokers.map(([id, { ranges }]) => [id, rangeText(ranges.get(key))] as const);
    const [first] = versions;
    const alike = versions.every(([, text]) => text === first?.[1]);
    const text = alike ? first?.[1] : versions.map(([id, own]) => `broker ${id}: ${own}`).join(', ');
    return { cells: [apiNames[key] ?? `Request ${key}`, key, text] };
  });
  const columns = [
    { key: 'api', label: 'Request' },
    { key: 'key', label: 'Key' },
    { key: 'versions', label: 'Versions' },
  ];
  return { columns, rows };
}

function rangeText(range: { readonly min: number; readonly max: number } | undefined): string {
  if (!range) return 'none';
  return range.min === range.max ? String(range.min) : `${range.min}–${range.max}`;
}
