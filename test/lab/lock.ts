import fs from 'node:fs';
import path from 'node:path';
import type { Progress } from './model';
import { isAlive, startTime, type ProcessRecord } from './processes';
import { sleep } from './wait';

/**
 * Runs `work` while holding a lock file that names its owner. A lock whose owner has died is taken over; a living
 * owner is waited for, with a line after two seconds.
 */
export async function withLock<T>(file: string, progress: Progress, work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const started = Date.now();
  let told = false;
  while (!take(file)) {
    if (!told && Date.now() - started > 2000) {
      told = true;
      progress(`waiting for another run that holds ${path.basename(file)} (process ${readOwner(file)?.pid ?? '?'})`);
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  const text = JSON.stringify({ pid: process.pid, startTime: startTime(process.pid) ?? '' });
  try {
    fs.writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = readOwner(file);
  if (owner === undefined ? isFresh(file) : ownerLives(owner)) return false;
  // Renaming is atomic: of two runs that find the same dead owner, one wins. If the file was a newer owner's after
  // all, it goes back.
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    const moved = readOwner(aside);
    if (moved && ownerLives(moved)) fs.renameSync(aside, file);
    else fs.rmSync(aside);
  } catch {
    // Someone else was faster.
  }
  return false;
}

/** A lock that cannot be read is being written right now, or its owner died while writing it. */
function isFresh(file: string): boolean {
  try {
    return Date.now() - fs.statSync(file).mtimeMs < 5000;
  } catch {
    return false;
  }
}

function ownerLives(owner: ProcessRecord): boolean {
  if (process.platform === 'linux') return isAlive(owner);
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readOwner(file: string): ProcessRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessRecord;
  } catch {
    return undefined;
  }
}
