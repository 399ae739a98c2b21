import os from 'node:os';
import type { BenchResult, Measurement } from './result';

/** The results as a page of Markdown, with the machine they were measured on. */
export function reportOf(results: readonly BenchResult[], now: Date): string {
  return [
    '# Measurements of the explorer',
    '`npm run bench -- explorer` writes this page. Every job and its rival run in turns in one process run; times are medians. Absolute',
    'times depend on the machine; the ratios are what counts.',
    '',
    machine(now),
    ...results.map(section),
    '',
  ].join('\n');
}

function machine(now: Date): string {
  const [cpu] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  return `Measured on ${now.toISOString().slice(0, 10)}: ${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory}, ${os.type()} ${os.release()}, Node ${process.version}.`;
}

function section({ title, note, measurements, verdicts }: BenchResult): string {
  return [
    '',
    `## ${title}`,
    '',
    note,
    '',
    '| who | first rows, ms | all rows, ms | requests | received, kB | heap, kB |',
    '|:---|---:|---:|---:|---:|---:|',
    ...measurements.map(row),
    '',
    ...verdicts.map(
      ({ claim, measured, holds }) => `- ${claim}: ${measured}, ${holds ? 'holds' : '**does not hold**'}`,
    ),
  ].join('\n');
}

function row({ who, firstRowsMs, allRowsMs, requests, bytes, heapBytes }: Measurement): string {
  const cells = [who, ms(firstRowsMs), ms(allRowsMs), count(requests), kilobytes(bytes), kilobytes(heapBytes)];
  return `| ${cells.join(' | ')} |`;
}

function ms(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(value < 100 ? 1 : 0);
}

function count(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('en-US');
}

function kilobytes(value: number | undefined): string {
  if (value === undefined) return '';
  // Less than before: nothing of the job is held, and something older was collected.
  return value <= 0 ? 'none' : Math.round(value / 1000).toLocaleString('en-US');
}
