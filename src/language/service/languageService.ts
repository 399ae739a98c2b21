import { inlaysOf } from '../inlays/inlays';
import { createLint, type EngineParts } from '../engine/lint';
import { completionsAt } from '../completion/completion';
import { createHover, createOptionPage } from '../hover/hover';
import type { Declaration } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { SourceText } from '../model/text';
import type { LanguageService } from './api';

/** What the service is put together from. */
export interface ServiceParts extends EngineParts {
  /** Hears what a dialect throws while it reads; the other dialects go on. */
  readonly onDialectError?: (dialectId: string, error: unknown) => void;
}

/** Puts the language side together. The result keeps nothing of the texts it is shown. */
export function createLanguageService(parts: ServiceParts): LanguageService {
  const { dialects, onDialectError } = parts;
  const byId = new Map(dialects.map((dialect) => [dialect.id, dialect]));

  function read(dialect: Dialect, source: SourceText): readonly Declaration[] {
    try {
      return dialect.read(source);
    } catch (error) {
      onDialectError?.(dialect.id, error);
      return [];
    }
  }

  function parse(source: SourceText): readonly Declaration[] {
    return dialects.filter((dialect) => mayRead(dialect, source)).flatMap((dialect) => read(dialect, source));
  }

  return {
    mayContain: (source) => dialects.some((dialect) => mayRead(dialect, source)),
    parse,
    lint: createLint(parts),
    hover: createHover(parts),
    explain: createOptionPage(parts),
    complete: (source, offset) => completionsAt(source, offset, parse, (id) => byId.get(id)),
    dialectsOf: (declarations) => [...new Set(declarations.flatMap(({ dialect }) => byId.get(dialect) ?? []))],
    dialectLabel: (id) => byId.get(id)?.label ?? id,
    inlays: (declarations, versions) => inlaysOf(declarations, (id) => byId.get(id), versions),
  };
}

function mayRead(dialect: Dialect, source: SourceText): boolean {
  return dialect.languages.includes(source.languageId) && dialect.mayContain(source);
}
