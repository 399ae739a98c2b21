import type { Finding } from '../language/model/finding';

/** One linted file. */
export interface FileReport {
  /** As the user would write it: relative to the working directory where it lies below it. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Counts over all files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by severity. */
export function summarise(reports: readonly FileReport[]): Summary {
  const findings = reports.flatMap((report) => report.findings);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { files: reports.length, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Turns the reports of a run into what is printed, without the last line break. */
export type Format = (reports: readonly FileReport[]) => string;
