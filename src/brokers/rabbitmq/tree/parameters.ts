import { BrokerError } from '../../api/error';
import type { Property } from '../../api/property';
import { nameOf, objectOf, type JsonObject } from '../management/json';
import { readAll } from '../management/paging';
import type { TreeContext } from './context';
import { fact, plainValue } from './facts';
import { redacted } from './redact';

/** A list that rights or plugins may hide. */
export interface Shown {
  readonly items: readonly JsonObject[];
  readonly notice?: string;
}

/** Reads a list, or says what is left out (`Their definitions`) and why. */
export async function shown(read: Promise<readonly JsonObject[]>, what: string): Promise<Shown> {
  try {
    return { items: await read };
  } catch (error) {
    if (BrokerError.is(error, 'denied')) return { items: [], notice: `${what} cannot be shown. ${error.message}` };
    throw error;
  }
}

/**
 * The runtime parameters of a component in all virtual hosts: how shovels and upstreams are defined. Their URIs hold
 * passwords, which are taken out here, before anybody else sees them.
 */
export async function readParameters(
  { client }: TreeContext,
  component: string,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  const all = await readAll(client, { segments: ['parameters', component] }, signal);
  return all.map((parameter) => ({ ...parameter, value: redacted(parameter['value']) }));
}

/** A definition's fields, under their own names. */
export function parameterFacts(parameter: JsonObject | undefined): readonly Property[] {
  const value = (parameter && objectOf(parameter, 'value')) ?? {};
  return Object.entries(value).flatMap(([key, inner]) => fact(`definition.${key}`, key, plainValue(inner)));
}

/** Tells items of one name in one virtual host from others. */
export function keyOf(item: JsonObject, name = 'name'): string {
  return JSON.stringify([nameOf(item, 'vhost') ?? '', nameOf(item, name)]);
}
